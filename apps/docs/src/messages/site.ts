import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import words from '@facts/words.json'
import type { Locale } from '@saatja/core/explain'
import type { SiteWord } from './layout.ts'

interface SiteWords {
  readonly locale: Locale
  /** The start of the language's addresses, such as `/et`. */
  readonly base: string
  readonly t: (word: SiteWord) => string
}

/** The reader's language and the words of the frame in it. */
export const useSite = (): SiteWords => {
  const { i18n, siteConfig } = useDocusaurusContext()
  const locale: Locale =
    i18n.currentLocale === 'et' || i18n.currentLocale === 'lv' ? i18n.currentLocale : 'en'
  return { locale, base: siteConfig.baseUrl.replace(/\/$/, ''), t: (word) => words[word] }
}

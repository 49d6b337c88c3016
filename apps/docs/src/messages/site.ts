import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import words from '@facts/words.json'
import type { Locale } from '@saatja/core/explain'
import type { SiteWord } from './layout.ts'

/** The reader's language and the words of the frame in it. */
export const useSite = (): { readonly locale: Locale; readonly t: (word: SiteWord) => string } => {
  const { i18n } = useDocusaurusContext()
  const locale: Locale =
    i18n.currentLocale === 'et' || i18n.currentLocale === 'lv' ? i18n.currentLocale : 'en'
  return { locale, t: (word) => words[word] }
}

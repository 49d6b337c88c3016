import type { Locale } from '@saatja/core/explain'

/** What can be read from an address that leads nowhere. */
export interface WantedPage {
  readonly locale: Locale
  /** The start of that language's addresses. */
  readonly base: string
  /** The words of the address, for the search. */
  readonly words: string
}

/** Reads the language and the words of an address such as `/et/docs/providers/gmial`. */
export const wantedOf = (path: string): WantedPage => {
  const [, spoken] = /^\/(et|lv)(?:\/|$)/.exec(path) ?? []
  const locale: Locale = spoken === 'et' || spoken === 'lv' ? spoken : 'en'
  const [last = ''] = path
    .split('/')
    .filter((part) => part !== '' && part !== locale && part !== 'docs')
    .slice(-1)
  return {
    locale,
    base: spoken ? `/${spoken}` : '',
    words: last
      .replace(/\.\w+$/, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  }
}

import {
  englishPages,
  readEnglish,
  readTranslated,
  type TranslatedLocale,
  translatedLocales,
} from './files.ts'
import { field, stampOf } from './page.ts'

export type TranslationState = 'current' | 'outdated' | 'missing'

export interface PageStatus {
  /** Address of the page, without the language. */
  readonly path: string
  /** In the language asked for, or in English where there is no translation. */
  readonly title: string
  readonly states: Readonly<Record<TranslatedLocale, TranslationState>>
}

const stateOf = (locale: TranslatedLocale, page: string): TranslationState => {
  const text = readTranslated(locale, page)
  if (text === undefined) return 'missing'
  return field(text, 'translated_from') === stampOf(readEnglish(page)) ? 'current' : 'outdated'
}

/** Address of a page without the language, such as `/docs/providers/gmail`. */
export const pathOf = (page: string): string => `/docs/${page.replace(/\.mdx?$/, '')}`.replace(/\/index$/, '')

const textIn = (locale: string, page: string): string => {
  const translated = translatedLocales.find((one) => one === locale)
  return (translated && readTranslated(translated, page)) ?? readEnglish(page)
}

/** Title of a page in the language, or in English where there is no translation. */
export const titleIn = (locale: string, page: string): string => field(textIn(locale, page), 'title') ?? page

/** How each page's translations stand, in page order. */
export const translationStatus = (locale: string): readonly PageStatus[] =>
  englishPages().map((page) => ({
    path: pathOf(page),
    title: titleIn(locale, page),
    states: { et: stateOf('et', page), lv: stateOf('lv', page) },
  }))

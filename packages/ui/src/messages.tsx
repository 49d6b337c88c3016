import type { Locale, Template } from '@saatja/core'
import { createContext, type ReactNode, useContext, useMemo } from 'react'

/** One text in the three languages, side by side: none can be forgotten. */
export type Translated = Readonly<Record<Locale, Template>>
export type Messages = Readonly<Record<string, Translated>>
export type MessageParams = Readonly<Record<string, string | number>>

const LocaleContext = createContext<Locale>('en')

export const LocaleProvider = ({ locale, children }: { locale: Locale; children: ReactNode }) => (
  <LocaleContext value={locale}>{children}</LocaleContext>
)

export const useLocale = (): Locale => useContext(LocaleContext)

/** Fills `{placeholders}`; a plural template chooses by the number in `count`. */
export const say = (saying: Translated, locale: Locale, params: MessageParams = {}): string => {
  const template = saying[locale]
  const text =
    typeof template === 'string'
      ? template
      : (template[new Intl.PluralRules(locale).select(Number(params.count ?? 0))] ?? template.other)
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    return typeof value === 'number' ? value.toLocaleString(locale) : (value ?? whole)
  })
}

/** Returns the words of one screen in the reader's language. */
export const useWords = <W extends Messages>(
  words: W,
): ((key: keyof W, params?: MessageParams) => string) => {
  const locale = useLocale()
  return useMemo(
    () => (key, params) => {
      const saying = words[key]
      return saying === undefined ? String(key) : say(saying, locale, params)
    },
    [words, locale],
  )
}

/** The languages of all texts. All are equal. */
export const locales = ['et', 'lv', 'en'] as const
/** One of the languages. */
export type Locale = (typeof locales)[number]

/**
 * One sentence or two with `{placeholders}`. What stands in `[…]` around a placeholder is left out when the
 * placeholder has no value. An object chooses by the plural form of the number in `count`,
 * with the categories that `Intl.PluralRules` has for the language.
 */
export type Template =
  | string
  | ({ readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string })

/** What is said about one finding or diagnosis. */
export interface Text {
  readonly title: Template
  /** What happened and why. */
  readonly cause: Template
  /** What to do next. */
  readonly remedy: Template
}

/** Texts by code of a finding or id of a diagnosis. */
export type TextTable = Readonly<Record<string, Text>>

/** One loader per language, so that a page loads only its own. */
export type TextLoaders = Readonly<Record<Locale, () => Promise<TextTable>>>

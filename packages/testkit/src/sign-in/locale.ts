import type { Locale } from '@saatja/core'

/** The first language asked for that there is. */
export const localeOf = (wanted: string | undefined): Locale =>
  (['et', 'lv', 'en'] as const).find((locale) => wanted?.toLowerCase().startsWith(locale)) ?? 'en'

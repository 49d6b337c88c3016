import type { Locale } from '@saatja/core/explain'

/** Regional forms: English here means a 24-hour clock and the day before the month. */
export const regions: Readonly<Record<Locale, string>> = { et: 'et-EE', lv: 'lv-LV', en: 'en-GB' }

export const clockText = (at: number, locale: Locale): string =>
  new Date(at).toLocaleTimeString(regions[locale], { timeStyle: 'medium' })

export const dateText = (at: number, locale: Locale): string =>
  new Date(at).toLocaleString(regions[locale], { dateStyle: 'medium', timeStyle: 'medium' })

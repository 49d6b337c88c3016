import type { Locale } from '@saatja/core/explain'

/** Regional forms: English is American, as its spelling is. */
export const regions: Readonly<Record<Locale, string>> = { et: 'et-EE', lv: 'lv-LV', en: 'en-US' }
const hourCycle = 'h23'

export const clockText = (at: number, locale: Locale): string =>
  new Date(at).toLocaleTimeString(regions[locale], { timeStyle: 'medium', hourCycle })

export const dateText = (at: number, locale: Locale): string =>
  new Date(at).toLocaleString(regions[locale], { dateStyle: 'medium', timeStyle: 'medium', hourCycle })

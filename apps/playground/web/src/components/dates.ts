import type { Locale } from '@saatja/core/explain'

/** Regional forms: English is American, as its spelling is. */
export const regions: Readonly<Record<Locale, string>> = { et: 'et-EE', lv: 'lv-LV', en: 'en-US' }
const hourCycle = 'h23'

export const clockText = (at: number, locale: Locale): string =>
  new Date(at).toLocaleTimeString(regions[locale], { timeStyle: 'medium', hourCycle })

export const dateText = (at: number, locale: Locale): string =>
  new Date(at).toLocaleString(regions[locale], { dateStyle: 'medium', timeStyle: 'medium', hourCycle })

/** Writes a number of bytes for a person. */
export const sizeText = (bytes: number, locale: Locale): string => {
  const units = ['byte', 'kilobyte', 'megabyte'] as const
  const power = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2
  const format = {
    style: 'unit',
    unit: units[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  } as const
  return new Intl.NumberFormat(regions[locale], format).format(bytes / 1_000 ** power)
}

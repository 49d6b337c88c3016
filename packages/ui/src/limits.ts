import type { Limits, Locale } from '@saatja/core'

/** What a mailbox's limits are called. */
export const limitLabels: Readonly<Record<keyof Limits, Readonly<Record<Locale, string>>>> = {
  connections: { en: 'Connections at once', et: 'Ühendusi korraga', lv: 'Savienojumi vienlaikus' },
  spacing: { en: 'Time between two messages', et: 'Aeg kahe kirja vahel', lv: 'Laiks starp divām vēstulēm' },
  messagesPerMinute: { en: 'Messages per minute', et: 'Kirju minutis', lv: 'Vēstules minūtē' },
  messagesPerHour: { en: 'Messages per hour', et: 'Kirju tunnis', lv: 'Vēstules stundā' },
  messagesPerDay: { en: 'Messages per day', et: 'Kirju ööpäevas', lv: 'Vēstules diennaktī' },
  recipientsPerMessage: {
    en: 'Recipients per message',
    et: 'Saajaid ühel kirjal',
    lv: 'Saņēmēji vienā vēstulē',
  },
  recipientsPerDay: { en: 'Recipients per day', et: 'Saajaid ööpäevas', lv: 'Saņēmēji diennaktī' },
  size: { en: 'Message size', et: 'Kirja suurus', lv: 'Vēstules lielums' },
}

const megabyte = 1_048_576

/** Writes a limit with its unit: bytes as MB, milliseconds as seconds. */
export const limitValue = (limit: keyof Limits, value: number, locale: Locale): string => {
  if (limit === 'size')
    return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value / megabyte)} MB`
  if (limit === 'spacing')
    return new Intl.NumberFormat(locale, { style: 'unit', unit: 'second' }).format(value / 1_000)
  return new Intl.NumberFormat(locale).format(value)
}

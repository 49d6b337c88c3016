import type { Limits, Locale, Provider, Security } from '@saatja/core'
import type { ShowComponent } from './markdown.ts'

type Words = Readonly<Record<Locale, string>>

const words = {
  server: { en: 'Mail server', et: 'Meili server', lv: 'Serveris un ports' },
  security: { en: 'SSL/TLS', et: 'SSL/TLS', lv: 'SSL/TLS' },
  what: { en: 'Limit', et: 'Piirang', lv: 'Ierobežojums' },
  value: { en: 'Value', et: 'Väärtus', lv: 'Vērtība' },
} satisfies Readonly<Record<string, Words>>

const limitWords: Readonly<Record<keyof Limits, Words>> = {
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

const securityNames: Readonly<Record<Security, Words>> = {
  tls: { en: 'SSL', et: 'SSL', lv: 'SSL' },
  starttls: { en: 'StartSSL/SSL/TLS', et: 'StartSSL/SSL/TLS', lv: 'StartSSL/SSL/TLS' },
  none: { en: 'No', et: 'EI', lv: 'Nē' },
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const presetOf = ({ preset }: Provider, locale: Locale): string | undefined =>
  preset &&
  table(
    [words.server[locale], words.security[locale]],
    [preset, ...(preset.alternatives ?? [])].map(({ server, security }) => [
      `\`${server}\``,
      securityNames[security][locale],
    ]),
  )

const megabyte = 1_048_576

/** A limit with its unit, as the docs have it. */
const limitValue = (name: keyof Limits, value: number, locale: Locale): string => {
  if (name === 'size') return `${(value / megabyte).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`
  if (name === 'spacing') return (value / 1000).toLocaleString(locale, { style: 'unit', unit: 'second' })
  return value.toLocaleString(locale)
}

const limitsOf = ({ limits = {} }: Provider, locale: Locale): string =>
  table(
    [words.what[locale], words.value[locale]],
    (Object.keys(limits) as (keyof Limits)[]).flatMap((name) => {
      const limit = limits[name]
      return limit ? [[limitWords[name][locale], limitValue(name, limit.value, locale)]] : []
    }),
  )

/** Writes server, encryption and limits of a provider, from the same facts as everywhere. */
export const showFacts =
  (providers: readonly Provider[], locale: Locale): ShowComponent =>
  (name, attributes) => {
    const provider = providers.find(({ id }) => id === (attributes.get('id') ?? attributes.get('provider')))
    if (provider === undefined) return undefined
    if (name === 'PresetSummary') return presetOf(provider, locale)
    return name === 'LimitTable' ? limitsOf(provider, locale) : undefined
  }

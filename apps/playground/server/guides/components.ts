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
  connections: { en: 'Connections at a time', et: 'Ühendusi korraga', lv: 'Savienojumi vienlaikus' },
  spacing: {
    en: 'Milliseconds between messages',
    et: 'Millisekundeid kirjade vahel',
    lv: 'Milisekundes starp vēstulēm',
  },
  messagesPerMinute: { en: 'Messages a minute', et: 'Kirju minutis', lv: 'Vēstules minūtē' },
  messagesPerHour: { en: 'Messages an hour', et: 'Kirju tunnis', lv: 'Vēstules stundā' },
  messagesPerDay: { en: 'Messages a day', et: 'Kirju päevas', lv: 'Vēstules dienā' },
  recipientsPerMessage: { en: 'Recipients per message', et: 'Saajaid kirjas', lv: 'Saņēmēji vēstulē' },
  recipientsPerDay: { en: 'Recipients a day', et: 'Saajaid päevas', lv: 'Saņēmēji dienā' },
  size: { en: 'Message size in bytes', et: 'Kirja suurus baitides', lv: 'Vēstules lielums baitos' },
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

const limitsOf = ({ limits = {} }: Provider, locale: Locale): string =>
  table(
    [words.what[locale], words.value[locale]],
    (Object.keys(limits) as (keyof Limits)[]).flatMap((name) => {
      const limit = limits[name]
      return limit ? [[limitWords[name][locale], limit.value.toLocaleString(locale)]] : []
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

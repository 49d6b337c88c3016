import type { Limits, Locale, Provider } from '@saatja/core'
import { securityLabels } from '@saatja/ui/labels'
import { limitLabels, limitValue } from '@saatja/ui/limits'
import type { ShowComponent } from './markdown.ts'

type Words = Readonly<Record<Locale, string>>

const words = {
  server: { en: 'Mail server', et: 'Meili server', lv: 'Serveris un ports' },
  security: { en: 'SSL/TLS', et: 'SSL/TLS', lv: 'SSL/TLS' },
  what: { en: 'Limit', et: 'Piirang', lv: 'Ierobežojums' },
  value: { en: 'Value', et: 'Väärtus', lv: 'Vērtība' },
} satisfies Readonly<Record<string, Words>>

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const presetOf = ({ preset }: Provider, locale: Locale): string | undefined =>
  preset &&
  table(
    [words.server[locale], words.security[locale]],
    [preset, ...(preset.alternatives ?? [])].map(({ server, security }) => [
      `\`${server}\``,
      securityLabels[security][locale],
    ]),
  )

const limitsOf = ({ limits = {} }: Provider, locale: Locale): string =>
  table(
    [words.what[locale], words.value[locale]],
    (Object.keys(limits) as (keyof Limits)[]).flatMap((name) => {
      const limit = limits[name]
      return limit ? [[limitLabels[name][locale], limitValue(name, limit.value, locale)]] : []
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

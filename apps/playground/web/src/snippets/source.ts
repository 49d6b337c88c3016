import type { Company, EffectiveSettings, Security } from '@saatja/core'
import type { CardView, ProviderView } from '../../../server/contract.ts'

/** What a snippet is made of. None of it holds a secret; every snippet reads the password from the environment. */
export interface SnippetSource {
  readonly company: Company
  readonly card: Omit<CardView, 'version'>
  readonly systemUser?: CardView | undefined
  readonly effective: EffectiveSettings
  readonly providers: readonly ProviderView[]
}

const named = (kind: string, code: string): string =>
  `SAATJA_${kind}_${code.toUpperCase().replace(/[^\p{L}\d]/gu, '_')}`

/** Environment variable with the password of a card. */
export const variable = (code: string): string => named('PASSWORD', code)

/** Environment variable with the private key of a card's signature. */
export const privateKeyVariable = (code: string): string => named('DKIM_KEY', code)

/** The card whose password is used: the environment variable is named after it. */
export const owner = ({ effective, card }: SnippetSource): string => effective.password.card ?? card.code

export const split = (effective: EffectiveSettings): { readonly host: string; readonly port: string } => {
  const [, host = 'mail.example.com', port = '587'] =
    /^(.*):(\d+)$/.exec(effective.fields.server.value ?? '') ?? []
  return { host, port }
}

/** A word of a shell's command line. */
export const shell = (value: string): string =>
  /^[\w@.:/+-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`

/** A name and an address as in a header. */
export const headerOf = ({ name, address }: { name?: string; address: string }): string =>
  name ? `"${name.replace(/["\\]/g, '\\$&')}" <${address}>` : address

export type Snippet = (source: SnippetSource) => string
export type BySecurity = Readonly<Record<Security, string>>

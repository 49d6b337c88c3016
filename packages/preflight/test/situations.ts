import type { EffectiveSettings, Identity, MailSettings, Provider } from '@saatja/core'
import { resolveSettings } from '@saatja/core'
import { type Preflight, preflight, type Zones, zoneResolver } from '@saatja/preflight'
import { directo } from '@saatja/provider-directo'
import { gmail } from '@saatja/provider-gmail'
import { inbox } from '@saatja/provider-inbox'
import { m365 } from '@saatja/provider-m365'
import { zone } from '@saatja/provider-zone'
import { answered } from './answered.ts'

/** The five addresses of a house that declares all of them. */
export const five = [
  '90.190.150.210',
  '90.190.150.211',
  '90.190.150.212',
  '90.190.150.213',
  '90.190.150.82',
] as const

/** The same as SPF terms. */
export const E = five.map((address) => `ip4:${address}`).join(' ')

const house = directo({ sendingAddresses: five })
export const providers: readonly Provider[] = [house, m365(), gmail(), zone(), inbox()]

/** Names that are the same in every situation. */
export const world: Zones = {
  'spf.house.ee': { TXT: [`v=spf1 ${E} -all`] },
  'spf.host.ee': { TXT: [`v=spf1 ${E} -all`] },
  '_spf.zone.eu': { TXT: ['v=spf1 ip4:185.31.240.0/22 ip4:217.146.64.0/20 ~all'] },
  '_spf.google.com': { TXT: ['v=spf1 ip4:74.125.0.0/16 ip4:209.85.128.0/17 ip6:2001:4860:4864::/56 ~all'] },
  'spf.protection.outlook.com': { TXT: ['v=spf1 ip4:40.92.0.0/15 ip6:2a01:111:f400::/48 -all'] },
  'mx.zone.eu': { A: ['217.146.64.10'] },
}

/** Zone of firma.ee with these TXT records, and its own MX. */
export const firma = (txt: readonly (string | readonly string[])[], dmarc?: string): Zones => ({
  'mx.firma.ee': { A: ['192.0.2.25'] },
  'firma.ee': { A: ['192.0.2.80'], MX: ['10 mx.firma.ee'], ...(txt.length === 0 ? {} : { TXT: txt }) },
  ...(dmarc === undefined ? {} : { '_dmarc.firma.ee': { TXT: [`v=DMARC1; ${dmarc}`] } }),
})

interface SituationOptions {
  readonly email?: string
  readonly mail?: MailSettings
  readonly identity?: Partial<Identity>
  readonly provider?: Provider | null
  /** Of the signature that the card states. */
  readonly publicKey?: string
}

/** Effective settings of Mari, whose card states only this. */
export const settingsOf = ({
  email = 'mari@firma.ee',
  mail,
  identity,
}: SituationOptions): EffectiveSettings => {
  const effective = resolveSettings({
    card: { code: 'MARI', email, name: 'Mari', ...(mail ? { mail } : {}) },
    company: { name: 'Firma', slug: 'firma' },
    providers,
  })
  return { ...effective, identity: { ...effective.identity, ...identity } }
}

/** The report on Mari's mail in such a world. */
export const reportOn = (
  zones: Zones,
  options: SituationOptions = {},
): { readonly report: Preflight; readonly asked: readonly string[] } => {
  const effective = settingsOf(options)
  const provider = providers.find(({ id }) => id === effective.fields.provider.value)
  const { result, asked } = answered(
    (dns) => preflight({ effective, provider, providers, dns, publicKey: options.publicKey }),
    zoneResolver({ ...world, ...zones }),
  )
  return { report: result, asked }
}

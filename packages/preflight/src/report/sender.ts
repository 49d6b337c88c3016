import type { EffectiveSettings, Provider } from '@saatja/core'
import type { Snapshot } from '../dns/answer.ts'
import { readIp } from '../dns/ip.ts'
import { domainOf } from '../dns/name.ts'
import { ask, together } from '../dns/open.ts'
import { samplesOf } from '../spf/tree.ts'

/** How the sending addresses are known. */
export type SpfBasis = 'declared' | 'by-name' | 'server-address'

/** What the report needs of a provider; a whole provider fits. */
export type PreflightProvider = Pick<
  Provider,
  'id' | 'name' | 'sending' | 'mailboxes' | 'senders' | 'identity' | 'foreignFrom'
>

/** In whose name one user's mail goes, and from which addresses it reaches receivers. */
export interface SendingParty {
  readonly from: string
  readonly fromDomain: string
  readonly envelopeFrom: string
  readonly envelopeDomain: string
  readonly basis: SpfBasis
  /** Addresses that connect to receivers; for `by-name` one of each network. */
  readonly addresses: readonly string[]
  /** Whether an address could not be looked up. */
  readonly failed: readonly string[]
}

/** What decides the sending party. */
export interface PartyInput {
  readonly effective: EffectiveSettings
  readonly provider?: PreflightProvider | undefined
  /** Addresses of the own server, where the application knows them. */
  readonly serverAddresses?: readonly string[] | undefined
  readonly dns: Snapshot
}

const envelopeOf = ({ effective, provider }: PartyInput): string => {
  const mailbox = effective.fields.username.value
  const { envelopeFrom } = effective.identity
  return provider?.sending?.envelope === 'sign-in' && mailbox?.includes('@') ? mailbox : envelopeFrom
}

const hostOf = (server: string | null): string =>
  (server ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')

type Addresses = Pick<SendingParty, 'basis' | 'addresses' | 'failed'>

const atServer = ({ effective, serverAddresses, dns }: PartyInput): Addresses => {
  const basis = 'server-address'
  const host = hostOf(effective.fields.server.value)
  if (serverAddresses !== undefined) return { basis, addresses: serverAddresses, failed: [] }
  if (host === '' || readIp(host)) return { basis, addresses: host === '' ? [] : [host], failed: [] }
  const answers = together(
    () => ask(dns, host, 'A'),
    () => ask(dns, host, 'AAAA'),
  )
  const addresses = answers.flatMap((answer) =>
    answer.status === 'found' ? answer.records.flatMap((one) => ('value' in one ? [one.value] : [])) : [],
  )
  const failed = answers.some(({ status }) => status === 'failed' || status === 'unaskable') ? [host] : []
  return { basis, addresses: addresses.filter((text) => readIp(text)), failed }
}

const addressesOf = (input: PartyInput): Addresses => {
  const { addresses, spf } = input.provider?.sending ?? {}
  if (addresses && addresses.value.length > 0)
    return { basis: 'declared', addresses: addresses.value, failed: [] }
  if (!spf) return atServer(input)
  const state = ask(input.dns, spf.value, 'TXT').status
  const failed = state === 'failed' || state === 'unaskable' ? [spf.value] : []
  const samples = samplesOf(spf.value, input.dns)
  // A documentation address is used where the name allows none: no record can allow it by accident.
  return { basis: 'by-name', addresses: samples.length > 0 ? samples : ['192.0.2.1'], failed }
}

/** Finds who sends. A signed-in mailbox of another domain may be the envelope's, where the provider does so. */
export const partyOf = (input: PartyInput): SendingParty => {
  const from = input.effective.identity.from.address
  const envelopeFrom = envelopeOf(input)
  return {
    from,
    fromDomain: domainOf(from),
    envelopeFrom,
    envelopeDomain: domainOf(envelopeFrom),
    ...addressesOf(input),
  }
}

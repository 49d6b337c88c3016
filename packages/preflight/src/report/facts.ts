import type { Finding } from '@saatja/core'
import { together } from '../dns/open.ts'
import { publicDomains } from '../mailboxes/public-domains.ts'
import { replyToSenderOf } from './better.ts'
import type { PreflightInput } from './contract.ts'
import { type DkimReport, dkimOf } from './dkim.ts'
import { askDmarc, type DmarcReport, dmarcOf } from './dmarc.ts'
import { domainFindings } from './domain-findings.ts'
import { type ReceiverVerdict, receiversOf } from './receivers.ts'
import { type PreflightProvider, partyOf, type SendingParty } from './sender.ts'
import { type SpfReport, spfOf } from './spf.ts'

/** Everything that was found out about one user's mail, before findings are made of it. */
export interface SenderFacts {
  readonly input: PreflightInput
  readonly provider: PreflightProvider | undefined
  readonly party: SendingParty
  readonly spf: SpfReport
  readonly dkim: DkimReport
  readonly dmarc: DmarcReport
  readonly receivers: readonly ReceiverVerdict[]
  readonly domain: readonly Finding[]
  /** Whether the mail is in the name of the vendor's own domain, with replies to the user. */
  readonly isReplyTo: boolean
  /** Whether the From domain is a service's, and the mail does not verifiably come from that service. */
  readonly isForeignPublic: boolean
  /** Id of a Reply-To sender. */
  readonly replyTo: string | undefined
}

const providerOf = ({ provider, providers, effective }: PreflightInput): PreflightProvider | undefined =>
  provider ?? providers?.find(({ id }) => id === effective.fields.provider.value)

/** Asks and evaluates whatever the report needs. */
export const factsOf = (input: PreflightInput): SenderFacts => {
  const provider = providerOf(input)
  const { dns, effective } = input
  const party = partyOf({ ...input, provider })
  const [raw, dkim, , domain] = together<
    readonly [Omit<SpfReport, 'aligned'>, DkimReport, unknown, readonly Finding[]]
  >(
    () => spfOf(party, dns),
    () => {
      const signers = { facts: provider?.sending?.dkim, own: effective.dkim, publicKey: input.publicKey }
      return dkimOf(signers, party.fromDomain, dns)
    },
    () => askDmarc(party, dns),
    () => domainFindings(dns, party.fromDomain),
  )
  const { dmarc, aligned } = dmarcOf(party, raw, dkim, dns)
  const spf = { ...raw, aligned }
  const replyTo = [provider, ...(input.providers ?? [])].map(replyToSenderOf).find((id) => id !== undefined)
  return {
    input,
    provider,
    party,
    spf,
    dkim,
    dmarc,
    domain,
    receivers: receiversOf(spf, dkim, dmarc),
    replyTo,
    isForeignPublic:
      publicDomains.has(party.fromDomain) && !aligned && dkim.aligned !== true && dmarc.result !== 'unknown',
    isReplyTo: effective.identity.replyTo !== undefined,
  }
}

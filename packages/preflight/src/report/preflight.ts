import { checkOptions, optionRules, type RulesFor } from '@saatja/core/options'
import { type DnsHost, dnsHostOf } from '../change/dns-host.ts'
import { patched } from '../change/patch.ts'
import { type ProvedChange, typed } from '../change/spf-change.ts'
import { olderOrganization } from '../dmarc/suffixes.ts'
import type { DnsStep } from '../dns/answer.ts'
import { step } from '../dns/open.ts'
import { inputRules } from '../input-rules.ts'
import type { BetterSender } from './better.ts'
import { changesOf } from './changes.ts'
import type { DnsChange, Preflight, PreflightInput } from './contract.ts'
import { factsOf, type SenderFacts } from './facts.ts'
import { findingsOf } from './findings.ts'
import { betterOf, outlookOf } from './outlook.ts'

const reportOf = (
  facts: SenderFacts,
  changes: readonly DnsChange[],
  better: BetterSender | undefined,
  dnsHost?: DnsHost,
): Preflight => {
  const { party, spf, dkim, dmarc, receivers, input, provider } = facts
  const replyTo = input.effective.identity.replyTo?.address
  return {
    from: party.from,
    envelopeFrom: party.envelopeFrom,
    ...(replyTo === undefined ? {} : { replyTo }),
    card: input.effective.user,
    sender: input.effective.fields.sender.value,
    ...(provider ? { provider: provider.name } : {}),
    outlook: outlookOf(facts),
    spf,
    dkim,
    dmarc,
    receivers,
    findings: findingsOf(facts, better),
    changes,
    ...(dnsHost ? { dnsHost } : {}),
    ...(better ? { better } : {}),
  }
}

/** The zone in whose panel the records of the From domain are, as far as DNS tells. */
const zoneOf = ({ party, dmarc }: SenderFacts): string =>
  olderOrganization(party.fromDomain) ?? dmarc.organizationalDomain ?? party.fromDomain

const shown = (facts: SenderFacts, change: ProvedChange): DnsChange => {
  const { input } = facts
  const after = factsOf({ ...input, dns: patched(input.dns, change) })
  const proved = changesOf(after)
  return {
    ...change,
    ...typed(change, zoneOf(facts)),
    type: 'TXT',
    afterwards: reportOf(after, [], betterOf(after, proved)),
  }
}

/** The report without its step. */
export const preflightOf = (input: PreflightInput): Preflight => {
  const facts = factsOf(input)
  const changes = changesOf(facts)
  const better = betterOf(facts, changes)
  return reportOf(
    facts,
    changes.map((change) => shown(facts, change)),
    better,
    changes.length === 0 ? undefined : dnsHostOf(input.dns, zoneOf(facts)),
  )
}

const { providers, serverAddresses, perDay } = inputRules

/** Rules for the input, without what DNS has said. */
export const preflightRules: RulesFor<Omit<PreflightInput, 'dns'>> = {
  effective: inputRules.effective,
  provider: optionRules.object,
  providers,
  serverAddresses,
  publicKey: optionRules.string,
  perDay,
  now: optionRules.date,
}

/**
 * Says whether receivers will trust one user's mail, why, and which proved changes to DNS would help, or what has to be
 * asked first. Pure: the same snapshot gives the same report, in whatever order its answers came.
 * @throws TypeError that names a field which cannot be used.
 */
export const preflight = (input: PreflightInput): DnsStep<Preflight> => {
  checkOptions('preflight', input, { ...preflightRules, dns: inputRules.dns })
  return step(() => preflightOf(input))
}

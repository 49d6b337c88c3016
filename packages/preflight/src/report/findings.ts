import type { Finding } from '@saatja/core'
import { selectorHost } from '../dkim/selector.ts'
import { found } from '../finding.ts'
import type { BetterSender } from './better.ts'
import { dkimFindings, dmarcFindings } from './dmarc-findings.ts'
import type { SenderFacts } from './facts.ts'
import { dependsOnAddresses, spfFindings, unansweredSpf } from './spf-findings.ts'

const unanswered = ({ spf, dkim, dmarc, party }: SenderFacts): readonly string[] => [
  ...new Set([
    ...party.failed,
    ...unansweredSpf(spf),
    ...dmarc.problems.flatMap(({ kind, what }) => (kind === 'failed' ? [what] : [])),
    ...dkim.selectors.flatMap(({ status, name }) =>
      status === 'unknown' ? [selectorHost((dkim.own && dkim.domain) ?? party.fromDomain, name)] : [],
    ),
  ]),
]

const bulkFindings = ({ receivers, input }: SenderFacts): readonly Finding[] =>
  receivers
    .filter(
      ({ rule, perDay, met }) =>
        rule === 'bulk' && met === false && (input.perDay ?? 0) >= (perDay ?? Infinity),
    )
    .map(({ name, missing }) =>
      found('receiver-bulk-not-met', { receiver: name, missing: missing.join(', ') }),
    )

/** What the owner of the user's domain can do. For the vendor's own domain, only the vendor can. */
const ownFindings = (facts: SenderFacts): readonly Finding[] => {
  const { party, spf, dkim, dmarc, provider, domain } = facts
  const name = provider?.name
  const byAddress = dependsOnAddresses(spf) || (party.basis === 'declared' && spf.result !== 'pass')
  const nameless = byAddress && provider !== undefined && provider.sending?.spf === undefined
  return [
    ...domain,
    ...(facts.isForeignPublic ? [found('freemail-from', { domain: party.fromDomain })] : []),
    ...spfFindings(spf, { domain: party.envelopeDomain, provider: name }),
    ...dkimFindings(dkim, dmarc, spf, name),
    ...dmarcFindings(dmarc, spf, party),
    ...(nameless ? [found('house-spf-name-missing', { provider: name ?? '' })] : []),
    ...(party.basis === 'server-address'
      ? [found('server-address-unsure', { server: facts.input.effective.fields.server.value ?? '' })]
      : []),
  ]
}

const eventFindings = (facts: SenderFacts): readonly Finding[] => {
  const { dmarc, spf, party, provider } = facts
  const isReady = dmarc.result === 'pass' || (dmarc.result === 'none' && spf.result === 'pass')
  const isOpen = dmarc.result !== 'fail' && unanswered(facts).length > 0
  return isReady || isOpen
    ? []
    : [found('event-domain-not-ready', { domain: party.fromDomain, provider: provider?.name ?? '' })]
}

/** Lists all findings, each about this user's card. */
export const findingsOf = (facts: SenderFacts, better: BetterSender | undefined): readonly Finding[] => {
  const card = facts.input.effective.user
  return [
    ...(facts.isReplyTo ? eventFindings(facts) : ownFindings(facts)),
    ...unanswered(facts).map((name) => found('dns-unreachable', { name })),
    ...bulkFindings(facts),
    ...(better
      ? [
          found(
            'reply-to-better',
            { sender: better.sender, why: better.why },
            { card, field: 'sender', fix: { card, set: { sender: better.sender } } },
          ),
        ]
      : []),
  ].map((finding) => ({ card, ...finding }))
}

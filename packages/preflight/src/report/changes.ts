import { type ProvedChange, spfChange } from '../change/spf-change.ts'
import type { PreflightCode } from '../codes.ts'
import { olderOrganization } from '../dmarc/suffixes.ts'
import { spfNameOfMailboxes } from '../mailboxes/mail-host.ts'
import { publicDomains } from '../mailboxes/public-domains.ts'
import type { SenderFacts } from './facts.ts'

const dmarcChange = ({ dmarc, party }: SenderFacts): ProvedChange | undefined => {
  const owner = olderOrganization(party.fromDomain) ?? party.fromDomain
  return dmarc.status === 'none' && dmarc.problems.length === 0
    ? { action: 'add', code: 'dmarc-missing', name: `_dmarc.${owner}`, before: [], after: 'v=DMARC1; p=none' }
    : undefined
}

const isChangeable = ({ party, isReplyTo, domain }: SenderFacts): boolean =>
  !isReplyTo &&
  !publicDomains.has(party.envelopeDomain) &&
  !domain.some(({ code }) => code === ('domain-missing' satisfies PreflightCode))

/** Changes to DNS that were proved, the one to SPF first. None for a domain that the user's organization cannot change. */
export const changesOf = (facts: SenderFacts): readonly ProvedChange[] => {
  if (!isChangeable(facts)) return []
  const { party, spf, provider, input } = facts
  const mailboxes =
    spf.result === 'none'
      ? spfNameOfMailboxes(input.dns, party.envelopeDomain, input.providers ?? [])
      : undefined
  const changes = [spfChange({ dns: input.dns, party, spf, provider, mailboxes }), dmarcChange(facts)]
  return changes.filter((one) => one !== undefined)
}

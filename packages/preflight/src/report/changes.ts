import { type ProvedChange, spfChange } from '../change/spf-change.ts'
import type { PreflightCode } from '../codes.ts'
import { keyRecordsAt, selectorHost } from '../dkim/selector.ts'
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

/** Replaces the published key by the one that signs. When a CNAME is published there, whoever made it has to act. */
const dkimChange = ({ dkim, input }: SenderFacts): ProvedChange | undefined => {
  const { own, domain, selectors } = dkim
  const [selector] = selectors
  if (!own || domain === undefined || selector === undefined || input.publicKey === undefined)
    return undefined
  const name = selectorHost(domain, selector.name)
  const after = `v=DKIM1; k=rsa; p=${input.publicKey}`
  if (selector.status === 'missing')
    return { action: 'add', code: 'dkim-own-missing', name, before: [], after }
  if (!['other', 'several', 'revoked', 'weak', 'broken'].includes(selector.status)) return undefined
  const code = selector.status === 'several' ? 'dkim-two-keys' : 'dkim-own-other'
  return { action: 'replace', code, name, before: keyRecordsAt(input.dns, name), after }
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
  const changes = [
    spfChange({ dns: input.dns, party, spf, provider, mailboxes }),
    dkimChange(facts),
    dmarcChange(facts),
  ]
  return changes.filter((one) => one !== undefined)
}

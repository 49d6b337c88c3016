import type { ProvedChange } from '../change/spf-change.ts'
import { type BetterSender, betterSender } from './better.ts'
import type { Outlook } from './contract.ts'
import type { DkimReport } from './dkim.ts'
import type { SenderFacts } from './facts.ts'

const isUnanswered = ({ selectors }: DkimReport): boolean =>
  selectors.some(({ status }) => status === 'unknown')

/**
 * Decides what receivers will do. Where there is no policy, or it only monitors, they have nothing but SPF and a
 * signature.
 */
export const outlookOf = ({ spf, dkim, dmarc }: SenderFacts): Outlook => {
  if (dmarc.result === 'pass') return 'delivers'
  if (dmarc.result === 'unknown') return 'unknown'
  if (dmarc.result === 'fail' && dmarc.policy === 'reject') return 'refused'
  if (dmarc.result === 'fail' && dmarc.policy === 'quarantine') return 'suspect'
  if (spf.result === 'temperror' || isUnanswered(dkim)) return 'unknown'
  return spf.result === 'pass' || dkim.aligned === true ? 'delivers' : 'suspect'
}

/** Whether the Reply-To sender is better; `changes` are those that were proved. */
export const betterOf = (facts: SenderFacts, changes: readonly ProvedChange[]): BetterSender | undefined => {
  const { dmarc, spf, dkim, party } = facts
  const changed = changes.some(({ name }) => name === party.envelopeDomain)
  const full = spf.problem?.kind === 'too-many-lookups' || (!spf.problem && spf.result !== 'none')
  return betterSender({
    replyTo: facts.replyTo,
    isReplyTo: facts.isReplyTo,
    isPublicDomain: facts.isForeignPublic,
    fails: dmarc.result === 'fail',
    enforced: dmarc.policy !== 'none',
    hasPolicy: dmarc.status !== 'none',
    spfFails: spf.result === 'fail',
    hasRoom: spf.result === 'pass' || spf.result === 'temperror' || changed || !full,
    isSigned: dkim.aligned === true || isUnanswered(dkim),
  })
}

import type { ReturnCause, ReturnedRecipient } from '@saatja/bounce'

/** How sure a failure is: `proved` counts alone, `claimed` needs a second one a day apart, `none` says nothing. */
export type FailureProof = 'proved' | 'claimed' | 'none'

/** Why an address is on the list. */
export type SuppressionReason = 'wrong' | 'full' | 'complaint'

/** One verified failure, or complaint, of one message to one address. */
export interface KnownFailure {
  readonly cause: ReturnCause | 'complaint'
  readonly proof: FailureProof
  readonly at: Date
}

/** What follows from all failures of one address. */
export interface AddressStanding {
  /** Absent: nothing counts against the address. */
  readonly reason?: SuppressionReason
  /** The application is to be warned before the next message. */
  readonly warned: boolean
  /** Bulk mail leaves it out. */
  readonly suppressed: boolean
}

const hard: readonly string[] = ['recipient-unknown', 'recipient-domain-unknown', 'recipient-disabled']
const soft = 'mailbox-full'

/** A permanent SMTP reply within a diagnostic text (RFC 5321 4.2.1). */
const permanentReply = /(?<![\w./:-])5\d\d(?:[ -]|$)/

/**
 * How certain one failure is. Some servers write 5.1.x themselves for problems of DNS and routing (Haraka 3.3.4, read
 * 2026-11-28), so that code without a remote reply is only a claim, and a notice without a reply is nothing.
 */
export const proofOf = ({
  cause,
  evidence,
  status,
  diagnosticCode = '',
}: Pick<ReturnedRecipient, 'cause' | 'evidence' | 'status' | 'diagnosticCode'>): FailureProof => {
  if (cause === soft) return 'proved'
  if (!hard.includes(cause ?? '')) return 'none'
  if (permanentReply.test(diagnosticCode)) return 'proved'
  if (status?.startsWith('5.1.')) return 'claimed'
  return evidence === 'report' ? 'proved' : 'none'
}

const day = 24 * 3_600_000
const softDays = 30
const softSpread = 7
const softCount = 3

/** Milliseconds between the first and the last. */
const spread = (times: readonly number[]): number =>
  times.length === 0 ? 0 : Math.max(...times) - Math.min(...times)

/**
 * Decides what counts against an address: one proved failure or two claimed ones a day apart mean that it is wrong; a
 * full mailbox is reported at once, and left out of bulk mail after three failures within 30 days that are 7 days
 * apart; a complaint concerns bulk mail alone. No other cause says anything about the address.
 */
export const standingOf = (failures: readonly KnownFailure[], now: Date): AddressStanding => {
  const times = (chosen: (failure: KnownFailure) => boolean): readonly number[] =>
    failures.filter(chosen).map(({ at }) => at.getTime())
  const wrong = failures.filter(({ cause }) => hard.includes(cause))
  const claimed = times(({ cause, proof }) => hard.includes(cause) && proof === 'claimed')
  if (wrong.some(({ proof }) => proof === 'proved') || spread(claimed) >= day)
    return { reason: 'wrong', warned: true, suppressed: true }
  const since = now.getTime() - softDays * day
  const full = times(({ cause, at }) => cause === soft && at.getTime() >= since)
  const complained = failures.some(({ cause }) => cause === 'complaint')
  const stuffed = full.length >= softCount && spread(full) >= softSpread * day
  if (full.length > 0) return { reason: 'full', warned: true, suppressed: stuffed || complained }
  return complained
    ? { reason: 'complaint', warned: false, suppressed: true }
    : { warned: false, suppressed: false }
}

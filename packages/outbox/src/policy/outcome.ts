import type { Diagnosis, Receipt } from '@saatja/core'
import type { MessageState, RecipientOutcome, UnknownPolicy } from '../state.ts'
import { backoff, type Moment, retryTime } from './backoff.ts'
import type { History } from './concern.ts'

/** What is known of a message before the attempt that has just ended. Times are milliseconds since the epoch. */
export interface Attempted {
  /** How often the message was put off. */
  readonly deferrals: number
  /** Whom the attempt was for. */
  readonly recipients: readonly string[]
  /** Recipients that earlier attempts reached, and that were refused for good. */
  readonly reached: number
  readonly refused: number
  /** When the mail is given up. */
  readonly expiresAt: number
  readonly unknown: UnknownPolicy
  /** How often the mailbox failed before anything could be said about a message, without a success in between. */
  readonly failures: number
  /** The sender's own sign-in was used, which is no one else's though the mailbox may be. */
  readonly ownGrant: boolean
  /** What other mail of the sender met. */
  readonly history: History
}

/** What is to be written down, and done. */
export interface Outcome {
  readonly state: Exclude<MessageState, 'sending' | 'cancelled'>
  /** What the attempt itself came to; may differ from the state, as when an unknown mail is sent again. */
  readonly result: string
  readonly nextAt?: number
  readonly recipients: readonly RecipientOutcome[]
  /** Recipients of the next attempt. Absent: as before. */
  readonly pending?: readonly string[]
  readonly reply?: string
  readonly serverMessageId?: string
  readonly diagnosis?: Diagnosis
  /** The whole mailbox rests until then; infinite: until someone resumes it. */
  readonly pauseUntil?: number
  /** The mailbox could not be used at all. */
  readonly mailboxFailed?: boolean
  /** All mail of this sender waits until the settings are fixed. */
  readonly holdSender?: boolean
}

/** The server answered the final dot, or refused every recipient of it. */
export const outcomeOfReceipt = (receipt: Receipt, given: Attempted, moment: Moment): Outcome => {
  const nextAt = retryTime(
    receipt.rejected.find(({ diagnosis }) => diagnosis.retry === 'later')?.diagnosis ?? {},
    given.deferrals,
    moment,
  )
  const timeLeft = nextAt < given.expiresAt
  const recipients: readonly RecipientOutcome[] = [
    ...receipt.accepted.map((address) => ({ address, state: 'sent' as const })),
    ...receipt.rejected.map(({ address, reply, diagnosis }) => {
      const state = diagnosis.retry === 'later' && timeLeft ? ('deferred' as const) : ('failed' as const)
      return { address, state, reply, diagnosis }
    }),
  ]
  const pending = recipients.filter(({ state }) => state === 'deferred').map(({ address }) => address)
  const failed = recipients.filter(({ state }) => state === 'failed').length
  const state = pending.length > 0 ? 'deferred' : given.refused + failed > 0 ? 'partial' : 'sent'
  const diagnosis = receipt.rejected[0]?.diagnosis
  return {
    state,
    result: 'accepted',
    recipients,
    reply: receipt.response,
    ...(pending.length > 0 ? { pending, nextAt } : {}),
    ...(receipt.serverMessageId === undefined ? {} : { serverMessageId: receipt.serverMessageId }),
    ...(diagnosis === undefined ? {} : { diagnosis }),
  }
}

/** Nothing was sent, and the message is not at fault: it goes back to its place. */
export const putBack = (outcome: string): Outcome => ({ state: 'queued', result: outcome, recipients: [] })

/** The process that had the message is dead. The dot alone decides. */
export const outcomeOfOrphan = (
  {
    dotAt,
    unknown,
    deferrals,
    expiresAt,
  }: {
    readonly dotAt: Date | null
    readonly unknown: UnknownPolicy
    readonly deferrals: number
    readonly expiresAt: Date
  },
  { now, chance }: Moment = { now: Date.now(), chance: Math.random() },
): Outcome => {
  if (dotAt === null) return putBack('interrupted')
  const outcome = 'interrupted-after-dot'
  const nextAt = now + backoff(deferrals, chance)
  return unknown === 'send-again' && nextAt < expiresAt.getTime()
    ? { state: 'deferred', result: outcome, nextAt, recipients: [] }
    : { state: 'unknown', result: outcome, recipients: [] }
}

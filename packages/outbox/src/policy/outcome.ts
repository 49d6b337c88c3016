import type { Diagnosis, Receipt } from '@saatja/core'
import type { MessageState, RecipientOutcome, UnknownPolicy } from '../state.ts'
import { backoff, type Moment, retryTime } from './backoff.ts'
import type { History } from './concern.ts'

/** What is known about a message before the attempt that has just ended. Times are milliseconds since the epoch. */
export interface Attempted {
  /** How often the message was put off. */
  readonly deferrals: number
  /** Recipients of the attempt. */
  readonly recipients: readonly string[]
  /** Recipients that earlier attempts reached, and recipients that were refused for good. */
  readonly reached: number
  readonly refused: number
  /** When the message is given up. */
  readonly expiresAt: number
  readonly unknown: UnknownPolicy
  /** How often the mailbox failed before anything could be said about a message, without a success in between. */
  readonly failures: number
  /** The sender's own sign-in was used; no other user has it, though others may share the mailbox. */
  readonly ownGrant: boolean
  /** How other messages of the sender ended. */
  readonly history: History
}

/** What is to be recorded, and done. */
export interface Outcome {
  readonly state: Exclude<MessageState, 'sending' | 'cancelled'>
  /** The result of the attempt itself; may differ from the state, as when an unknown message is sent again. */
  readonly result: string
  readonly nextAt?: number
  readonly recipients: readonly RecipientOutcome[]
  /** Recipients of the next attempt. Absent: as before. */
  readonly pending?: readonly string[]
  readonly reply?: string
  readonly serverMessageId?: string
  readonly diagnosis?: Diagnosis
  /** The whole mailbox pauses until then; infinite: until someone resumes it. */
  readonly pauseUntil?: number
  /** The mailbox could not be used at all. */
  readonly mailboxFailed?: boolean
  /** All messages of this sender wait until the settings are corrected. */
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

/** The process that had claimed the message is dead. Only whether its final dot was allowed to leave decides. */
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

import { type Limits, MailError, type Mailer, type Pace, recipientsOf } from '@saatja/core'
import type { OutboxContext } from '../context.ts'
import type { Histories } from '../policy/histories.ts'
import { type Attempted, type Outcome, outcomeOfError, outcomeOfReceipt, putBack } from '../policy/outcome.ts'
import { loadMessage, markDot, moveTo } from '../queue/claim.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import type { ClaimedMessage } from '../queue/message-row.ts'
import type { Semaphore } from './semaphore.ts'
import type { CachedSender } from './sender-cache.ts'

/** What one drain carries its messages with. */
export interface AttemptContext {
  readonly context: OutboxContext
  readonly key: MailboxKey
  readonly mailer: Mailer
  readonly senderOf: (sender: string) => Promise<CachedSender>
  /** Waits for the mailbox's turn. */
  readonly pace: Pace
  /** Lets the mailer know that the turn of the mail with this signal has been taken. */
  readonly hold: (signal: AbortSignal) => void
  /** Bounds how many messages this process has in memory and on the wire. */
  readonly semaphore: Semaphore
  /** Aborted when no new mail may begin. */
  readonly stopping: AbortSignal
  failures: number
  /** What each sender's last mail met, as far as the rule needs it that says whose mail a failure stops. */
  readonly histories: Histories
}

/** How an attempt ended; `lost` when the message belongs to another process by now. */
export interface AttemptResult {
  readonly outcome: Outcome | 'lost'
  /** When the final dot was allowed to leave. */
  readonly dotAt?: Date
}

/** One attempt at one claimed message. Never throws for the sake of the mail itself. */
export const attemptDelivery = async (
  attempt: AttemptContext,
  message: ClaimedMessage,
): Promise<AttemptResult> => {
  const result = await tryDelivery(attempt, message)
  const { outcome } = result
  if (outcome !== 'lost') attempt.histories.note(message.sender, attemptedFor(message), outcome)
  return result
}

/** Whom the next attempt is for. */
const attemptedFor = ({ pending, content }: ClaimedMessage): readonly string[] =>
  pending ?? recipientsOf(content)

const tryDelivery = async (attempt: AttemptContext, message: ClaimedMessage): Promise<AttemptResult> => {
  let sender: CachedSender | undefined
  try {
    sender = await attempt.senderOf(message.sender)
    const { mailbox, limits } = sender
    if (mailbox !== attempt.key.mailbox) return { outcome: await moveAway(attempt, message, mailbox) }
    const giveBack = await takeTurn(attempt, message, limits)
    if (giveBack === undefined) return { outcome: putBack('stopped') }
    try {
      const leave = await attempt.semaphore.acquire()
      try {
        return await sendClaimed(attempt, message, sender)
      } finally {
        leave()
      }
    } finally {
      giveBack()
    }
  } catch (error) {
    if (MailError.is(error))
      return { outcome: outcomeOfError(error, attempted(attempt, message, sender), now()) }
    throw error
  }
}

const takeTurn = async (
  { key, pace, stopping }: AttemptContext,
  { recipients, bulk, pending }: ClaimedMessage,
  limits: Limits,
): Promise<(() => void) | undefined> => {
  try {
    return await pace.take({
      mailbox: key.mailbox,
      limits,
      recipients: pending?.length ?? recipients,
      bulk,
      signal: stopping,
    })
  } catch (error) {
    if (stopping.aborted) return undefined
    throw error
  }
}

const moveAway = async (
  { context, key }: AttemptContext,
  message: ClaimedMessage,
  other: string,
): Promise<Outcome> => {
  await moveTo(context.store.database, key, message, other)
  await context.announce(context.store.database, { company: key.company, mailbox: other }, false)
  return putBack('moved')
}

/** `unrecorded`: the dot was held back, since the database did not answer. */
interface Dot {
  state: 'not yet' | 'allowed' | 'lost' | 'unrecorded'
  at?: Date
}

const sendClaimed = async (
  attempt: AttemptContext,
  message: ClaimedMessage,
  sender: CachedSender,
): Promise<AttemptResult> => {
  const { context, key, mailer } = attempt
  const { database } = context.store
  const content = await loadMessage(database, key.company, message)
  // Of this mail alone: it tells the mailer for which mail the turn was taken. Nobody aborts a mail that has begun.
  const { signal } = new AbortController()
  attempt.hold(signal)
  const dot: Dot = { state: 'not yet' }
  const beforeDot = async (): Promise<void> => {
    dot.state = 'unrecorded'
    dot.state = (await markDot(database, key.company, message)) ? 'allowed' : 'lost'
    if (dot.state === 'lost') throw new Error('Another process has taken over this message')
    dot.at = new Date()
  }
  try {
    const receipt = await mailer.send(message.sender, content, {
      bulk: message.bulk,
      messageId: message.messageId,
      ...(message.pending === null ? {} : { recipients: message.pending }),
      signal,
      beforeDot,
    })
    return resultOf(outcomeOfReceipt(receipt, attempted(attempt, message, sender), now()), dot)
  } catch (error) {
    if (dot.state === 'lost') return { outcome: 'lost' }
    if (dot.state === 'unrecorded') return { outcome: putBack('dot-not-recorded') }
    if (!MailError.is(error)) throw error
    return resultOf(outcomeOfError(error, attempted(attempt, message, sender), now()), dot)
  }
}

const resultOf = (outcome: Outcome, { at }: Dot): AttemptResult => ({
  outcome,
  ...(at === undefined ? {} : { dotAt: at }),
})

const now = () => ({ now: Date.now(), chance: Math.random() })

const attempted = (
  { context, failures, histories }: AttemptContext,
  message: ClaimedMessage,
  sender: CachedSender | undefined,
): Attempted => ({
  deferrals: message.deferrals,
  recipients: attemptedFor(message),
  history: histories.of(message.sender, attemptedFor(message)),
  reached: message.reached,
  refused: message.refused,
  expiresAt: message.expiresAt.getTime(),
  unknown: context.unknownPolicy(message.kind),
  failures,
  ownGrant: sender?.ownGrant ?? false,
})

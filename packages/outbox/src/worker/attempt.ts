import { type Limits, MailError, type Mailer, type Pace, recipientsOf } from '@saatja/core'
import type { OutboxContext } from '../context.ts'
import { outcomeOfError } from '../policy/failure.ts'
import type { Histories } from '../policy/histories.ts'
import { type Attempted, type Outcome, outcomeOfReceipt, putBack } from '../policy/outcome.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import type { ClaimedMessage } from '../queue/message-row.ts'
import { loadMessage, moveTo } from '../queue/stored-message.ts'
import type { lateSuppression } from '../returns/late-suppression.ts'
import type { Commits } from './commits.ts'
import type { RecentCards } from './recent-cards.ts'
import type { Semaphore } from './semaphore.ts'
import type { CachedSender } from './sender-cache.ts'

/** What one drain needs to send its messages. */
export interface AttemptContext {
  readonly context: OutboxContext
  readonly commits: Commits
  readonly key: MailboxKey
  readonly mailer: Mailer
  readonly cards: Pick<RecentCards, 'forget'>
  readonly senderOf: (sender: string) => Promise<CachedSender>
  /** Removes recipients from bulk mail whose address came on the company's list after it was queued. */
  readonly leaveOut: ReturnType<typeof lateSuppression>
  /** Waits for the mailbox's turn. */
  readonly pace: Pace
  /** Bounds how many messages this process has in memory and on the wire. */
  readonly semaphore: Semaphore
  /** Bounds how much of the mailbox's bulk mail is in memory and on the wire. */
  readonly room: Semaphore
  /** Aborted when no new message may begin. */
  readonly stopping: AbortSignal
  failures: number
  /** How each sender's last message ended, for the rule that decides what a failure stops. */
  readonly histories: Histories
}

/** How an attempt ended; `lost` when the message belongs to another process by now. */
export interface AttemptResult {
  readonly outcome: Outcome | 'lost'
  /** When the final dot was allowed to leave. */
  readonly dotAt?: Date
  /** Milliseconds since the claim. */
  readonly took?: number
}

/** Makes one attempt at one claimed message. Never throws because of the message itself. */
export const attemptDelivery = async (
  attempt: AttemptContext,
  message: ClaimedMessage,
): Promise<AttemptResult> => {
  const since = performance.now()
  const admitted = await attempt.leaveOut(message)
  if ('outcome' in admitted) return admitted
  const result = await tryDelivery(attempt, admitted.message)
  const { outcome } = result
  if (outcome === 'lost' || outcome.result !== 'accepted') attempt.cards.forget()
  if (outcome !== 'lost') attempt.histories.note(message.sender, attemptedFor(admitted.message), outcome)
  return { ...result, took: performance.now() - since }
}

/** Recipients of the next attempt. */
const attemptedFor = ({ pending, content }: ClaimedMessage): readonly string[] =>
  pending ?? recipientsOf(content)

const tryDelivery = async (attempt: AttemptContext, message: ClaimedMessage): Promise<AttemptResult> => {
  let sender: CachedSender | undefined
  try {
    const known = await attempt.senderOf(message.sender)
    sender = known
    const { mailbox, limits } = known
    if (mailbox !== attempt.key.mailbox) return { outcome: await moveAway(attempt, message, mailbox) }
    const giveBack = await takeTurn(attempt, message, limits)
    if (giveBack === undefined) return { outcome: putBack('stopped') }
    try {
      return await withRoom(attempt, message, () => sendClaimed(attempt, message, known))
    } finally {
      giveBack()
    }
  } catch (error) {
    if (MailError.is(error))
      return { outcome: outcomeOfError(error, attempted(attempt, message, sender), now()) }
    throw error
  }
}

/**
 * A person's message does not wait for bulk mail of the same mailbox. A message that still waits when no new one may
 * begin goes back.
 */
const withRoom = async (
  { semaphore, room, stopping }: AttemptContext,
  { bulk }: ClaimedMessage,
  send: () => Promise<AttemptResult>,
): Promise<AttemptResult> => {
  const leaveMailbox = bulk ? await room.acquire() : undefined
  try {
    if (bulk && stopping.aborted) return { outcome: putBack('stopped') }
    const leave = await semaphore.acquire()
    try {
      return await send()
    } finally {
      leave()
    }
  } finally {
    leaveMailbox?.()
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
  const { commits, context, key, mailer } = attempt
  const { database } = context.store
  const content = await loadMessage(database, key.company, message)
  const dot: Dot = { state: 'not yet' }
  const beforeDot = async (): Promise<void> => {
    dot.state = 'unrecorded'
    dot.state = (await commits.markDot(key.company, message)) ? 'allowed' : 'lost'
    if (dot.state === 'lost') throw new Error('Another process has taken over this message')
    dot.at = new Date()
  }
  try {
    const receipt = await mailer.send(message.sender, content, {
      bulk: message.bulk,
      messageId: message.messageId,
      ...returnTo(attempt, message, sender),
      ...(message.pending === null ? {} : { recipients: message.pending }),
      beforeDot,
    })
    return resultOf(outcomeOfReceipt(receipt, attempted(attempt, message, sender), now()), dot)
  } catch (error) {
    if (dot.state === 'lost') return { outcome: 'lost' }
    if (dot.state === 'unrecorded') return { outcome: putBack('dot-not-recorded') }
    if (!MailError.is(error)) throw error
    // Given up before its final dot left: that says nothing about the message or its mailbox.
    if (commits.ending.aborted && error.code === 'NETWORK') return { outcome: putBack('stopped') }
    return resultOf(outcomeOfError(error, attempted(attempt, message, sender), now()), dot)
  }
}

/** Returns the signed address of this message, where its mail sender has one. */
const returnTo = (
  { context, key }: AttemptContext,
  { returnId }: ClaimedMessage,
  { sender }: CachedSender,
): { readonly envelopeFrom?: string } => {
  const address = returnId === null ? undefined : context.returnPaths.sign(sender, key.company, returnId)
  return address === undefined ? {} : { envelopeFrom: address }
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

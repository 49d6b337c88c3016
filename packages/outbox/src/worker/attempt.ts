import { type Limits, MailError } from '@saatja/core'
import { outcomeOfError } from '../policy/failure.ts'
import { type Outcome, putBack } from '../policy/outcome.ts'
import { type ClaimedMessage, recipientsNow } from '../queue/message-row.ts'
import { moveTo } from '../queue/stored-message.ts'
import { type AttemptContext, type AttemptResult, attempted, moment } from './attempt-context.ts'
import { sendClaimed } from './send-claimed.ts'
import type { CachedSender } from './sender-cache.ts'

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
  if (outcome !== 'lost') attempt.histories.note(message.sender, recipientsNow(admitted.message), outcome)
  return { ...result, took: performance.now() - since }
}

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
      return { outcome: outcomeOfError(error, attempted(attempt, message, sender), moment()) }
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

import { MailError } from '@saatja/core'
import { outcomeOfError } from '../policy/failure.ts'
import { type Outcome, outcomeOfReceipt, putBack } from '../policy/outcome.ts'
import type { ClaimedMessage } from '../queue/message-row.ts'
import { loadMessage } from '../queue/stored-message.ts'
import { type AttemptContext, type AttemptResult, attempted, moment } from './attempt-context.ts'
import type { CachedSender } from './sender-cache.ts'

/** `unrecorded`: the dot was held back, since the database did not answer. */
interface Dot {
  state: 'not yet' | 'allowed' | 'lost' | 'unrecorded'
  at?: Date
}

/** Sends one message whose turn it is, and says how that ended. */
export const sendClaimed = async (
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
    return resultOf(outcomeOfReceipt(receipt, attempted(attempt, message, sender), moment()), dot)
  } catch (error) {
    if (dot.state === 'lost') return { outcome: 'lost' }
    if (dot.state === 'unrecorded') return { outcome: putBack('dot-not-recorded') }
    if (!MailError.is(error)) throw error
    // Given up before its final dot left: that says nothing about the message or its mailbox.
    if (commits.ending.aborted && error.code === 'NETWORK') return { outcome: putBack('stopped') }
    return resultOf(outcomeOfError(error, attempted(attempt, message, sender), moment()), dot)
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

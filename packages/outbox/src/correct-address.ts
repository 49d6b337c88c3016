import { addressKey } from '@saatja/bounce'
import { type Message, recipientsOf } from '@saatja/core'
import { StoreError } from '@saatja/store'
import type { CompanyTransaction } from './control.ts'
import { enqueue } from './enqueue.ts'
import { hash } from './kept-message.ts'
import type { EnqueuedMessage } from './queue/insert.ts'
import type { ClaimedMessage } from './queue/message-row.ts'
import { loadMessage } from './queue/stored-message.ts'
import type { MessageState } from './state.ts'

/** The wrong address of a message, and the correct one. */
export interface Correction {
  /** As it is in the message. */
  readonly address: string
  readonly corrected: string
}

type Kept = Pick<ClaimedMessage, 'id' | 'key' | 'kind' | 'sender' | 'bulk' | 'content' | 'attachments'> & {
  readonly run: string
  readonly state: MessageState
  /** Recipients who did not receive it. */
  readonly refused: readonly string[]
}

/** One message with its run, and the recipients who did not receive it. */
const find = `
  select message.id, message.key, message.sender, message.state, message.content, message.attachments,
    run.name as run, run.kind, run.bulk,
    array(
      select one.address from saatja.outbox_recipient one
      where one.company = $1 and one.message = message.id and one.state in ('failed', 'bounced', 'suppressed')
    ) as refused
  from saatja.outbox_message message
  join saatja.outbox_run run on run.company = message.company and run.id = message.run
  where message.company = $1 and message.id = $2`

const wrong = (problem: string): StoreError => new StoreError('INPUT', problem)

/** A second call with the same address adds nothing, since the key is the same. */
const keyOf = ({ id, key }: Kept, corrected: string): string => {
  const readable = `${key} → ${corrected}`
  return readable.length <= 200 ? readable : `${id} → ${hash(Buffer.from(corrected)).slice(0, 32)}`
}

/**
 * Whether the recipient did not receive the message: recorded for some recipients; for a single one the message's state
 * tells.
 */
const missed = ({ content, state, refused }: Kept, address: string): boolean => {
  const same = (one: string): boolean => addressKey(one) === addressKey(address)
  const recipients = recipientsOf(content)
  const alone = recipients.length === 1 && (state === 'failed' || state === 'bounced')
  return recipients.some(same) && (alone || refused.some(same))
}

/** @throws StoreError `INPUT` when the message cannot be sent to another address */
const contentFor = async ({ tx, company }: CompanyTransaction, found: Kept): Promise<Message> => {
  if (found.content.raw)
    throw wrong(
      'id: a ready-made message names its recipients itself; make it anew for the corrected address',
    )
  const message = await loadMessage(tx, company, found)
  const emptied = 'raw' in message || (message.attachments ?? []).length < found.attachments
  const { text, html, attachments = [] } = message as Message
  if (emptied || (text === undefined && html === undefined && attachments.length === 0))
    throw wrong('id: the content of this message is no longer kept; write it anew')
  return message as Message
}

/**
 * Sends a message that a recipient did not receive once more, only to the corrected address and within its run. The
 * message itself stays as it is.
 */
export const sendCorrected = async (
  place: CompanyTransaction,
  id: string,
  { address, corrected }: Correction,
  by: string,
): Promise<EnqueuedMessage> => {
  const { context, tx, company } = place
  const store = context.store.company(company)
  const { rows } = await tx.query<Kept>(find, [company, id])
  const [found] = rows
  if (found === undefined) throw wrong('id: there is no such message')
  if (!missed(found, address)) throw wrong('address: must be a recipient who did not get this message')
  const { cc: _cc, bcc: _bcc, ...message } = await contentFor(place, found)
  const { messages } = await enqueue(context, store, tx, {
    user: found.sender,
    run: found.run,
    kind: found.kind,
    bulk: found.bulk,
    messages: [{ key: keyOf(found, corrected), message: { ...message, to: corrected } }],
  })
  const [sent] = messages as [EnqueuedMessage]
  if (!sent.known)
    await store.within(tx).events.add({
      kind: 'message-corrected',
      card: found.sender,
      data: { message: id, corrected: sent.id, by },
    })
  return sent
}

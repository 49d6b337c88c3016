import { newReturnId } from '@saatja/bounce'
import type { Queryable } from '@saatja/store'
import type { AdmittedMessage } from '../kept-message.ts'
import { insertAttachments } from './insert-attachments.ts'
import { insertLeftOut } from './insert-left-out.ts'
import { findKnown } from './known-messages.ts'
import { newId } from './message-id.ts'

/** What all messages of a batch have in common. */
export interface CommonColumns {
  readonly run: string
  readonly hold: string | null
  readonly mailbox: string
  readonly sender: string
  readonly bulk: boolean
  readonly priority: number
  readonly domain: string
  /** Not before this time, for messages that state none of their own. */
  readonly sendAt: Date | undefined
  /** How long each is tried. */
  readonly hours: number
}

const hour = 3_600_000

/** A message whose every recipient is left out has ended before it began. */
const insert = `
  insert into saatja.outbox_message (
    company, id, run, key, digest, mailbox, sender, state, hold, bulk, priority, turn, next_at, expires_at, message_id,
    return_id, content, attachments, recipients, pending, refused, suppressed, diagnosis, done_at
  )
  select $1, item.id, $2, item.key, item.digest, $3, $4,
    case when item.suppressed >= item.recipients then 'failed' when item.next_at is null then 'queued'
      else 'deferred' end,
    case when item.suppressed < item.recipients then $5 end,
    $6, $7, item.turn, case when item.suppressed < item.recipients then item.next_at end, item.expires_at,
    item.message_id, item.return_id, item.content, item.attachments, item.recipients,
    item.pending, item.suppressed, item.suppressed, item.diagnosis,
    case when item.suppressed < item.recipients then null else now() end
  from jsonb_to_recordset($8::jsonb) as item (
    id uuid, key text, digest text, turn bigint, message_id text, return_id text, content jsonb, attachments int,
    recipients int, pending jsonb, suppressed int, diagnosis jsonb, next_at timestamptz, expires_at timestamptz
  )
  on conflict (company, key) do nothing
  returning key, id`

/** One message of a batch as it is stored. */
export interface EnqueuedMessage {
  readonly key: string
  /** The id by which `message(id)` finds it. */
  readonly id: string
  /** The Message-ID with which it is sent: the value for `inReplyTo` of a later message. */
  readonly messageId: string
  /** Whether the key was known, so that nothing was added. */
  readonly known: boolean
}

/** The result for some messages, and how many recipients of the new ones are left out. */
interface Inserted {
  readonly added: number
  readonly suppressed: number
  readonly messages: readonly EnqueuedMessage[]
}

/** Writes messages and their attachments. */
export const insertMessages = async (
  tx: Queryable,
  company: string,
  common: CommonColumns,
  messages: readonly AdmittedMessage[],
  turn: number,
): Promise<Inserted> => {
  const now = Date.now()
  const items = messages.map((message, index) => newItem(common, message, now, index, turn))
  const ids = await insertItems(tx, company, common, items)
  const known = await findKnown(
    tx,
    company,
    messages.filter(({ key }) => !ids.has(key)),
  )
  await insertLeftOut(tx, company, messages, ids)
  await insertAttachments(tx, company, messages, ids)
  const fresh = messages.filter(({ key }) => ids.has(key))
  return {
    added: ids.size,
    suppressed: fresh.reduce((sum, { leftOut }) => sum + leftOut.size, 0),
    messages: messages.map(({ key, messageId }) => {
      const id = ids.get(key)
      if (id !== undefined) return { key, id, messageId: messageId ?? newMessageId(id, common), known: false }
      return { key, id: known.get(key)?.id ?? '', messageId: known.get(key)?.messageId ?? '', known: true }
    }),
  }
}

const newMessageId = (id: string, { domain }: CommonColumns): string => `<${id}@${domain}>`

/** Writes one message as JSON, as `insert` reads it. */
const newItem = (
  common: CommonColumns,
  message: AdmittedMessage,
  now: number,
  index: number,
  firstTurn: number,
): string => {
  const { key, digest, content, attachments, recipients, leftOut, sendAt } = message
  const at = Math.max((sendAt ?? common.sendAt)?.getTime() ?? now, now)
  const id = newId(now, index)
  const [diagnosis] = leftOut.values()
  const item = JSON.stringify({
    id,
    key,
    digest,
    turn: firstTurn + index,
    ...(at > now ? { next_at: new Date(at) } : {}),
    expires_at: new Date(at + common.hours * hour),
    message_id: message.messageId ?? newMessageId(id, common),
    return_id: newReturnId(),
    attachments: attachments.length,
    recipients: recipients.length,
    suppressed: leftOut.size,
    ...(leftOut.size === 0 ? {} : { pending: recipients.filter((one) => !leftOut.has(one)), diagnosis }),
  })
  // The content is JSON already.
  return `${item.slice(0, -1)},"content":${content}}`
}

/** Returns the ids of the messages that were added, by their keys. */
const insertItems = async (
  tx: Queryable,
  company: string,
  { run, mailbox, sender, hold, bulk, priority }: CommonColumns,
  items: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const values = [company, run, mailbox, sender, hold, bulk, priority, `[${items.join()}]`]
  const { rows } = await tx.query<{ key: string; id: string }>(insert, values)
  return new Map(rows.map(({ key, id }) => [key, id]))
}

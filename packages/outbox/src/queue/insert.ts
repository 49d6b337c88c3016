import { newReturnId } from '@saatja/bounce'
import type { Diagnosis } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import { type KeptMessage, wellFormed } from '../kept-message.ts'
import { findKnown } from './known-messages.ts'
import { newId } from './message-id.ts'

/** What all messages of a batch have in common. */
export interface QueuedMessage {
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

/** A message, and those of its recipients who must not receive it. */
export interface AdmittedMessage extends KeptMessage {
  readonly leftOut: ReadonlyMap<string, Diagnosis>
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
  letter: QueuedMessage,
  messages: readonly AdmittedMessage[],
  turn: number,
): Promise<Inserted> => {
  const now = Date.now()
  const items = messages.map((message, index) => {
    const { key, digest, content, attachments, recipients, leftOut, sendAt } = message
    const at = Math.max((sendAt ?? letter.sendAt)?.getTime() ?? now, now)
    const id = newId(now, index)
    const message_id = message.messageId ?? `<${id}@${letter.domain}>`
    const [diagnosis] = leftOut.values()
    const item = JSON.stringify({
      id,
      key,
      digest,
      turn: turn + index,
      ...(at > now ? { next_at: new Date(at) } : {}),
      expires_at: new Date(at + letter.hours * hour),
      message_id,
      return_id: newReturnId(),
      attachments: attachments.length,
      recipients: recipients.length,
      suppressed: leftOut.size,
      ...(leftOut.size === 0 ? {} : { pending: recipients.filter((one) => !leftOut.has(one)), diagnosis }),
    })
    // The content is JSON already.
    return `${item.slice(0, -1)},"content":${content}}`
  })
  const { rows } = await tx.query<{ key: string; id: string }>(insert, [
    company,
    letter.run,
    letter.mailbox,
    letter.sender,
    letter.hold,
    letter.bulk,
    letter.priority,
    `[${items.join()}]`,
  ])
  const ids = new Map(rows.map(({ key, id }) => [key, id]))
  const known = await findKnown(
    tx,
    company,
    messages.filter(({ key }) => !ids.has(key)),
  )
  await writeLeftOut(tx, company, messages, ids)
  await writeAttachments(tx, company, messages, ids)
  const fresh = messages.filter(({ key }) => ids.has(key))
  return {
    added: rows.length,
    suppressed: fresh.reduce((sum, { leftOut }) => sum + leftOut.size, 0),
    messages: messages.map(({ key, messageId }) => {
      const id = ids.get(key)
      if (id !== undefined)
        return { key, id, messageId: messageId ?? `<${id}@${letter.domain}>`, known: false }
      return { key, id: known.get(key)?.id ?? '', messageId: known.get(key)?.messageId ?? '', known: true }
    }),
  }
}

const writeLeftOut = async (
  tx: Queryable,
  company: string,
  messages: readonly AdmittedMessage[],
  ids: ReadonlyMap<string, string>,
): Promise<void> => {
  const rows = messages.flatMap(({ key, leftOut }) =>
    [...leftOut].map(([address, diagnosis]) => ({ message: ids.get(key), address, diagnosis })),
  )
  const added = rows.filter(({ message }) => message !== undefined)
  if (added.length === 0) return
  await tx.query(
    `insert into saatja.outbox_recipient (company, message, address, state, diagnosis)
     select $1, item.message, item.address, 'suppressed', item.diagnosis
     from jsonb_to_recordset($2::jsonb) as item (message uuid, address text, diagnosis jsonb)`,
    [company, JSON.stringify(added)],
  )
}

const writeAttachments = async (
  tx: Queryable,
  company: string,
  messages: readonly KeptMessage[],
  ids: ReadonlyMap<string, string>,
): Promise<void> => {
  const parts = messages.flatMap(({ key, attachments }) =>
    attachments.map((part, position) => ({ ...part, position, message: ids.get(key) })),
  )
  const added = parts.filter(({ message }) => message !== undefined)
  if (added.length === 0) return
  for (const [digest, bytes] of new Map(added.map((part) => [part.digest, part.bytes]))) {
    await tx.query(
      // An attachment that is stored already is locked, so that no one removes it before the message refers to it.
      `insert into saatja.outbox_blob (company, digest, content) values ($1, $2, $3)
       on conflict (company, digest) do update set digest = excluded.digest`,
      [company, digest, bytes],
    )
  }
  await tx.query(
    `insert into saatja.outbox_attachment (company, message, position, filename, content_type, cid, digest)
     select $1, part.message, part.position, part.filename, part."contentType", part.cid, part.digest
     from jsonb_to_recordset($2::jsonb) as part (
       message uuid, position int, filename text, "contentType" text, cid text, digest text
     )`,
    [company, wellFormed(JSON.stringify(added.map(({ bytes: _bytes, ...facts }) => facts)))],
  )
}

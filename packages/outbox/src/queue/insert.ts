import { randomUUID } from 'node:crypto'
import { newReturnId } from '@saatja/bounce'
import type { Diagnosis } from '@saatja/core'
import { type Queryable, StoreError } from '@saatja/store'
import type { KeptMessage } from '../batch.ts'

/** What all messages of a batch have in common. */
export interface QueuedMessage {
  readonly run: string
  readonly hold: string | null
  readonly mailbox: string
  readonly sender: string
  readonly bulk: boolean
  readonly priority: number
  readonly domain: string
  readonly expires: Date
}

/** A message, and those of its recipients who are not to get it. */
export interface AdmittedMessage extends KeptMessage {
  readonly leftOut: ReadonlyMap<string, Diagnosis>
}

/** A message of which every recipient is left out has ended before it began. */
const insert = `
  insert into saatja.outbox_message (
    company, id, run, key, digest, mailbox, sender, state, hold, bulk, priority, turn, expires_at, message_id,
    return_id, content, attachments, recipients, pending, refused, suppressed, diagnosis, done_at
  )
  select $1, item.id, $2, item.key, item.digest, $3, $4,
    case when item.suppressed < item.recipients then 'queued' else 'failed' end,
    case when item.suppressed < item.recipients then $5 end,
    $6, $7, item.turn, $8, item.message_id, item.return_id, item.content, item.attachments, item.recipients,
    item.pending, item.suppressed, item.suppressed, item.diagnosis,
    case when item.suppressed < item.recipients then null else now() end
  from jsonb_to_recordset($9::jsonb) as item (
    id uuid, key text, digest text, turn bigint, message_id text, return_id text, content jsonb, attachments int,
    recipients int, pending jsonb, suppressed int, diagnosis jsonb
  )
  on conflict (company, key) do nothing
  returning key, id`

/** How many messages are new, and how many of their recipients are left out. */
interface Inserted {
  readonly added: number
  readonly suppressed: number
}

/** Writes messages and their attachments. */
export const insertMessages = async (
  tx: Queryable,
  company: string,
  letter: QueuedMessage,
  messages: readonly AdmittedMessage[],
  turn: number,
): Promise<Inserted> => {
  const items = messages.map(({ key, digest, content, attachments, recipients, leftOut }, index) => {
    const id = randomUUID()
    const message_id = `<${id}@${letter.domain}>`
    const [diagnosis] = leftOut.values()
    return {
      id,
      key,
      digest,
      turn: turn + index,
      message_id,
      return_id: newReturnId(),
      content,
      attachments: attachments.length,
      recipients: recipients.length,
      suppressed: leftOut.size,
      ...(leftOut.size === 0 ? {} : { pending: recipients.filter((one) => !leftOut.has(one)), diagnosis }),
    }
  })
  const { rows } = await tx.query<{ key: string; id: string }>(insert, [
    company,
    letter.run,
    letter.mailbox,
    letter.sender,
    letter.hold,
    letter.bulk,
    letter.priority,
    letter.expires,
    JSON.stringify(items),
  ])
  const ids = new Map(rows.map(({ key, id }) => [key, id]))
  await checkKnown(
    tx,
    company,
    messages.filter(({ key }) => !ids.has(key)),
  )
  await writeLeftOut(tx, company, messages, ids)
  await writeAttachments(tx, company, messages, ids)
  const fresh = messages.filter(({ key }) => ids.has(key))
  return { added: rows.length, suppressed: fresh.reduce((sum, { leftOut }) => sum + leftOut.size, 0) }
}

/** The same key stands for the same mail; anything else is a mistake that somebody should hear of. */
const checkKnown = async (tx: Queryable, company: string, known: readonly KeptMessage[]): Promise<void> => {
  if (known.length === 0) return
  const { rows } = await tx.query<{ key: string; digest: string }>(
    `select key, digest from saatja.outbox_message
     where company = $1 and key in (select jsonb_array_elements_text($2::jsonb))`,
    [company, JSON.stringify(known.map(({ key }) => key))],
  )
  const digests = new Map(rows.map(({ key, digest }) => [key, digest]))
  for (const { key, digest } of known) {
    if (digests.get(key) === digest) continue
    throw new StoreError(
      'INPUT',
      `batch.messages: the key "${key}" stands for another mail already; give this one its own`,
    )
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
  for (const { key, attachments } of messages) {
    const id = ids.get(key)
    if (id === undefined) continue
    for (const [position, { filename, contentType, cid, digest, bytes }] of attachments.entries()) {
      await tx.query(
        'insert into saatja.outbox_blob (company, digest, content) values ($1, $2, $3) on conflict do nothing',
        [company, digest, bytes],
      )
      await tx.query(
        `insert into saatja.outbox_attachment (company, message, position, filename, content_type, cid, digest)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [company, id, position, filename, contentType, cid, digest],
      )
    }
  }
}

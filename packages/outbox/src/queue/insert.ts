import { randomUUID } from 'node:crypto'
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

const insert = `
  insert into saatja.outbox_message (
    company, id, run, key, digest, mailbox, sender, state, hold, bulk, priority, turn, expires_at, message_id,
    content, attachments, recipients
  )
  select $1, item.id, $2, item.key, item.digest, $3, $4, 'queued', $5, $6, $7, item.turn, $8, item.message_id,
    item.content, item.attachments, item.recipients
  from jsonb_to_recordset($9::jsonb) as item (
    id uuid, key text, digest text, turn bigint, message_id text, content jsonb, attachments int, recipients int
  )
  on conflict (company, key) do nothing
  returning key, id`

/** Writes messages and their attachments. Answers how many of them are new. */
export const insertMessages = async (
  tx: Queryable,
  company: string,
  letter: QueuedMessage,
  messages: readonly KeptMessage[],
  turn: number,
): Promise<number> => {
  const items = messages.map(({ key, digest, content, attachments, recipients }, index) => {
    const id = randomUUID()
    const message_id = `<${id}@${letter.domain}>`
    return {
      id,
      key,
      digest,
      turn: turn + index,
      message_id,
      content,
      attachments: attachments.length,
      recipients: recipients.length,
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
  await writeAttachments(tx, company, messages, ids)
  return rows.length
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

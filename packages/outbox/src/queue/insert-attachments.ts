import type { Queryable } from '@saatja/store'
import { type KeptMessage, wellFormed } from '../kept-message.ts'

/** Writes the attachments of the messages that were added; identical bytes are stored once. */
export const insertAttachments = async (
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

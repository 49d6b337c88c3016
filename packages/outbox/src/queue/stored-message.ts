import type { Message, RawMessage } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import { restored, type StoredAttachment } from '../kept-message.ts'
import type { MailboxKey } from './jobs.ts'
import type { ClaimedMessage } from './message-row.ts'

/** Makes deferred messages whose time has come wait for their turn again. */
export const promote = async (database: Queryable, { company, mailbox }: MailboxKey): Promise<void> => {
  await database.query(
    `update saatja.outbox_message set state = 'queued', next_at = null
     where company = $1 and mailbox = $2 and state = 'deferred' and hold is null and next_at <= now()`,
    [company, mailbox],
  )
}

/** The message as it was enqueued. */
export const loadMessage = async (
  database: Queryable,
  company: string,
  { id, content, attachments }: Pick<ClaimedMessage, 'id' | 'content' | 'attachments'>,
): Promise<Message | RawMessage> => {
  if (!content.raw && attachments === 0) return restored(content, [])
  const { rows } = await database.query<StoredAttachment>(
    `select filename, content_type as "contentType", cid, blob.content
     from saatja.outbox_attachment part join saatja.outbox_blob blob using (company, digest)
     where company = $1 and message = $2 order by position`,
    [company, id],
  )
  return restored(content, rows)
}

/** Moves this message, and all that its sender has waiting, to another mailbox after the settings have changed. */
export const moveTo = async (
  database: Queryable,
  { company, mailbox }: MailboxKey,
  { id, sender }: Pick<ClaimedMessage, 'id' | 'sender'>,
  other: string,
): Promise<void> => {
  await database.query(
    'insert into saatja.outbox_mailbox (company, mailbox) values ($1, $2) on conflict do nothing',
    [company, other],
  )
  await database.query(
    `update saatja.outbox_message set mailbox = $4
     where company = $1 and mailbox = $2 and sender = $3 and (state in ('queued', 'deferred') or id = $5)`,
    [company, mailbox, sender, other, id],
  )
}

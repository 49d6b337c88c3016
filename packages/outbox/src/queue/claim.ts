import type { Message } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import type { MailboxKey } from './jobs.ts'
import type { ClaimedMessage } from './message-row.ts'

const claimNext = `
  with next as (
    select id from saatja.outbox_message
    where company = $1 and mailbox = $2 and state = 'queued' and hold is null and not (bulk and $4)
    order by bulk, priority desc, turn, id
    limit 1
    for update skip locked
  ), taken as (
    update saatja.outbox_message message
    set state = 'sending', attempt = attempt + 1, dot_at = null
    from next where message.company = $1 and message.id = next.id
    returning message.*
  ), noted as (
    insert into saatja.outbox_attempt (company, message, number, worker)
    select company, id, attempt, $3 from taken
  )
  select taken.id, taken.run, taken.key, run.kind, taken.sender, taken.bulk, taken.attempt, taken.deferrals,
    taken.message_id as "messageId", taken.content, taken.attachments, taken.recipients, taken.pending,
    taken.reached, taken.refused, taken.expires_at as "expiresAt"
  from taken join saatja.outbox_run run on run.company = taken.company and run.id = taken.run`

/**
 * Takes the message whose turn it is, or the next that a person waits for. From now on it is `sending`, until somebody
 * writes how it ended.
 */
export const claim = async (
  database: Queryable,
  { company, mailbox }: MailboxKey,
  worker: string,
  urgentOnly = false,
): Promise<ClaimedMessage | undefined> => {
  const { rows } = await database.query<ClaimedMessage>(claimNext, [company, mailbox, worker, urgentOnly])
  return rows[0]
}

/** Makes deferred messages whose time has come wait for their turn again. */
export const promote = async (database: Queryable, { company, mailbox }: MailboxKey): Promise<void> => {
  await database.query(
    `update saatja.outbox_message set state = 'queued', next_at = null
     where company = $1 and mailbox = $2 and state = 'deferred' and hold is null and next_at <= now()`,
    [company, mailbox],
  )
}

interface AttachmentRow {
  readonly filename: string
  readonly contentType: string | null
  readonly cid: string | null
  readonly content: Uint8Array
}

/** The message as it was enqueued. */
export const loadMessage = async (
  database: Queryable,
  company: string,
  { id, content, attachments }: ClaimedMessage,
): Promise<Message> => {
  if (attachments === 0) return content
  const { rows } = await database.query<AttachmentRow>(
    `select filename, content_type as "contentType", cid, blob.content
     from saatja.outbox_attachment part join saatja.outbox_blob blob using (company, digest)
     where company = $1 and message = $2 order by position`,
    [company, id],
  )
  return {
    ...content,
    attachments: rows.map(({ contentType, cid, ...rest }) => ({
      ...rest,
      ...(contentType === null ? {} : { contentType }),
      ...(cid === null ? {} : { cid }),
    })),
  }
}

/**
 * Writes down that the final dot is about to leave. Answers false when the message is no longer this process's; then
 * the dot must not leave.
 */
export const markDot = async (
  database: Queryable,
  company: string,
  { id, attempt }: ClaimedMessage,
): Promise<boolean> => {
  const { rows } = await database.query(
    `update saatja.outbox_message set dot_at = now()
     where company = $1 and id = $2 and attempt = $3 and state = 'sending' returning id`,
    [company, id, attempt],
  )
  return rows.length > 0
}

/** The settings have changed: this message, and all that its sender has waiting, belong to another mailbox now. */
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

import type { Queryable } from '@saatja/store'
import type { Outcome } from '../policy/outcome.ts'
import type { MessageState } from '../state.ts'
import type { MailboxKey } from './jobs.ts'
import type { ClaimedMessage } from './message-row.ts'

/** Applies an outcome to its mailbox and its sender. */
export const applyToMailbox = async (
  database: Queryable,
  { company, mailbox }: MailboxKey,
  { sender }: Pick<ClaimedMessage, 'sender'>,
  { pauseUntil, mailboxFailed, holdSender, diagnosis }: Outcome,
): Promise<void> => {
  const why = diagnosis === undefined ? null : JSON.stringify(diagnosis)
  if (pauseUntil !== undefined) {
    await database.query(
      `update saatja.outbox_mailbox set
         paused_until = greatest(coalesce(paused_until, '-infinity'), $3::timestamptz),
         pause = $4::jsonb, failures = failures + $5
       where company = $1 and mailbox = $2`,
      [
        company,
        mailbox,
        Number.isFinite(pauseUntil) ? new Date(pauseUntil) : 'infinity',
        why,
        mailboxFailed ? 1 : 0,
      ],
    )
  }
  if (holdSender) {
    await database.query(
      `update saatja.outbox_message set hold = 'settings', diagnosis = $4::jsonb
       where company = $1 and mailbox = $2 and sender = $3 and state in ('queued', 'deferred') and hold is null`,
      [company, mailbox, sender, why],
    )
  }
}

/**
 * Tries again at once where someone saved the card, or that of the system user, while the attempt ran with the old one:
 * nothing waited yet at that time. `took` is milliseconds.
 */
export const resumeIfSaved = async (
  tx: Queryable,
  { company }: MailboxKey,
  sender: string,
  took: number,
  channel: string,
): Promise<void> => {
  await tx.query(
    `select saatja.outbox_resume($1, $2, null, $4)::text from saatja.company
     where slug = $1 and exists (
       select from (
         select at, target from saatja.audit where company = $1 order by number desc limit 50
       ) latest
       where at > now() - $3::float8 * interval '1 millisecond'
         and target in ('company', 'card ' || $2, 'card ' || mail_user_code)
     )`,
    [company, sender, took, channel],
  )
}

/** Records that the mailbox works again. */
export const clearFailures = async (database: Queryable, { company, mailbox }: MailboxKey): Promise<void> => {
  await database.query(
    `update saatja.outbox_mailbox set failures = 0 where company = $1 and mailbox = $2 and failures > 0`,
    [company, mailbox],
  )
}

/**
 * The state in which a cancelled run has ended a message that would have been tried again; undefined where it is tried
 * again. The number of the attempt tells it from what later attempts do.
 */
export const cancelledState = async (
  database: Queryable,
  { company }: MailboxKey,
  { id, attempt }: Pick<ClaimedMessage, 'id' | 'attempt'>,
  { state }: Pick<Outcome, 'state'>,
): Promise<MessageState | undefined> => {
  if (state !== 'queued' && state !== 'deferred') return undefined
  const { rows } = await database.query<{ readonly state: MessageState }>(
    `select state from saatja.outbox_message
     where company = $1 and id = $2 and attempt = $3 and state in ('cancelled', 'partial', 'unknown')`,
    [company, id, attempt],
  )
  return rows[0]?.state
}

/** A message that a dead process had claimed. */
export interface Orphan {
  readonly id: string
  readonly run: string
  readonly key: string
  readonly kind: string
  readonly sender: string
  readonly messageId: string
  readonly attempt: number
  readonly deferrals: number
  readonly dotAt: Date | null
  readonly expiresAt: Date
}

/** Finds messages that are `sending` although no one sends them; only the caller sends from this mailbox. */
export const recover = async (
  tx: Queryable,
  { company, mailbox }: MailboxKey,
): Promise<readonly Orphan[]> => {
  const { rows } = await tx.query<Orphan>(
    `select message.id, message.run, message.key, run.kind, message.sender,
       message.message_id as "messageId", message.attempt, message.deferrals,
       message.dot_at as "dotAt",
       message.expires_at as "expiresAt"
     from saatja.outbox_message message
     join saatja.outbox_run run on run.company = message.company and run.id = message.run
     where message.company = $1 and message.mailbox = $2 and message.state = 'sending'
     for update of message`,
    [company, mailbox],
  )
  return rows
}

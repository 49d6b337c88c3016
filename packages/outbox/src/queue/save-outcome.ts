import type { Queryable } from '@saatja/store'
import type { Outcome } from '../policy/outcome.ts'
import type { MailboxKey } from './jobs.ts'
import type { ClaimedMessage } from './message-row.ts'

/**
 * One statement: the message, its recipients and the attempt together, or nothing. A message that was meanwhile
 * declared `unknown`, because this process seemed dead, is still this attempt's to settle.
 */
const write = `
  with settled as (
    update saatja.outbox_message set
      state = $4,
      next_at = $5,
      deferrals = deferrals + case when $4 = 'deferred' then 1 else 0 end,
      dot_at = case when $4 in ('queued', 'deferred') then null else dot_at end,
      pending = coalesce($6::jsonb, pending),
      reached = reached + $7,
      refused = refused + $8,
      reply = $9,
      server_message_id = coalesce($10, server_message_id),
      diagnosis = $11::jsonb,
      done_at = case when $4 in ('sent', 'partial', 'failed', 'unknown') then now() end
    where company = $1 and id = $2 and attempt = $3 and state in ('sending', 'unknown')
    returning id
  ), people as (
    insert into saatja.outbox_recipient (company, message, address, state, reply, diagnosis)
    select $1, settled.id, person.address, person.state, person.reply, person.diagnosis
    from settled, jsonb_to_recordset($12::jsonb) as person (address text, state text, reply text, diagnosis jsonb)
    on conflict (company, message, address) do update
      set state = excluded.state, reply = excluded.reply, diagnosis = excluded.diagnosis, at = now()
  ), attempt as (
    update saatja.outbox_attempt set
      ended_at = now(), outcome = $13, reply = $9, diagnosis = $11::jsonb, dot_at = $14
    from settled where company = $1 and message = settled.id and number = $3
  )
  select id from settled`

/** Answers whether the message was still this attempt's. */
export const saveOutcome = async (
  database: Queryable,
  company: string,
  { id, attempt }: Pick<ClaimedMessage, 'id' | 'attempt'>,
  outcome: Outcome,
  dotAt: Date | undefined,
): Promise<boolean> => {
  const { recipients, reply, serverMessageId, diagnosis, pending, nextAt } = outcome
  const count = (state: string): number => recipients.filter((one) => one.state === state).length
  const { rows } = await database.query(write, [
    company,
    id,
    attempt,
    outcome.state,
    nextAt === undefined ? null : new Date(nextAt),
    pending === undefined ? null : JSON.stringify(pending),
    count('sent'),
    count('failed'),
    reply ?? null,
    serverMessageId ?? null,
    diagnosis === undefined ? null : JSON.stringify(diagnosis),
    JSON.stringify(recipients),
    outcome.result,
    dotAt ?? null,
  ])
  return rows.length > 0
}

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

/** The mailbox works again. */
export const clearFailures = async (database: Queryable, { company, mailbox }: MailboxKey): Promise<void> => {
  await database.query(
    `update saatja.outbox_mailbox set failures = 0 where company = $1 and mailbox = $2 and failures > 0`,
    [company, mailbox],
  )
}

/** A message that a dead process had claimed. */
export interface Orphan {
  readonly id: string
  readonly run: string
  readonly kind: string
  readonly sender: string
  readonly attempt: number
  readonly deferrals: number
  readonly dotAt: Date | null
  readonly expiresAt: Date
}

/** What nobody sends any more although it is `sending`; the caller is the only one who drains this mailbox. */
export const recover = async (
  tx: Queryable,
  { company, mailbox }: MailboxKey,
): Promise<readonly Orphan[]> => {
  const { rows } = await tx.query<Orphan>(
    `select message.id, message.run, run.kind, message.sender, message.attempt, message.deferrals,
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

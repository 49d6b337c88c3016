import type { Diagnosis } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import type { MessageState } from '../state.ts'

/** A run. */
export interface RunRow {
  readonly name: string
  readonly sender: string
  readonly kind: string
  readonly paused: boolean
}

/** The messages of a run in one state. */
export interface CountRow {
  readonly state: MessageState
  readonly count: number
  readonly held: number
  /** Messages that nothing delays except, perhaps, their mailbox. */
  readonly waiting: number
  readonly suppressed: number
  readonly recipients: number
}

/** What a run has sent recently. */
export interface PaceRow {
  readonly recent: number
  /** Seconds since the first attempt among them began. */
  readonly seconds: number | null
  readonly mailbox: string | null
}

/** The mailbox of a run. */
export interface MailboxRow {
  readonly resting: boolean
  /** Milliseconds. Null: until someone resumes it. */
  readonly rest: number | null
  readonly pause: Diagnosis | null
  readonly ahead: number
}

/** The longest time, in seconds, over which a rate is measured. */
export const measuredFor = 60

export const runOf = async (
  database: Queryable,
  company: string,
  run: string,
): Promise<RunRow | undefined> => {
  const { rows } = await database.query<RunRow>(
    'select name, sender, kind, paused from saatja.outbox_run where company = $1 and id = $2',
    [company, run],
  )
  return rows[0]
}

/** Counts the messages of a run by state. */
export const countsOf = async (
  database: Queryable,
  company: string,
  run: string,
): Promise<readonly CountRow[]> => {
  const { rows } = await database.query<CountRow>(
    `select state, count(*)::int as count, count(*) filter (where hold = 'settings')::int as held,
       count(*) filter (where hold is null and state in ('queued', 'deferred'))::int as waiting,
       sum(suppressed)::int as suppressed, sum(recipients)::int as recipients
     from saatja.outbox_message where company = $1 and run = $2 group by state`,
    [company, run],
  )
  return rows
}

/** Counts what the run has sent recently, and finds the mailbox of those that remain. */
export const paceOf = async (database: Queryable, company: string, run: string): Promise<PaceRow> => {
  const { rows } = await database.query<PaceRow>(
    `select
       (select count(*)::int from saatja.outbox_message
        where company = $1 and run = $2 and state in ('sent', 'partial', 'bounced', 'failed', 'unknown')
          and attempt > 0
          and done_at > now() - interval '${measuredFor} seconds') as recent,
       (select extract(epoch from now() - min(begun_at))::float8
        from saatja.outbox_attempt attempt
        join saatja.outbox_message message on message.company = attempt.company and message.id = attempt.message
        where message.company = $1 and message.run = $2 and attempt.begun_at > now() - interval '${measuredFor} seconds'
       ) as seconds,
       (select mailbox from saatja.outbox_message
        where company = $1 and run = $2 and state in ('queued', 'sending', 'deferred') limit 1) as mailbox`,
    [company, run],
  )
  return rows[0] ?? { recent: 0, seconds: null, mailbox: null }
}

/** Reads the mailbox of a run. Users take turns, so messages of others go ahead of this run at most as often as the run is long. */
export const mailboxOf = async (
  database: Queryable,
  company: string,
  mailbox: string,
  sender: string,
  open: number,
): Promise<MailboxRow | undefined> => {
  const { rows } = await database.query<MailboxRow>(
    `select coalesce(paused_until > now(), false) as resting, pause,
       case when paused_until = 'infinity' then null
         else greatest(coalesce(extract(epoch from paused_until - now()) * 1000, 0), 0)::float8 end as rest,
       (select coalesce(sum(case when sender = $3 then $4 else least(count, $4) end), $4)::int from (
          select sender, count(*)::int as count from saatja.outbox_message
          where company = $1 and mailbox = $2 and state in ('queued', 'deferred') and hold is null group by sender
        ) waiting) as ahead
     from saatja.outbox_mailbox where company = $1 and mailbox = $2`,
    [company, mailbox, sender, open],
  )
  return rows[0]
}

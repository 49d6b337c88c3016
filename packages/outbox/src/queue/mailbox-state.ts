import type { Queryable } from '@saatja/store'
import type { MailboxKey } from './jobs.ts'

export interface MailboxState {
  /** Nothing may be sent now. */
  readonly resting: boolean
  /** Failures of the mailbox as a whole since it last worked. */
  readonly failures: number
  /** Card of a message that waits. Null: nothing waits. */
  readonly sender: string | null
}

export const mailboxState = async (
  database: Queryable,
  { company, mailbox }: MailboxKey,
): Promise<MailboxState | undefined> => {
  const { rows } = await database.query<MailboxState>(
    `select coalesce(paused_until > now(), false) as resting, failures,
       (select sender from saatja.outbox_message
        where company = $1 and mailbox = $2 and state = 'queued' and hold is null limit 1) as sender
     from saatja.outbox_mailbox where company = $1 and mailbox = $2`,
    [company, mailbox],
  )
  return rows[0]
}

interface Next {
  /** Milliseconds from now. Null: someone has to resume it. */
  readonly rest: number | null
  readonly waiting: boolean
  readonly deferred: number | null
}

/** When the mailbox is to be looked at again. Undefined: when something new comes, or someone resumes it. */
export const nextLook = async (
  database: Queryable,
  { company, mailbox }: MailboxKey,
): Promise<Date | undefined> => {
  const { rows } = await database.query<Next>(
    `select
       case when paused_until = 'infinity' then null
         else greatest(coalesce(extract(epoch from paused_until - now()) * 1000, 0), 0)::float8 end as rest,
       exists (
         select from saatja.outbox_message
         where company = $1 and mailbox = $2 and state = 'queued' and hold is null
       ) as waiting,
       (
         select (extract(epoch from min(next_at) - now()) * 1000)::float8 from saatja.outbox_message
         where company = $1 and mailbox = $2 and state = 'deferred' and hold is null
       ) as deferred
     from saatja.outbox_mailbox where company = $1 and mailbox = $2`,
    [company, mailbox],
  )
  const [row] = rows
  if (row === undefined || row.rest === null) return undefined
  if (!row.waiting && row.deferred === null) return undefined
  const wait = Math.max(row.rest, row.waiting ? 0 : (row.deferred ?? 0))
  return new Date(Date.now() + wait)
}

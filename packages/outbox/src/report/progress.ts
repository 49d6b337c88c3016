import { ceilingsOf, type Diagnosis, limitsOf, type Provider } from '@saatja/core'
import type { CompanyStore, Queryable } from '@saatja/store'
import { type MessageState, messageStates, openStates } from '../state.ts'
import { timeLeft } from './estimate.ts'

/** How far a run is. */
export interface Progress {
  readonly run: string
  readonly name: string
  /** Code of the card from whose mailbox it is sent. */
  readonly user: string
  readonly kind: string
  readonly total: number
  readonly counts: Readonly<Record<MessageState, number>>
  /** Messages sent per minute recently, a whole number. Absent until enough have been sent. */
  readonly perMinute?: number
  /** When the rest will have been sent, as far as limits and rate tell. */
  readonly doneAt?: Date
  readonly paused: boolean
  /** Set while the mailbox is paused, with the reason; without a time it is paused until someone resumes it. */
  readonly resting?: { readonly until?: Date; readonly diagnosis?: Diagnosis }
  /** Messages that wait until someone signs in again, or corrects their sender's settings. */
  readonly held: number
  /** Recipients whom bulk mail left out, because their address is on the company's list. */
  readonly suppressed: number
  /**
   * Whether a person has to act before any more is sent: resume the run, sign in again, or correct the settings. Leave
   * a loop over `watch` then, if no person is there to act.
   */
  readonly blocked: boolean
  /** Whether no message is left that may still be sent. */
  readonly finished: boolean
}

interface RunRow {
  readonly name: string
  readonly sender: string
  readonly kind: string
  readonly paused: boolean
}

interface CountRow {
  readonly state: MessageState
  readonly count: number
  readonly held: number
  /** Messages that nothing delays except, perhaps, their mailbox. */
  readonly waiting: number
  readonly suppressed: number
  readonly recipients: number
}

interface PaceRow {
  readonly recent: number
  /** Seconds since the first attempt among them began. */
  readonly seconds: number | null
  readonly mailbox: string | null
}

interface MailboxRow {
  readonly resting: boolean
  /** Milliseconds. Null: until someone resumes it. */
  readonly rest: number | null
  readonly pause: Diagnosis | null
  readonly ahead: number
}

/** Longest and shortest time, in seconds, over which a rate is measured. */
const longest = 60
const shortest = 5

export const progress = async (
  database: Queryable,
  company: CompanyStore,
  providers: readonly Provider[],
  run: string,
): Promise<Progress | undefined> => {
  const found = await database.query<RunRow>(
    'select name, sender, kind, paused from saatja.outbox_run where company = $1 and id = $2',
    [company.slug, run],
  )
  const [row] = found.rows
  if (row === undefined) return undefined
  const counts = await countsOf(database, company.slug, run)
  const count = (state: MessageState): number => counts.find((one) => one.state === state)?.count ?? 0
  const pace = await paceOf(database, company.slug, run)
  const perMinute =
    pace.seconds !== null && pace.seconds >= shortest
      ? Math.round((pace.recent / Math.min(pace.seconds, longest)) * 60)
      : undefined
  const open = openStates.reduce((sum, state) => sum + count(state), 0)
  const box =
    pace.mailbox === null
      ? undefined
      : await mailboxOf(database, company.slug, pace.mailbox, row.sender, open)
  const people = counts.reduce((sum, one) => sum + one.recipients, 0)
  const total = counts.reduce((sum, one) => sum + one.count, 0)
  const load = {
    messages: box?.ahead ?? 0,
    recipients: people / Math.max(total, 1),
    perMinute,
    rest: box?.rest ?? 0,
  }
  const left =
    row.paused || box?.rest === null
      ? undefined
      : timeLeft(load, await ceilings(company, providers, row.sender))
  return {
    run,
    name: row.name,
    user: row.sender,
    kind: row.kind,
    total,
    counts: Object.fromEntries(messageStates.map((state) => [state, count(state)])) as Progress['counts'],
    ...(perMinute === undefined ? {} : { perMinute }),
    ...(left === undefined || open === 0 ? {} : { doneAt: new Date(Date.now() + left) }),
    paused: row.paused,
    ...(box?.resting ? { resting: restingOf(box) } : {}),
    held: heldIn(counts, box),
    blocked: isBlocked(counts, box, row.paused),
    suppressed: counts.reduce((sum, one) => sum + one.suppressed, 0),
    finished: open === 0,
  }
}

/** A mailbox that is paused until someone resumes it stops everything that is not paused already. */
const heldIn = (counts: readonly CountRow[], box: MailboxRow | undefined): number =>
  counts.reduce((sum, one) => sum + one.held + (box?.rest === null ? one.waiting : 0), 0)

const isBlocked = (counts: readonly CountRow[], box: MailboxRow | undefined, paused: boolean): boolean => {
  const count = (of: (row: CountRow) => number): number => counts.reduce((sum, row) => sum + of(row), 0)
  if (count(({ state, count: all }) => (openStates.includes(state) ? all : 0)) === 0) return false
  if (count(({ state, count: all }) => (state === 'sending' ? all : 0)) > 0) return false
  return paused || box?.rest === null || count(({ waiting }) => waiting) === 0
}

const restingOf = ({ rest, pause }: MailboxRow): NonNullable<Progress['resting']> => ({
  ...(rest === null ? {} : { until: new Date(Date.now() + rest) }),
  ...(pause === null ? {} : { diagnosis: pause }),
})

const ceilings = async (company: CompanyStore, providers: readonly Provider[], user: string) => {
  const settings = await company.effective(user)
  return ceilingsOf(settings ? limitsOf(settings, providers) : {})
}

const countsOf = async (database: Queryable, company: string, run: string): Promise<readonly CountRow[]> => {
  const { rows } = await database.query<CountRow>(
    `select state, count(*)::int as count, count(*) filter (where hold = 'settings')::int as held,
       count(*) filter (where hold is null and state in ('queued', 'deferred'))::int as waiting,
       sum(suppressed)::int as suppressed, sum(recipients)::int as recipients
     from saatja.outbox_message where company = $1 and run = $2 group by state`,
    [company, run],
  )
  return rows
}

const paceOf = async (database: Queryable, company: string, run: string): Promise<PaceRow> => {
  const { rows } = await database.query<PaceRow>(
    `select
       (select count(*)::int from saatja.outbox_message
        where company = $1 and run = $2 and state in ('sent', 'partial', 'bounced', 'failed', 'unknown')
          and attempt > 0
          and done_at > now() - interval '${longest} seconds') as recent,
       (select extract(epoch from now() - min(begun_at))::float8
        from saatja.outbox_attempt attempt
        join saatja.outbox_message message on message.company = attempt.company and message.id = attempt.message
        where message.company = $1 and message.run = $2 and attempt.begun_at > now() - interval '${longest} seconds'
       ) as seconds,
       (select mailbox from saatja.outbox_message
        where company = $1 and run = $2 and state in ('queued', 'sending', 'deferred') limit 1) as mailbox`,
    [company, run],
  )
  return rows[0] ?? { recent: 0, seconds: null, mailbox: null }
}

/** Users take turns, so messages of others go ahead of this run at most as often as the run is long. */
const mailboxOf = async (
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

import type { Queryable } from '@saatja/store'
import { type MessageState, messageStates } from '../state.ts'

/**
 * The messages that an outbox has to send and has sent, over all companies: for a monitor that asks every few seconds.
 */
export interface OutboxStats {
  /** Messages that wait for their turn or for another attempt, those on hold included. */
  readonly queued: number
  /** Of these, messages that could be sent now. */
  readonly due: number
  /**
   * Of these, messages that wait for a person: their run is paused, or the settings of their sender have to be
   * corrected.
   */
  readonly held: number
  readonly underWay: number
  /** Messages about which a person has to find out whether they were sent. */
  readonly unknown: number
  /** Mailboxes that are paused after a failure, until a time or until someone resumes them. */
  readonly resting: number
  /** When the message that has been due for longest was enqueued. Absent: none is due. */
  readonly oldestDue?: Date
  /** Messages in each state: those that are still open, and those that ended since `since`. */
  readonly states: Readonly<Record<MessageState, number>>
  readonly since: Date
}

/** The time from which messages that have ended are counted. */
export interface StatsOptions {
  /** Default: an hour ago. */
  readonly since?: Date | undefined
}

interface OpenRow {
  readonly queued: number
  readonly deferred: number
  /** Deferred messages whose time has come. */
  readonly promoted: number
  readonly heldQueued: number
  readonly heldDeferred: number
  readonly sending: number
  readonly unknown: number
  readonly resting: number
  readonly oldest: number | null
}

/**
 * Each count is answered by a partial index of the rows that it counts: it takes as long as there is open mail, however
 * much is kept. `oldest` looks at the first turn of each mailbox, which is the first to be sent.
 */
const open = `
  select
    (select count(*)::int from saatja.outbox_message where state = 'queued' and hold is null) as queued,
    (select count(*)::int from saatja.outbox_message where state = 'deferred' and hold is null) as deferred,
    (select count(*)::int from saatja.outbox_message
     where state = 'deferred' and hold is null and next_at <= now()) as promoted,
    (select count(*)::int from saatja.outbox_message
     where state = 'queued' and hold is not null) as "heldQueued",
    (select count(*)::int from saatja.outbox_message
     where state = 'deferred' and hold is not null) as "heldDeferred",
    (select count(*)::int from saatja.outbox_message where state = 'sending') as sending,
    (select count(*)::int from saatja.outbox_message where state = 'unknown') as unknown,
    (select count(*)::int from saatja.outbox_mailbox where paused_until > now()) as resting,
    (
      select (extract(epoch from min(first.created_at)) * 1000)::float8
      from saatja.outbox_mailbox box cross join lateral (
        select created_at from saatja.outbox_message
        where company = box.company and mailbox = box.mailbox and state = 'queued' and hold is null
        order by bulk, priority desc, turn, id limit 1
      ) first
      where box.paused_until is null or box.paused_until <= now()
    ) as oldest`

const ended = `
  select state, count(*)::int as count from saatja.outbox_message
  where done_at is not null and done_at >= $1 group by state`

/** Counts what is open, and what ended since that time. */
export const readStats = async (database: Queryable, since: Date): Promise<OutboxStats> => {
  const { rows } = await database.query<OpenRow>(open)
  const [row] = rows
  if (row === undefined) throw new Error('The database has not counted')
  const finished = await database.query<{ readonly state: MessageState; readonly count: number }>(ended, [
    since,
  ])
  const { queued, deferred, promoted, heldQueued, heldDeferred, sending, unknown, resting, oldest } = row
  const held = heldQueued + heldDeferred
  const counts: Partial<Record<MessageState, number>> = {
    ...Object.fromEntries(finished.rows.map(({ state, count }) => [state, count])),
    queued: queued + heldQueued,
    deferred: deferred + heldDeferred,
    sending,
    unknown,
  }
  return {
    queued: queued + deferred + held,
    due: queued + promoted,
    held,
    underWay: sending,
    unknown,
    resting,
    ...(oldest === null ? {} : { oldestDue: new Date(oldest) }),
    states: Object.fromEntries(
      messageStates.map((state) => [state, counts[state] ?? 0]),
    ) as OutboxStats['states'],
    since,
  }
}

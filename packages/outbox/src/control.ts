import type { Queryable } from '@saatja/store'
import type { OutboxContext } from './context.ts'
import { removeLeftovers } from './retention.ts'

/** Everything here happens inside one transaction of its caller. */
export interface CompanyTransaction {
  readonly context: OutboxContext
  readonly tx: Queryable
  readonly company: string
}

const announceAll = async (
  { context, tx, company }: CompanyTransaction,
  mailboxes: readonly string[],
): Promise<void> => {
  for (const mailbox of new Set(mailboxes)) await context.announce(tx, { company, mailbox }, false)
}

const setPaused = async (
  { tx, company }: CompanyTransaction,
  run: string,
  paused: boolean,
): Promise<void> => {
  await tx.query('update saatja.outbox_run set paused = $3 where company = $1 and id = $2', [
    company,
    run,
    paused,
  ])
}

const waits = ({ state }: { readonly state: string }): boolean => state === 'queued' || state === 'deferred'

/**
 * Pauses a run: messages that are being sent are finished, the others wait, and so does one that is being sent and has
 * to be tried again. Returns how many messages wait now.
 */
export const pauseRun = async (place: CompanyTransaction, run: string): Promise<number> => {
  await setPaused(place, run, true)
  const { rows } = await place.tx.query<{ state: string }>(
    `update saatja.outbox_message set hold = 'paused'
     where company = $1 and run = $2 and state in ('queued', 'deferred', 'sending') and hold is null
     returning state`,
    [place.company, run],
  )
  return rows.filter(waits).length
}

export const resumeRun = async (place: CompanyTransaction, run: string): Promise<number> => {
  await setPaused(place, run, false)
  const { rows } = await place.tx.query<{ mailbox: string; state: string }>(
    `update saatja.outbox_message set hold = null
     where company = $1 and run = $2 and hold = 'paused' returning mailbox, state`,
    [place.company, run],
  )
  const resumed = rows.filter(waits)
  await announceAll(
    place,
    resumed.map(({ mailbox }) => mailbox),
  )
  return resumed.length
}

/**
 * Cancels a run: messages that have not begun are never sent, and one that is being sent is not tried again. Returns how
 * many messages have not begun.
 */
export const cancelRun = async ({ tx, company }: CompanyTransaction, run: string): Promise<number> => {
  const { rows } = await tx.query(
    `update saatja.outbox_message set state = 'cancelled', done_at = now(), next_at = null
     where company = $1 and run = $2 and state in ('queued', 'deferred') returning id`,
    [company, run],
  )
  await tx.query(
    `update saatja.outbox_message set hold = 'cancelled' where company = $1 and run = $2 and state = 'sending'`,
    [company, run],
  )
  return rows.length
}

/**
 * Tries every mailbox with messages of this user again, after the user has signed in or the settings were corrected.
 */
export const resumeUser = async (place: CompanyTransaction, user: string): Promise<number> => {
  const { tx, company } = place
  const { rows } = await tx.query<{ mailbox: string }>(
    `update saatja.outbox_message message set hold = case when run.paused then 'paused' end
     from saatja.outbox_run run
     where message.company = $1 and message.sender = $2 and message.state in ('queued', 'deferred')
       and run.company = message.company and run.id = message.run
     returning message.mailbox`,
    [company, user],
  )
  const mailboxes = [...new Set(rows.map(({ mailbox }) => mailbox))]
  for (const mailbox of mailboxes) {
    await tx.query(
      `update saatja.outbox_mailbox set paused_until = null, pause = null, failures = 0
       where company = $1 and mailbox = $2`,
      [company, mailbox],
    )
  }
  await announceAll(place, mailboxes)
  return rows.length
}

/**
 * What a person found out about an `unknown` message: it arrived, it did not and is to be sent again, or it is not to
 * be sent.
 */
export type UnknownResolution = 'sent' | 'again' | 'failed'

interface UnknownRow {
  readonly mailbox: string
  readonly sender: string
  readonly run: string
  readonly kind: string
  /** Whether its run is paused: what is to go again waits with the rest. */
  readonly paused: boolean
}

/** Returns false when the message is not, or no longer, `unknown`. */
export const resolveUnknown = async (
  place: CompanyTransaction,
  id: string,
  finding: UnknownResolution,
  by: string,
): Promise<boolean> => {
  const { context, tx, company } = place
  const { rows } = await tx.query<UnknownRow>(
    `select message.mailbox, message.sender, message.run, run.kind, run.paused from saatja.outbox_message message
     join saatja.outbox_run run on run.company = message.company and run.id = message.run
     where message.company = $1 and message.id = $2 and message.state = 'unknown' for update of message`,
    [company, id],
  )
  const [row] = rows
  if (row === undefined) return false
  await tx.query(
    `update saatja.outbox_message set
       state = $3, hold = case when $3 = 'queued' and $5 then 'paused' end, dot_at = case when $3 = 'queued' then null else dot_at end,
       done_at = case when $3 = 'queued' then null else now() end,
       expires_at = greatest(expires_at, now() + $4 * interval '1 hour')
     where company = $1 and id = $2`,
    [company, id, finding === 'again' ? 'queued' : finding, context.giveUpAfter(row.kind), row.paused],
  )
  await context.store
    .company(company)
    .within(tx)
    .events.add({
      kind: 'message-settled',
      card: row.sender,
      data: { message: id, run: row.run, finding, by },
    })
  if (finding === 'again') await context.announce(tx, { company, mailbox: row.mailbox }, false)
  return true
}

/** Removes finished messages that ended before a time, and whatever nothing refers to any more. */
export const prune = async ({ tx, company }: CompanyTransaction, before: Date): Promise<number> => {
  const { rows } = await tx.query(
    `delete from saatja.outbox_message
     where company = $1 and state in ('sent', 'partial', 'bounced', 'failed', 'cancelled') and done_at < $2 returning id`,
    [company, before],
  )
  await removeLeftovers(tx, company, before)
  return rows.length
}

import { randomUUID } from 'node:crypto'
import { type Queryable, StoreError } from '@saatja/store'

/** The run that a batch is added to, and where the batch finds its mailbox. */
export interface OpenedRun {
  readonly id: string
  readonly paused: boolean
  /** Turn of the batch's first message. */
  readonly turn: number
  /** Whether any address of the company has failures on record. */
  readonly listed: boolean
}

/** What all messages of a run have in common. */
interface RunSort {
  readonly sender: string
  readonly kind: string
  readonly bulk: boolean
}

interface RunRow extends OpenedRun, RunSort {}

/** A message that is planned for later does not count: it must not pull the current turn back to its own. */
const begun = "(state = 'queued' or deferrals > 0)"

/**
 * Users take turns: a new run begins at the turn that is being sent, after the user's own messages, so that fifty
 * thousand messages of one user do not delay the first of another. The first turn is looked up sender by sender, so
 * that one index answers both questions.
 */
const found = `
  select run.id, run.sender, run.kind, run.bulk, run.paused,
    exists (select from saatja.outbox_address_failure where company = $1) as listed,
    (
      with recursive own as (
        (select sender, turn from saatja.outbox_message
         where company = $1 and mailbox = $3 and state in ('queued', 'deferred') and ${begun}
         order by sender, turn limit 1)
        union all
        select next.sender, next.turn from own cross join lateral (
          select sender, turn from saatja.outbox_message
          where company = $1 and mailbox = $3 and sender > own.sender
            and state in ('queued', 'deferred') and ${begun}
          order by sender, turn limit 1
        ) next
      )
      select greatest(
        (select coalesce(min(turn), 0) from own),
        coalesce((
          select turn + 1 from saatja.outbox_message
          where company = $1 and mailbox = $3 and sender = $4
            and state in ('queued', 'deferred') and ${begun}
          order by turn desc limit 1
        ), 0)
      )::float8
    ) as turn
  from run`

/** Adds the mailbox and the run where they are missing. */
const open = `
  with box as (
    insert into saatja.outbox_mailbox (company, mailbox) values ($1, $3) on conflict do nothing
  ), added as (
    insert into saatja.outbox_run (company, name, sender, id, kind, bulk) values ($1, $2, $4, $5, $6, $7)
    on conflict (company, name) do nothing
    returning id, sender, kind, bulk, paused
  ), run as (
    select * from added
    union all
    select id, sender, kind, bulk, paused from saatja.outbox_run where company = $1 and name = $2
  ) ${found}`

/** A run that another transaction adds at the same time is seen by the next statement. */
const again = `
  with run as (
    select id, sender, kind, bulk, paused from saatja.outbox_run where company = $1 and name = $2
  ) ${found}`

/**
 * Opens the run of a batch.
 * @throws StoreError `INPUT` when a run of that name is of another sender, kind or sort
 */
export const openRun = async (
  tx: Queryable,
  company: string,
  mailbox: string,
  name: string,
  sort: RunSort,
): Promise<OpenedRun> => {
  const place = [company, name, mailbox, sort.sender]
  const opened = await tx.query<RunRow>(open, [...place, randomUUID(), sort.kind, sort.bulk])
  const [run] = opened.rows.length > 0 ? opened.rows : (await tx.query<RunRow>(again, place)).rows
  if (run === undefined) throw new StoreError('INPUT', 'batch.run: was removed meanwhile; enqueue it again')
  checkRun(name, run, sort)
  return run
}

/** @throws StoreError `INPUT` when the run of that name is of another sender, kind or sort */
export const checkRun = (name: string, run: RunSort, { sender, kind, bulk }: RunSort): void => {
  if (run.sender === sender && run.kind === kind && run.bulk === bulk) return
  const other = `${run.bulk ? 'a bulk' : 'a single-mail'} run of kind "${run.kind}" by "${run.sender}"`
  throw new StoreError('INPUT', `batch.run: "${name}" is ${other}; choose another name`)
}

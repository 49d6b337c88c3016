import type { Database, Queryable } from '@saatja/store'

/** How long finished messages are kept. */
export interface Retention {
  /**
   * Days after the end of a message after which its text, HTML, calendar invitation and attachments are removed. What
   * is known of it stays: subject, addresses, state, attempts and replies. Default 90.
   */
  readonly content?: number | 'forever' | undefined
  /** Days after the end of a message after which all of it is removed. Default: it is kept. */
  readonly messages?: number | 'forever' | undefined
}

/** The result of removing. */
export interface Pruned {
  /** Messages whose text and attachments were removed. */
  readonly emptied: number
  /** Messages that were removed altogether. */
  readonly removed: number
}

const usualDays = 90
const day = 86_400_000

/** Messages per transaction: no lock lasts long. */
const portion = 500

/** A message about which a person has yet to decide is kept as it is: it may have to be sent again. */
const settled = "state <> 'unknown'"

const empty = `
  with old as (
    select company, id, done_at from saatja.outbox_message
    where done_at > $1 and done_at <= $2 and ${settled}
    order by done_at fetch first ${portion} rows with ties
  ), emptied as (
    update saatja.outbox_message message
    set content = content - '{text,html,calendar,headers,unsubscribe}'::text[]
    from old where message.company = old.company and message.id = old.id
  ), files as (
    delete from saatja.outbox_attachment part using old where part.company = old.company and part.message = old.id
    returning part.company
  )
  select count(*)::int as count, max(done_at)::text as until, array(select distinct company from files) as companies
  from old`

const remove = `
  with old as (
    select company, id from saatja.outbox_message
    where done_at <= $1 and ${settled} order by done_at limit ${portion}
  ), removed as (
    delete from saatja.outbox_message message using old where message.company = old.company and message.id = old.id
    returning message.company
  )
  select count(*)::int as count, array(select distinct company from removed) as companies from removed`

interface Portion {
  readonly count: number
  readonly until?: string | null
  readonly companies: readonly string[]
}

/** Removes what the policy says, a portion at a time, over all companies. Several processes may do it at once. */
export const pruneAll = async (
  database: Database,
  { content = usualDays, messages = 'forever' }: Retention,
): Promise<Pruned> => {
  const before = (days: number): Date => new Date(Date.now() - days * day)
  return {
    emptied: content === 'forever' ? 0 : await repeated(database, (tx) => emptyPortion(tx, before(content))),
    removed:
      messages === 'forever' ? 0 : await repeated(database, (tx) => removePortion(tx, before(messages))),
  }
}

const repeated = async (database: Database, work: (tx: Queryable) => Promise<number>): Promise<number> => {
  let sum = 0
  for (;;) {
    const count = await database.transaction(work)
    sum += count
    if (count < portion) return sum
  }
}

/**
 * How far this has come is recorded: the content of a message is removed once, and the message is not looked at again.
 */
const emptyPortion = async (tx: Queryable, before: Date): Promise<number> => {
  const reached = await tx.query<{ readonly until: string }>(
    "select until::text from saatja.outbox_retention where part = 'content' for update skip locked",
  )
  const [last] = reached.rows
  // Another process is doing it.
  if (last === undefined) return 0
  const { rows } = await tx.query<Portion>(empty, [last.until, before])
  const { count = 0, until, companies = [] } = rows[0] ?? {}
  if (until === null || until === undefined) return 0
  await tx.query("update saatja.outbox_retention set until = $1 where part = 'content'", [until])
  for (const company of companies) await removeUnusedBlobs(tx, company)
  return count
}

const removePortion = async (tx: Queryable, before: Date): Promise<number> => {
  const { rows } = await tx.query<Portion>(remove, [before])
  const { count = 0, companies = [] } = rows[0] ?? {}
  for (const company of companies) await removeLeftovers(tx, company, before)
  return count
}

/** Removes what no message refers to any more: runs and returns that are older, and attachments. */
export const removeLeftovers = async (tx: Queryable, company: string, before: Date): Promise<void> => {
  await tx.query(
    `delete from saatja.outbox_run run where company = $1 and created_at < $2 and not exists (
       select from saatja.outbox_message message where message.company = run.company and message.run = run.id)`,
    [company, before],
  )
  await tx.query('delete from saatja.outbox_return where company = $1 and at < $2', [company, before])
  await removeUnusedBlobs(tx, company)
}

/** An attachment that a transaction has just used for a new message is locked, and stays. */
const removeUnusedBlobs = async (tx: Queryable, company: string): Promise<void> => {
  await tx.query(
    `delete from saatja.outbox_blob where company = $1 and digest in (
       select digest from saatja.outbox_blob blob where company = $1 and not exists (
         select from saatja.outbox_attachment part where part.company = blob.company and part.digest = blob.digest
       ) for update skip locked)`,
    [company],
  )
}

import { randomUUID } from 'node:crypto'
import { type Database, type Queryable, sqlState } from '@saatja/store'
import type { Db, PgBoss } from 'pg-boss'

/** One mailbox of one company. */
export interface MailboxKey {
  readonly company: string
  readonly mailbox: string
}

/** A mailbox that this process may send from until it finishes or its heartbeat stops. */
export interface DrainJob extends MailboxKey {
  readonly id: string
  /** Tells this claim from a later one by another process. */
  readonly retryCount: number
}

/**
 * The queue of mailboxes with something to send, on pg-boss. At most one job per mailbox exists in the whole cluster,
 * waiting or running.
 */
export interface Jobs {
  /** Makes sure that the mailbox is looked at now; `urgent` ones come first. */
  wake(key: MailboxKey, urgent?: boolean): Promise<void>
  /** Finds mailboxes with something to do for which no job exists: a NOTIFY was missed, or a job was lost. */
  sweep(): Promise<readonly MailboxKey[]>
  /** Claims up to so many mailboxes. */
  fetch(count: number, urgentOnly?: boolean): Promise<readonly DrainJob[]>
  /** Sends the heartbeat of these mailboxes; returns the ids of those that still belong to this process. */
  touch(jobs: readonly DrainJob[]): Promise<ReadonlySet<string>>
  /**
   * Ends the job and plans the next one for the time that `next` returns, if any. `next` is asked after the end, so
   * that it sees every message whose `wake` came too early to make a job. Returns false when another process has the
   * job.
   */
  finish(tx: Queryable, job: DrainJob, next: () => Promise<Date | undefined>): Promise<boolean>
  close(): Promise<void>
}

const queue = 'mailbox'
/** Seconds without a heartbeat after which another process takes over. The least that pg-boss allows. */
const heartbeatSeconds = 10
/** Seconds between two checks for dead processes. */
const superviseSeconds = 3

export const heartbeatMillis = (heartbeatSeconds * 1_000) / 4

export const openJobs = async (database: Database, trouble: (error: unknown) => void): Promise<Jobs> => {
  const boss = await startBoss(database, trouble)
  await boss.createQueue(queue, {
    policy: 'exclusive',
    heartbeatSeconds,
    // The heartbeat tells a dead process; a living one may wait ten minutes for a final reply.
    expireInSeconds: 6 * 3_600,
    retryLimit: 1_000_000,
    retryDelay: 0,
    retentionSeconds: 90 * 86_400,
  })
  // pg-boss reads the queue's options on first use; inside a transaction of PGlite it could not.
  await boss.touch(queue, randomUUID())
  await deleteOrphanedJobs(boss, database)
  return {
    async wake({ company, mailbox }, urgent = false) {
      const options = {
        singletonKey: keyOf(company, mailbox),
        startAfter: 0,
        ...(urgent ? { priority: 1 } : {}),
      }
      // Nothing was changed: a process is sending from it, or has just finished and planned it for later. A second try
      // tells the two apart.
      for (let attempt = 0; attempt < 2; attempt++) {
        const { updated, inserted } = await boss.upsert(queue, { company, mailbox }, options)
        if (updated + inserted > 0) return
      }
    },
    async sweep() {
      const { rows } = await database.query<MailboxKey>(forgotten, [queue])
      return rows
    },
    async fetch(count, urgentOnly = false) {
      const options = { batchSize: count, ...(urgentOnly ? { minPriority: 1 } : {}) }
      const jobs = await boss.fetch<MailboxKey>(queue, options)
      return jobs.map(({ id, retryCount, data }) => ({ id, retryCount, ...data }))
    },
    touch: async (jobs) => settledOf(await boss.touch(queue, [...jobs])),
    async finish(tx, job, next) {
      const { company, mailbox } = job
      const ended = settledOf(await boss.deleteJob(queue, job, { db: adapter(tx) }))
      if (!ended.has(job.id)) return false
      const at = await next()
      if (at === undefined) return true
      const options = { singletonKey: keyOf(company, mailbox), startAfter: at, db: adapter(tx) }
      await boss.send(queue, { company, mailbox }, options)
      return true
    },
    close: () => boss.stop({ graceful: false, close: false }),
  }
}

/** Where pg-boss has its tables. */
export const jobsSchemaOf = ({ schema }: Pick<Database, 'schema'>): string => `${schema}_jobs`

/** pg-boss is loaded when a queue is opened: it is an ES module, which Jest cannot load without configuration. */
const startBoss = async (database: Database, trouble: (error: unknown) => void): Promise<PgBoss> => {
  const { PgBoss: Boss } = await import('pg-boss')
  for (let attempt = 1; ; attempt++) {
    const boss = new Boss({
      db: adapter(database),
      backend: database.engine,
      schema: jobsSchemaOf(database),
      schedule: false,
      superviseIntervalSeconds: superviseSeconds,
      monitorIntervalSeconds: superviseSeconds,
    })
    boss.on('error', trouble)
    try {
      return await boss.start()
    } catch (error) {
      // QUIRK: of several processes that make pg-boss's schema at the same moment, all but one may get a duplicate key
      // of PostgreSQL's catalog, which pg-boss 12.35 does not take for what it is.
      if (sqlState(error) !== '23505' || attempt === 3) throw error
    }
  }
}

const cleaned = new WeakSet<Database>()

/**
 * An embedded database has one process. Mailboxes of an earlier process need not wait for its heartbeat to expire; jobs
 * are hints, and a sweep makes those that are needed.
 */
const deleteOrphanedJobs = async (boss: PgBoss, database: Database): Promise<void> => {
  if (database.engine !== 'pglite' || cleaned.has(database)) return
  cleaned.add(database)
  await boss.deleteAllJobs(queue)
}

/** Asks mailbox by mailbox, for one row at most: PostgreSQL plans `exists` as one look at all messages that wait. */
const forgotten = `
  select box.company, box.mailbox from saatja.outbox_mailbox box
  left join saatja_jobs.job on job.name = $1 and job.singleton_key = box.company || ' ' || box.mailbox
    and job.state in ('created', 'retry', 'active')
  where (job.id is null or (job.state <> 'active' and job.start_after > now()))
    and (box.paused_until is null or box.paused_until <= now())
    and coalesce(
      (
        select true from saatja.outbox_message waiting
        where waiting.company = box.company and waiting.mailbox = box.mailbox
          and waiting.state = 'queued' and waiting.hold is null limit 1
      ), (
        select true from saatja.outbox_message due
        where due.company = box.company and due.mailbox = box.mailbox
          and due.state = 'deferred' and due.hold is null and due.next_at <= now() limit 1
      ), (
        select true from saatja.outbox_message orphan
        where orphan.company = box.company and orphan.mailbox = box.mailbox and orphan.state = 'sending' limit 1
      ), false
    )`

/** A slug holds no space, so no two mailboxes share a key. `sweep` makes the same key in SQL. */
const keyOf = (company: string, mailbox: string): string => `${company} ${mailbox}`

/** pg-boss answers which jobs a call touched, but its types do not say so. */
const settledOf = (response: object): ReadonlySet<string> =>
  new Set('settled' in response && Array.isArray(response.settled) ? response.settled.map(String) : [])

const isDatabase = (database: Queryable): database is Database => 'script' in database

/** Statements without values may be several at once, which only a script can run. */
const adapter = (database: Queryable): Db => ({
  executeSql: async (text, values) => {
    const { rows } =
      values?.length || !isDatabase(database)
        ? await database.query(text, values ?? [])
        : await database.script(text)
    return { rows: [...rows] }
  },
})

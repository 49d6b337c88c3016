import { randomUUID } from 'node:crypto'
import { type Database, type Queryable, sqlState } from '@saatja/store'
import type { Db, PgBoss } from 'pg-boss'

export const mailboxQueue = 'mailbox'
/** Seconds without a heartbeat after which another process takes over. The least that pg-boss allows. */
const heartbeatSeconds = 10
/** Seconds between two checks for dead processes. */
const superviseSeconds = 3

export const heartbeatMillis = (heartbeatSeconds * 1_000) / 4

/** Opens the queue of mailboxes, at most one job for each, and makes pg-boss's tables where they are missing. */
export const openMailboxQueue = async (
  database: Database,
  trouble: (error: unknown) => void,
): Promise<PgBoss> => {
  const boss = await startBoss(database, trouble)
  await boss.createQueue(mailboxQueue, {
    policy: 'exclusive',
    heartbeatSeconds,
    // The heartbeat tells a dead process; a living one may wait ten minutes for a final reply.
    expireInSeconds: 6 * 3_600,
    retryLimit: 1_000_000,
    retryDelay: 0,
    retentionSeconds: 90 * 86_400,
  })
  // pg-boss reads the queue's options on first use; inside a transaction of PGlite it could not.
  await boss.touch(mailboxQueue, randomUUID())
  await deleteOrphanedJobs(boss, database)
  return boss
}

/** Where pg-boss has its tables. */
export const jobsSchemaOf = ({ schema }: Pick<Database, 'schema'>): string => `${schema}_jobs`

/** pg-boss is loaded when a queue is opened: it is an ES module, which Jest cannot load without configuration. */
const startBoss = async (database: Database, trouble: (error: unknown) => void): Promise<PgBoss> => {
  const { PgBoss: Boss } = await import('pg-boss')
  for (let attempt = 1; ; attempt++) {
    const boss = new Boss({
      db: bossDatabase(database),
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
  await boss.deleteAllJobs(mailboxQueue)
}

/** pg-boss answers which jobs a call touched, but its types do not say so. */
export const touchedBy = (response: object): ReadonlySet<string> =>
  new Set('settled' in response && Array.isArray(response.settled) ? response.settled.map(String) : [])

const isDatabase = (database: Queryable): database is Database => 'script' in database

/** Gives pg-boss a database. Statements without values may be several at once, which only a script can run. */
export const bossDatabase = (database: Queryable): Db => ({
  executeSql: async (text, values) => {
    const { rows } =
      values?.length || !isDatabase(database)
        ? await database.query(text, values ?? [])
        : await database.script(text)
    return { rows: [...rows] }
  },
})

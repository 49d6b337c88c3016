import type { Database, Queryable } from '@saatja/store'
import { bossDatabase, mailboxQueue, openMailboxQueue, touchedBy } from './pg-boss.ts'

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

export const openJobs = async (database: Database, trouble: (error: unknown) => void): Promise<Jobs> => {
  const boss = await openMailboxQueue(database, trouble)
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
        const { updated, inserted } = await boss.upsert(mailboxQueue, { company, mailbox }, options)
        if (updated + inserted > 0) return
      }
    },
    async sweep() {
      const { rows } = await database.query<MailboxKey>(forgotten, [mailboxQueue])
      return rows
    },
    async fetch(count, urgentOnly = false) {
      const options = { batchSize: count, ...(urgentOnly ? { minPriority: 1 } : {}) }
      const jobs = await boss.fetch<MailboxKey>(mailboxQueue, options)
      return jobs.map(({ id, retryCount, data }) => ({ id, retryCount, ...data }))
    },
    touch: async (jobs) => touchedBy(await boss.touch(mailboxQueue, [...jobs])),
    async finish(tx, job, next) {
      const { company, mailbox } = job
      const ended = touchedBy(await boss.deleteJob(mailboxQueue, job, { db: bossDatabase(tx) }))
      if (!ended.has(job.id)) return false
      const at = await next()
      if (at === undefined) return true
      const options = { singletonKey: keyOf(company, mailbox), startAfter: at, db: bossDatabase(tx) }
      await boss.send(mailboxQueue, { company, mailbox }, options)
      return true
    },
    close: () => boss.stop({ graceful: false, close: false }),
  }
}

/** A slug holds no space, so no two mailboxes share a key. `sweep` makes the same key in SQL. */
const keyOf = (company: string, mailbox: string): string => `${company} ${mailbox}`

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

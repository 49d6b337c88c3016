import type { CloseOptions } from '@saatja/core'
import { migrate } from '@saatja/store'
import { type CompanyOutbox, companyOutbox } from './company-outbox.ts'
import type { OutboxContext } from './context.ts'
import {
  checkOutboxOptions,
  checkRetention,
  checkStatsOptions,
  checkStopOptions,
  checkWorkerOptions,
  type OutboxOptions,
} from './options.ts'
import { outboxContext } from './outbox-context.ts'
import { openPermittedJobs } from './queue/jobs-schema.ts'
import { outboxMigrations } from './queue/migrations.ts'
import { type OutboxStats, readStats, type StatsOptions } from './report/stats.ts'
import { type Pruned, pruneAll, type Retention } from './retention.ts'
import { tellNoNews } from './returns/no-news.ts'
import { troubleOf } from './trouble.ts'
import { hourly } from './worker/hourly.ts'
import { startWorker, type Worker, type WorkerOptions } from './worker/worker.ts'

/** Durable bulk mail over one store. */
export interface Outbox {
  /** @throws StoreError `INPUT` when the slug is malformed */
  company(slug: string): CompanyOutbox
  /**
   * Starts sending, together with all other workers of this database.
   * @throws TypeError that names an option which cannot be used
   * @throws StoreError `RIGHTS` when the database user may not do what is needed, `UNREACHABLE` when the server does
   * not answer; later failures are reported as `trouble`
   */
  work(options?: WorkerOptions): Promise<Worker>
  /**
   * Counts the messages that wait and that have ended, over all companies, for monitoring.
   * @throws TypeError that names an option which cannot be used
   */
  stats(options?: StatsOptions): Promise<OutboxStats>
  /**
   * Removes what is older than the outbox's `retention` says, or `policy`. A worker does it every hour.
   * @throws TypeError that names an option which cannot be used
   */
  prune(policy?: Retention): Promise<Pruned>
  /**
   * Stops the workers that this outbox has started, as `stop` of each does. The store stays open; closing the store does
   * the same first.
   * @throws TypeError that names an option which cannot be used
   */
  close(options?: CloseOptions): Promise<void>
}

/** Milliseconds. */
const hour = 3_600_000

/**
 * Opens the outbox of a store and brings its part of the schema up to date where something is missing.
 * @throws TypeError that names an option which cannot be used
 * @throws StoreError `NEWER` when a newer release wrote the schema, `RIGHTS` when the database user may not do what is
 * needed, `DISK_FULL` or `UNREACHABLE`
 */
export const openOutbox = async (options: OutboxOptions): Promise<Outbox> => {
  checkOutboxOptions(options)
  const { store, retention = {} } = options
  await migrate(store.database, 'outbox', outboxMigrations)
  const context = outboxContext(options)
  const workers = new Set<Worker['stop']>()
  const stopAll = async (stopOptions?: CloseOptions): Promise<void> => {
    await Promise.all([...workers].map((stop) => stop(stopOptions)))
  }
  const release = store.database.beforeClose(stopAll)
  return {
    company: (slug) => companyOutbox(context, slug),
    async work(workerOptions) {
      checkWorkerOptions(workerOptions)
      const worker = await startSending(context, retention, workerOptions)
      const stop: Worker['stop'] = async (stopOptions) => {
        checkStopOptions('stop', stopOptions)
        await worker.stop(stopOptions)
        workers.delete(stop)
      }
      workers.add(stop)
      return { stop }
    },
    async stats(statsOptions) {
      checkStatsOptions(statsOptions)
      return readStats(store.database, statsOptions?.since ?? new Date(Date.now() - hour))
    },
    async prune(policy) {
      checkRetention('prune', policy)
      return pruneAll(store.database, { ...retention, ...policy })
    },
    async close(closeOptions) {
      checkStopOptions('close', closeOptions)
      await stopAll(closeOptions)
      release()
    },
  }
}

/** Starts a worker with its queue of mailboxes and its chores, which end with it. */
const startSending = async (
  context: OutboxContext,
  retention: Retention,
  options: WorkerOptions | undefined,
): Promise<Worker> => {
  const { database } = context.store
  const trouble = (error: unknown): void => context.emit(troubleOf(error))
  const jobs = await openPermittedJobs(database, trouble)
  const worker = await startWorker(context, jobs, options)
  const stopChores = hourly([() => tellNoNews(context.store), () => pruneAll(database, retention)], trouble)
  let stopped: Promise<void> | undefined
  return {
    async stop(stopOptions) {
      stopped ??= worker.stop().then(stopChores).then(jobs.close)
      await endWithin(stopped, stopOptions, worker.giveUp)
    },
  }
}

/** Waits for the end, and gives up what takes too long. A second call may set an earlier deadline. */
const endWithin = async (
  end: Promise<void>,
  { within }: CloseOptions = {},
  hasten: () => void,
): Promise<void> => {
  const timer = within === undefined ? undefined : setTimeout(hasten, within)
  await end.finally(() => clearTimeout(timer))
}

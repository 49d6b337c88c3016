import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import {
  type CloseOptions,
  createMailer,
  type Mailer,
  type MailerOptions,
  type Pace,
  type SentCopies,
} from '@saatja/core'
import { type CompanyStore, migrate, StoreError } from '@saatja/store'
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
import { openPermittedJobs } from './queue/jobs-schema.ts'
import { outboxMigrations } from './queue/migrations.ts'
import { type OutboxStats, readStats, type StatsOptions } from './report/stats.ts'
import { type Pruned, pruneAll, type Retention } from './retention.ts'
import { tellNoNews } from './returns/no-news.ts'
import { returnPaths } from './returns/return-paths.ts'
import { announcement, channelOf } from './worker/announcement.ts'
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

const usualHours = 48
/** Milliseconds. */
const hour = 3_600_000
/** Milliseconds for a server's greeting when no person waits: RFC 5321 4.5.3.2.1 gives it 5 min. */
const patientGreeting = 300_000

/**
 * Opens the outbox of a store and brings its part of the schema up to date where something is missing.
 * @throws TypeError that names an option which cannot be used
 * @throws StoreError `NEWER` when a newer release wrote the schema, `RIGHTS` when the database user may not do what is
 * needed, `DISK_FULL` or `UNREACHABLE`
 */
export const openOutbox = async (options: OutboxOptions): Promise<Outbox> => {
  checkOutboxOptions(options)
  const { store, providers = store.providers, kinds = {}, retention = {}, on } = options
  await migrate(store.database, 'outbox', outboxMigrations)
  const context: OutboxContext = {
    store,
    providers,
    worker: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
    makeMailer: (company, cards, pace) => makeMailer(company, cards, pace, options),
    returnPaths: returnPaths(providers, options.returnAddress),
    unknownPolicy: (kind) => kinds[kind]?.unknown ?? 'ask',
    giveUpAfter: (kind) => kinds[kind]?.giveUpAfter ?? usualHours,
    emit: (event) => on?.(event),
    async announce(tx, key, urgent) {
      // As text: not every library can read a row of type void.
      await tx.query('select pg_notify($1, $2)::text', [
        channelOf(store.database.schema),
        announcement(key, urgent),
      ])
    },
  }
  const workers = new Set<Worker['stop']>()
  const stopAll = async (stopOptions?: CloseOptions): Promise<void> => {
    await Promise.all([...workers].map((stop) => stop(stopOptions)))
  }
  const release = store.database.beforeClose(stopAll)
  return {
    company: (slug) => companyOutbox(context, slug),
    async work(workerOptions) {
      checkWorkerOptions(workerOptions)
      const jobs = await openPermittedJobs(store.database, (error) =>
        context.emit({ kind: 'trouble', error }),
      )
      const worker = await startWorker(context, jobs, workerOptions)
      const chores = [() => tellNoNews(store), () => pruneAll(store.database, retention)]
      const stopChores = hourly(chores, (error) => context.emit({ kind: 'trouble', error }))
      let stopped: Promise<void> | undefined
      const stop: Worker['stop'] = async (stopOptions) => {
        checkStopOptions('stop', stopOptions)
        stopped ??= worker.stop().then(stopChores).then(jobs.close)
        await endWithin(stopped, stopOptions, worker.giveUp)
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

/** Waits for the end, and gives up what takes too long. A second call may set an earlier deadline. */
const endWithin = async (
  end: Promise<void>,
  { within }: CloseOptions = {},
  hasten: () => void,
): Promise<void> => {
  const timer = within === undefined ? undefined : setTimeout(hasten, within)
  await end.finally(() => clearTimeout(timer))
}

const makeMailer = async (
  company: CompanyStore,
  cards: MailerOptions['cards'],
  pace: Pace,
  { store, providers = store.providers, mailer }: OutboxOptions,
): Promise<Mailer> => {
  const stored = await company.get()
  if (stored === undefined) throw new StoreError('INPUT', `The company "${company.slug}" is not stored`)
  const { grants } = company
  const deadlines = { greeting: patientGreeting, ...mailer?.deadlines }
  const sentCopies = mailer?.sentCopies && tellingOfCopies(mailer.sentCopies, company)
  return createMailer({ ...mailer, sentCopies, deadlines, providers, company: stored, cards, grants, pace })
}

/** A copy that could not be filed becomes an event on the sender's card; the message was sent all the same. */
const tellingOfCopies = (copies: SentCopies, company: CompanyStore): SentCopies => ({
  ...copies,
  told(result) {
    copies.told?.(result)
    const { user, messageId, problem } = result
    if (problem === undefined) return
    const event = { kind: 'sent-copy-failed', card: user, data: { messageId, problem } }
    void company.events.add(event).catch(() => {})
  },
})

import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { ReturnAddress } from '@saatja/bounce'
import { createMailer, type Mailer, type MailerOptions, type Pace, type Provider } from '@saatja/core'
import { type CompanyStore, migrate, type Store, StoreError } from '@saatja/store'
import { type CompanyOutbox, companyOutbox } from './company-outbox.ts'
import type { OutboxContext, OutboxEvent } from './context.ts'
import { openJobs } from './queue/jobs.ts'
import { outboxMigrations } from './queue/migrations.ts'
import type { UnknownPolicy } from './state.ts'
import { announcement, channel } from './worker/announcement.ts'
import { startWorker, type Worker, type WorkerOptions } from './worker/worker.ts'

/** What is special about one kind of mail. */
export interface Kind {
  /** What to do with a mail that may have been sent. Default `ask`: a person decides. */
  readonly unknown?: UnknownPolicy
  /** Hours after which it is no longer tried. Default 48. */
  readonly giveUpAfter?: number
}

/** What an outbox works with. */
export interface OutboxOptions {
  readonly store: Store
  /** Those that the store has. */
  readonly providers: readonly Provider[]
  /** For the mailers that the workers make, besides company, cards, grants and pace. */
  readonly mailer?: Omit<MailerOptions, 'providers' | 'company' | 'cards' | 'grants' | 'pace'>
  /** By name, such as `{ newsletter: { unknown: 'send-again' } }`. */
  readonly kinds?: Readonly<Record<string, Kind>>
  /** Opens the signed return addresses of messages: what `returnAddress` of `@saatja/bounce` makes. */
  readonly returnAddress?: Pick<ReturnAddress, 'open'>
  /** Hears what happens in this process. */
  readonly on?: (event: OutboxEvent) => void
}

/** Durable bulk mail over one store. */
export interface Outbox {
  /** @throws StoreError `INPUT` when the slug is malformed */
  company(slug: string): CompanyOutbox
  /**
   * Starts sending, together with all other workers of this database.
   * @throws StoreError `UNREACHABLE` when the server does not answer; afterwards it is told as `trouble`
   */
  work(options?: WorkerOptions): Promise<Worker>
  /** Stops the workers that this outbox has started. The store stays open. */
  close(): Promise<void>
}

const usualHours = 48
/** Milliseconds that nobody sits through: RFC 5321 4.5.3.2.1 gives a server 5 min for its greeting. */
const patientGreeting = 300_000

/**
 * Opens the outbox of a store and brings its part of the schema up to date.
 * @throws StoreError `NEWER` when a newer release wrote the schema, `DISK_FULL` or `UNREACHABLE`
 */
export const openOutbox = async (options: OutboxOptions): Promise<Outbox> => {
  const { store, providers, kinds = {}, on } = options
  await migrate(store.database, 'outbox', outboxMigrations)
  const context: OutboxContext = {
    store,
    providers,
    worker: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
    makeMailer: (company, pace) => makeMailer(company, pace, options),
    returnAddress: options.returnAddress,
    unknownPolicy: (kind) => kinds[kind]?.unknown ?? 'ask',
    giveUpAfter: (kind) => kinds[kind]?.giveUpAfter ?? usualHours,
    emit: (event) => on?.(event),
    async announce(tx, key, urgent) {
      await tx.query('select pg_notify($1, $2)', [channel, announcement(key, urgent)])
    },
  }
  const closers: (() => Promise<void>)[] = []
  return {
    company: (slug) => companyOutbox(context, slug),
    async work(workerOptions) {
      const jobs = await openJobs(store.database, (error) => context.emit({ kind: 'trouble', error }))
      const worker = await startWorker(context, jobs, workerOptions)
      let stopped: Promise<void> | undefined
      const stop = (): Promise<void> => {
        stopped ??= worker.stop().then(jobs.close)
        return stopped
      }
      closers.push(stop)
      return { stop }
    },
    async close() {
      await Promise.all(closers.map((close) => close()))
    },
  }
}

const makeMailer = async (
  company: CompanyStore,
  pace: Pace,
  { providers, mailer }: OutboxOptions,
): Promise<Mailer> => {
  const stored = await company.get()
  if (stored === undefined) throw new StoreError('INPUT', `The company "${company.slug}" is not stored`)
  const { cards, grants } = company
  const deadlines = { greeting: patientGreeting, ...mailer?.deadlines }
  return createMailer({ ...mailer, deadlines, providers, company: stored, cards, grants, pace })
}

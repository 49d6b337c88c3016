import type { CardStore } from '../cards/card-store.ts'
import type { StorageLocation } from '../cards/database-card-store.ts'
import type { Destination } from '../runs/mailers.ts'
import { type Bulk, bulkOf } from './bulk.ts'
import { hasOutbox, hasRuns, type OutboxStorage, openOutboxAmong, openOutboxBeside } from './run-outbox.ts'
import { type TargetRuns, targetRuns } from './target-runs.ts'
import { uploadsInMemory } from './uploads.ts'

export interface OpenBulkOptions {
  readonly book: CardStore
  readonly keep: StorageLocation | undefined
  readonly sandboxPlace: OutboxStorage
  readonly sandbox: Destination
  /** Absent where nothing may leave this computer. */
  readonly real?: Destination
  /** Whether messages may still be returned in the sandbox. */
  readonly awaitsReturns: () => boolean
}

/** Runs of the sandbox continue by themselves after a restart. */
const sandboxRuns = (options: OpenBulkOptions): TargetRuns => {
  const { book, sandboxPlace, awaitsReturns } = options
  const { providers, grants, ...mailer } = options.sandbox
  return targetRuns({
    target: 'sandbox',
    book,
    providers,
    openOutbox: async () => {
      const outbox = await openOutboxBeside(sandboxPlace, { book, providers, grants, mailer })
      await outbox.work()
      return outbox
    },
    hasPast: async () => hasRuns(sandboxPlace),
    awaitsReturns,
  })
}

/** Real runs are stored with the cards, or in memory like them. */
const realRuns = ({ book, keep }: OpenBulkOptions, real: Destination): TargetRuns => {
  const { providers, grants, ...mailer } = real
  const options = { book, providers, grants, mailer }
  const { store } = book
  const alone = keep !== undefined && 'folder' in keep
  return targetRuns({
    target: 'real',
    book,
    providers,
    openOutbox: () =>
      store ? openOutboxAmong({ store, alone }, options) : openOutboxBeside({ ephemeral: true }, options),
    hasPast: async () => store !== undefined && (await hasOutbox(store)),
  })
}

/** Opens what starts, shows and stops runs of messages; no database is opened before it is needed. */
export const openBulk = (options: OpenBulkOptions): Bulk => {
  const { book, keep, sandbox, real } = options
  return bulkOf({
    book,
    providers: sandbox.providers,
    uploads: uploadsInMemory(),
    kept: keep !== undefined,
    sandbox: sandboxRuns(options),
    ...(real ? { real: realRuns(options, real) } : {}),
  })
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { GrantStore, MailerOptions, Provider } from '@saatja/core'
import { type CompanyOutbox, type Outbox, openOutbox } from '@saatja/outbox'
import { type CompanyStore, openStore, type Store } from '@saatja/store'
import type { CardStore } from '../cards/card-store.ts'
import type { StorageLocation } from '../cards/database-card-store.ts'
import { effectiveIn } from '../cards/inheritance.ts'
import { usualFolder } from '../cards/storage-location.ts'
import { type OverlaidCards, withCardsOf } from './cards-overlay.ts'
import { pauseOpenRuns } from './open-runs.ts'

/** Where runs are stored: in a folder, or in memory, like the cards. */
export type OutboxStorage = { readonly folder: string } | { readonly ephemeral: true }

/** What runs are sent with. */
export interface RunOutboxOptions {
  readonly book: CardStore
  readonly providers: readonly Provider[]
  readonly grants: GrantStore
  readonly mailer: Pick<MailerOptions, 'dial' | 'network'>
}

/** An outbox with the companies and cards of the card store. */
export interface RunOutbox {
  company(slug: string): CompanyOutbox
  /** Called before the first run of a company. */
  ensureCompany(slug: string): Promise<void>
  /** Starts sending what is not paused. */
  work(): Promise<void>
  close(): Promise<void>
}

/**
 * Beside the cards, never among them: a message that was meant for the sandbox must not leave with a real run, as it
 * would from a PostgreSQL server at which the application’s own workers look.
 */
export const placeOf = (keep: StorageLocation | undefined, other = usualFolder): OutboxStorage => {
  if (keep === undefined) return { ephemeral: true }
  return { folder: join('folder' in keep ? keep.folder : other, 'sandbox') }
}

/**
 * Whether there may be runs. Opening a database, which keeps this process busy for seconds, is too much for that
 * question.
 */
export const hasRuns = (place: OutboxStorage): boolean => 'folder' in place && existsSync(place.folder)

const by = { by: 'playground' } as const

/** What the card store knows about a company, in the form of the store's. */
const cardsOf =
  ({ book, providers }: RunOutboxOptions) =>
  ({ slug, cards }: CompanyStore): OverlaidCards => {
    const about = book.of(slug)
    const { company, get } = about
    return {
      get: company,
      cards: { ...cards, get },
      effective: (code) => effectiveIn(about, code, providers),
    }
  }

/** The first caller starts the worker. */
const onceWorking = (outbox: Outbox): (() => Promise<void>) => {
  let working: Promise<unknown> | undefined
  return async () => {
    working ??= outbox.work().catch((error: unknown) => {
      working = undefined
      throw error
    })
    await working
  }
}

/** Says whether the database of a store has an outbox, without making one. */
export const hasOutbox = async ({ database }: Store): Promise<boolean> => {
  const { rows } = await database.query<{ readonly there: boolean }>(
    "select to_regclass('saatja.outbox_run') is not null as there",
  )
  return rows[0]?.there === true
}

/** Opens an outbox with tables of its own. @throws StoreError with one sentence that says what to do */
export const openOutboxBeside = async (
  place: OutboxStorage,
  options: RunOutboxOptions,
): Promise<RunOutbox> => {
  const { providers, mailer, book, grants } = options
  const store = await openStore({ ...place, providers })
  let outbox: Outbox
  try {
    outbox = await openOutbox({ store: withCardsOf(store, grants, cardsOf(options)), providers, mailer })
  } catch (error) {
    await store.close()
    throw error
  }
  return {
    company: (slug) => outbox.company(slug),
    ensureCompany: async (slug) => {
      const about = await book.of(slug).company()
      await store.company(slug).put({ name: about?.name ?? slug }, by)
    },
    work: onceWorking(outbox),
    close: async () => {
      await outbox.close()
      await store.close()
    },
  }
}

/**
 * Opens the outbox in the database of the cards, from which `npm run bulk -- --real` also sends, so that no message is
 * sent twice. Where no other program sends from it, runs that were left behind are paused: a person decides when they
 * continue.
 */
export const openOutboxAmong = async (
  { store, alone }: { readonly store: Store; readonly alone: boolean },
  { providers, mailer }: RunOutboxOptions,
): Promise<RunOutbox> => {
  const outbox = await openOutbox({ store, providers, mailer })
  if (alone) for (const slug of await store.companies()) await pauseOpenRuns(outbox.company(slug))
  return {
    company: (slug) => outbox.company(slug),
    ensureCompany: async () => undefined,
    work: onceWorking(outbox),
    close: () => outbox.close(),
  }
}

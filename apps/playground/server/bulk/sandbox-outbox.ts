import { join } from 'node:path'
import { type GrantStore, type MailerOptions, type Provider, resolveSettings } from '@saatja/core'
import { type CompanyOutbox, type Outbox, openOutbox } from '@saatja/outbox'
import { type CompanyStore, openStore } from '@saatja/store'
import type { CardStore } from '../cards/card-store.ts'
import type { StorageLocation } from '../cards/database-card-store.ts'
import { usualFolder } from '../cards/storage-location.ts'
import { type CompanyCards, withCardsOf } from './cards-overlay.ts'

/** Where runs are kept: in a folder, or in memory, like the cards. */
export type OutboxStorage = { readonly folder: string } | { readonly ephemeral: true }

export interface SandboxOutboxOptions {
  readonly book: CardStore
  readonly place: OutboxStorage
  readonly providers: readonly Provider[]
  /** Of the simulated sign-ins. */
  readonly grants: GrantStore
  readonly dial: NonNullable<MailerOptions['dial']>
}

/** An outbox of the sandbox, its worker running. */
export interface SandboxOutbox {
  company(slug: string): CompanyOutbox
  /** Before the first run of a company. */
  ensureCompany(slug: string): Promise<void>
  close(): Promise<void>
}

/**
 * Beside the cards, never among them: a letter that was meant for the sandbox must not leave with a real run, as it
 * would from a PostgreSQL server at which the application’s own workers look.
 */
export const placeOf = (keep: StorageLocation | undefined, other = usualFolder): OutboxStorage => {
  if (keep === undefined) return { ephemeral: true }
  return { folder: join('folder' in keep ? keep.folder : other, 'sandbox') }
}

const by = { by: 'playground' } as const

/** What the book knows of a company, in the shape of the store's. */
const cardsOf =
  ({ book, providers }: SandboxOutboxOptions) =>
  ({ slug, cards }: CompanyStore): CompanyCards => {
    const { company, get } = book.of(slug)
    return {
      get: company,
      cards: { ...cards, get },
      effective: async (code) => {
        const [about, card] = [await company(), await get(code)]
        if (about === undefined || card === undefined) return undefined
        const other = about.mailUserCode === code ? undefined : about.mailUserCode
        const systemUser = other === undefined ? undefined : await get(other)
        return resolveSettings({ card, company: about, providers, ...(systemUser ? { systemUser } : {}) })
      },
    }
  }

/** @throws StoreError with one sentence that says what to do */
export const openSandboxOutbox = async (options: SandboxOutboxOptions): Promise<SandboxOutbox> => {
  const { providers, dial, book, grants } = options
  const store = await openStore({ ...options.place, providers })
  let outbox: Outbox
  try {
    const overlaid = withCardsOf(store, grants, cardsOf(options))
    outbox = await openOutbox({ store: overlaid, providers, mailer: { dial } })
    await outbox.work()
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
    close: async () => {
      await outbox.close()
      await store.close()
    },
  }
}

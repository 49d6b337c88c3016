import { join } from 'node:path'
import { commandLineWords, InputError } from '@saatja/cli/workspace'
import { type EffectiveSettings, type Locale, memoryGrants } from '@saatja/core'
import { openSimulation, samples, signInSimulated } from '@saatja/demo'
import { type Outbox, openOutbox } from '@saatja/outbox'
import { type CompanyStore, openStore, type Store } from '@saatja/store'
import { withCardsOf } from '../bulk/cards-overlay.ts'
import { openFilled, type StorageLocation } from '../cards/database-card-store.ts'
import { storageLocation, usualFolder } from '../cards/storage-location.ts'
import { providers as realProviders } from '../providers.ts'
import type { BulkArguments } from './bulk-arguments.ts'

/**
 * What a run of messages is sent with: a company with its cards, and an outbox. The caller who opened the cards closes
 * them.
 */
export interface BulkOutbox {
  readonly company: CompanyStore
  readonly outbox: Outbox
  /** Whether this process is the only one that sends from the outbox. */
  readonly alone: boolean
  /** In the sandbox no one presses a button, so the user is signed in to the simulated provider. */
  signIn(settings: EffectiveSettings): Promise<void>
  close(): Promise<void>
}

const placeOf = ({ folder }: BulkArguments): StorageLocation =>
  folder === undefined ? storageLocation() : { folder }

/**
 * Opens the cards of a company. The caller closes the store.
 * @throws StoreError, InputError
 */
export const openCards = async (
  args: BulkArguments,
): Promise<{ readonly store: Store; readonly company: CompanyStore }> => {
  const { store, company } = await openFilled(placeOf(args), realProviders, samples[0])
  if (args.company === undefined) return { store, company }
  try {
    return { store, company: await known(store, args.company, args.lang) }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** @throws StoreError */
export const openBulkOutbox = (
  cards: Store,
  company: CompanyStore,
  args: BulkArguments,
): Promise<BulkOutbox> =>
  args.real
    ? realOutbox(cards, company, { alone: 'folder' in placeOf(args), allowPrivate: args.allowPrivate })
    : sandboxOutbox(cards, company, args.folder ?? usualFolder)

const known = async (store: Store, slug: string, lang: Locale): Promise<CompanyStore> => {
  const slugs = await store.companies()
  if (!slugs.includes(slug)) throw new InputError(commandLineWords[lang].unknownCompany(slug, slugs))
  return store.company(slug)
}

const realOutbox = async (
  store: Store,
  company: CompanyStore,
  { alone, allowPrivate }: { readonly alone: boolean; readonly allowPrivate: boolean },
): Promise<BulkOutbox> => {
  const mailer = { network: allowPrivate ? 'any' : 'public' } as const
  const outbox = await openOutbox({ store, providers: realProviders, mailer })
  return {
    company,
    outbox,
    alone,
    signIn: async () => {},
    close: () => outbox.close(),
  }
}

/**
 * Messages to the sandbox have an outbox of their own, in the folder `sandbox`: a message that is meant for the sandbox
 * must never be sent by a real run, and a real one must not count as sent because the sandbox took it.
 */
const sandboxOutbox = async (cards: Store, company: CompanyStore, folder: string): Promise<BulkOutbox> => {
  const simulation = await openSimulation()
  const grants = memoryGrants()
  const store = await openStore({ folder: join(folder, 'sandbox'), providers: simulation.providers })
  const close = async (): Promise<void> => {
    await store.close()
    await simulation.close()
  }
  try {
    const { slug, ...rest } = (await company.get()) ?? { slug: company.slug, name: company.slug }
    await store.company(slug).put(rest, { by: 'bulk' })
    const { providers, sandbox } = simulation
    const outbox = await openOutbox({
      store: withCardsOf(store, grants, ({ slug: one }) => cards.company(one)),
      providers,
      mailer: { dial: sandbox.dial },
    })
    sandbox.on(() => sandbox.clear())
    return {
      company,
      outbox,
      alone: true,
      signIn: (settings) => signInSimulated(settings, slug, grants, simulation),
      close: async () => {
        await outbox.close()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

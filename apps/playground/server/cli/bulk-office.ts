import { join } from 'node:path'
import { type EffectiveSettings, type GrantStore, memoryGrants } from '@saatja/core'
import { type Outbox, openOutbox } from '@saatja/outbox'
import { type CompanyStore, openStore, type Store } from '@saatja/store'
import { placeToKeep, usualFolder } from '../cards/place.ts'
import { openFilled } from '../cards/store-book.ts'
import { openPretend, signInPretend } from '../pretend.ts'
import { providers as realProviders } from '../providers.ts'
import { samples } from '../sample/companies.ts'
import type { BulkArguments } from './bulk-arguments.ts'
import { InputError } from './input-error.ts'

/** From where a run of letters leaves: a company with its cards, and an outbox. */
export interface Office {
  readonly company: CompanyStore
  readonly outbox: Outbox
  /** Whether this process is the only one that sends from the outbox. */
  readonly alone: boolean
  /** In the sandbox nobody presses a button: the user is signed in to the pretend Microsoft. */
  signIn(settings: EffectiveSettings): Promise<void>
  close(): Promise<void>
}

/** @throws StoreError, InputError */
export const openOffice = async (args: BulkArguments): Promise<Office> => {
  const place = args.folder === undefined ? placeToKeep() : { folder: args.folder }
  const { store, company: first } = await openFilled(place, realProviders, samples[0])
  try {
    const company = args.company === undefined ? first : await known(store, args.company)
    return args.real
      ? await realOffice(store, company, 'folder' in place)
      : await sandboxOffice(store, company, args.folder ?? usualFolder)
  } catch (error) {
    await store.close()
    throw error
  }
}

const known = async (store: Store, slug: string): Promise<CompanyStore> => {
  const slugs = await store.companies()
  if (!slugs.includes(slug))
    throw new InputError(`--company: company ${slug} does not exist; choose one of ${slugs.join(', ')}`)
  return store.company(slug)
}

const realOffice = async (store: Store, company: CompanyStore, alone: boolean): Promise<Office> => {
  const outbox = await openOutbox({ store, providers: realProviders })
  return {
    company,
    outbox,
    alone,
    signIn: async () => {},
    close: async () => {
      await outbox.close()
      await store.close()
    },
  }
}

/**
 * What goes to the sandbox has an outbox of its own, in the folder `sandbox`: a letter that was meant for it must never
 * leave with a real run, nor a real one count as sent because the sandbox took it.
 */
const sandboxOffice = async (cards: Store, company: CompanyStore, folder: string): Promise<Office> => {
  const pretend = await openPretend()
  const grants = memoryGrants()
  const store = await openStore({ folder: join(folder, 'sandbox'), providers: pretend.providers })
  const close = async (): Promise<void> => {
    await store.close()
    await cards.close()
    await pretend.close()
  }
  try {
    const { slug, ...rest } = (await company.get()) ?? { slug: company.slug, name: company.slug }
    await store.company(slug).put(rest, { by: 'bulk' })
    const { providers, sandbox } = pretend
    const outbox = await openOutbox({
      store: withCardsOf(cards, store, grants),
      providers,
      mailer: { dial: sandbox.dial },
    })
    sandbox.on(() => sandbox.clear())
    return {
      company,
      outbox,
      alone: true,
      signIn: (settings) => signInPretend(settings, slug, grants, pretend),
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

/** One store's tables with another's companies and cards, so that no password is kept twice. */
const withCardsOf = (cards: Store, store: Store, grants: GrantStore): Store => {
  const over = (one: CompanyStore): CompanyStore => {
    const { get, cards: own, effective } = cards.company(one.slug)
    return { ...one, get, cards: own, effective, grants, within: (tx) => over(one.within(tx)) }
  }
  return { ...store, company: (slug) => over(store.company(slug)) }
}

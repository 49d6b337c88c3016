import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Company, GrantStore, Provider, UserCard } from '@saatja/core'
import { type CompanyStore, openStore, type Store } from '@saatja/store'
import type { CardStore } from './card-store.ts'

/** Where the data is stored: a folder of this machine, or a PostgreSQL server. */
export type StorageLocation = { readonly folder: string } | { readonly url: string }

/** The name of the one person who uses the playground, in the audit log. */
const change = { by: 'playground' } as const

const fill = async (
  store: CompanyStore,
  { slug: _slug, ...company }: Company,
  cards: readonly UserCard[],
) => {
  await store.put(company, change)
  for (const card of cards) await store.cards.put(card, change)
}

const list = async (store: CompanyStore): Promise<readonly UserCard[]> => {
  const cards: UserCard[] = []
  for await (const card of store.cards.all()) cards.push(card)
  return cards
}

/** Entries of the audit log that are searched for the last change of a password. */
const searched = 1000

const passwordSince = async (audit: CompanyStore['audit'], card: string): Promise<number | undefined> => {
  const entries = await audit.list({ card, limit: searched })
  const changed = entries.find(({ changes }) => changes.some(({ field }) => field === 'mail.password'))
  return changed?.at.getTime()
}

interface FirstCompany {
  readonly company: Company
  readonly cards: readonly UserCard[]
}

/**
 * Opens the store; an empty one gets a first company. Returns the first company in it.
 * @throws StoreError with one sentence that says what to do
 */
export const openFilled = async (
  place: StorageLocation,
  providers: readonly Provider[],
  first: FirstCompany,
): Promise<{ readonly store: Store; readonly company: CompanyStore }> => {
  const store = await openStore({ ...place, providers })
  const [known] = await store.companies()
  const company = store.company(known ?? first.company.slug)
  if (known === undefined) await fill(company, first.company, first.cards)
  return { store, company }
}

/** The company that was open last, in a file beside the data; on a server each start begins with the first company. */
const lastOpen = (place: StorageLocation) => {
  const file = 'folder' in place ? join(place.folder, 'open-company.txt') : undefined
  return {
    read: async () => (file ? readFile(file, 'utf8').catch(() => undefined) : undefined),
    note: async (slug: string) => {
      if (file) await writeFile(file, slug)
    },
  }
}

/** Grants of all companies. */
const grantsOf = (store: Store): GrantStore => ({
  get: (key) => store.company(key.company).grants.get(key),
  put: (key, value, version) => store.company(key.company).grants.put(key, value, version),
  lock: (key, work) => store.company(key.company).grants.lock(key, work),
})

/**
 * Keeps everything in the store, its secrets sealed. Opens the company that was open last, else the first there is, else
 * the given one.
 * @throws StoreError with one sentence that says what to do
 */
export const databaseCardStore = async (
  place: StorageLocation,
  providers: readonly Provider[],
  first: FirstCompany,
): Promise<CardStore> => {
  const opened = await openFilled(place, providers, first)
  const { store } = opened
  const last = lastOpen(place)
  const known = await last.read()
  let open =
    known !== undefined && (await store.companies()).includes(known) ? store.company(known) : opened.company
  const nameOf = async (slug: string) => ({ slug, name: (await store.company(slug).get())?.name ?? slug })
  return {
    company: async () => (await open.get()) ?? first.company,
    putCompany: ({ slug: _slug, ...company }) => open.put(company, change),
    all: () => list(open),
    get: (code) => open.cards.get(code),
    put: (card) => open.cards.put(card, change),
    remove: async (code) => {
      await open.cards.remove(code, change)
    },
    forgetSecrets: () => open.forgetSecrets(change),
    companies: async () => Promise.all((await store.companies()).map(nameOf)),
    open: async (company, cards) => {
      const next = store.company(company.slug)
      if ((await next.get()) === undefined) await fill(next, company, cards)
      open = next
      await last.note(company.slug)
    },
    of: (slug) => {
      const { get, cards, audit } = store.company(slug)
      return { company: get, get: cards.get, passwordSince: (code) => passwordSince(audit, code) }
    },
    grants: grantsOf(store),
    store,
    close: () => store.close(),
  }
}

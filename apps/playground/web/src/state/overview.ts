import type { Company, EffectiveSettings } from '@saatja/core'
import type { CardDraft, CardView, Overview } from '../../../server/contract.ts'
import { call, speakFor } from './api.ts'
import { openDrafts } from './drafts.ts'
import { loadOutcomes } from './outcomes.ts'
import { navigate } from './route.ts'
import { createStore, usePart, useStore } from './store.ts'

/** The company and its cards as stored, and what is in effect for each. */
export interface Stored extends Overview {
  readonly effective: ReadonlyMap<string, EffectiveSettings>
}

const storedStore = createStore<Stored | undefined>(undefined)

/** Tells other windows of this browser what was saved in one of them. */
const channel = new BroadcastChannel('saved')

/** Companies that another window has changed. */
export interface CompanyChange {
  readonly from: Company
  readonly to: Company
}

/** What this window shows since another one has opened another company; undefined when it was asked for here. */
export const companyChangeStore = createStore<CompanyChange | undefined>(undefined)

const takeUp = (to: Company): void => {
  const from = storedStore.get()?.company
  if (from === undefined || from.slug === to.slug) return
  companyChangeStore.set({ from, to })
  // Another company may have another user under the same code.
  navigate({ screen: 'workbench' }, 'replace')
}

/** Reads everything anew. `opened`: another company was opened here, so that a person knows of it. */
export const refresh = async ({ opened = false } = {}): Promise<void> => {
  const [overview, effective] = await Promise.all([
    call<Overview>('GET', '/overview'),
    call<readonly EffectiveSettings[]>('GET', '/cards/effective'),
  ])
  if (opened) companyChangeStore.set(undefined)
  else takeUp(overview.company)
  speakFor(overview.company.slug, () => void refresh().catch(() => undefined))
  openDrafts(overview.company.slug)
  const { mailUserCode } = overview.company
  // The system user first: everyone else depends on it, wherever it was added.
  const cards = [...overview.cards].sort(
    (a, b) => Number(b.code === mailUserCode) - Number(a.code === mailUserCode),
  )
  void loadOutcomes()
  storedStore.set({ ...overview, cards, effective: new Map(effective.map((one) => [one.user, one])) })
}

channel.addEventListener('message', () => void refresh().catch(() => undefined))

/** Opens another company, and tells the other windows. @throws RefusedError */
export const openCompany = async (slug: string): Promise<void> => {
  await call('POST', '/company/open', { slug })
  await companyOpened()
}

/** Called after another company was opened. */
export const companyOpened = async (): Promise<void> => {
  channel.postMessage(null)
  await refresh({ opened: true })
  navigate({ screen: 'workbench' })
}

/** Called after something was saved: reads everything anew, here and in the other windows. */
const saved = async (): Promise<void> => {
  channel.postMessage(null)
  await refresh()
}

export const useStoredIfLoaded = (): Stored | undefined => useStore(storedStore)

const loaded = (stored: Stored | undefined): Stored => {
  if (stored === undefined) throw new Error('shown before the overview came')
  return stored
}

/** For screens under the one that waits for the first answer. */
export const useStored = (): Stored => loaded(useStore(storedStore))

/** Selects one part of the stored data; only its change renders the component anew. */
export const useStoredPart = <Part>(pick: (stored: Stored) => Part): Part =>
  usePart(storedStore, (stored) => pick(loaded(stored)))

export const storedCard = (code: string): CardView | undefined =>
  storedStore.get()?.cards.find((card) => card.code === code)

/**
 * Saves a card. `base`: the card that typing began from; when another one is saved by now, nothing is overwritten.
 * @throws RefusedError
 */
export const saveCard = async (draft: CardDraft, base?: CardView): Promise<void> => {
  const known = base !== undefined || storedCard(draft.code) !== undefined
  const path = known ? `/cards/${encodeURIComponent(draft.code)}` : '/cards'
  const match = base ? { 'If-Match': base.version } : {}
  await call(known ? 'PUT' : 'POST', path, draft, undefined, match)
  await saved()
}

/** Saves many cards in one go. @throws RefusedError */
export const saveCards = async (drafts: readonly CardDraft[]): Promise<void> => {
  await call('POST', '/cards/many', drafts)
  await saved()
}

export const removeCard = async (code: string): Promise<void> => {
  await call('DELETE', `/cards/${encodeURIComponent(code)}`)
  await saved()
}

export const saveCompany = async (company: Company): Promise<void> => {
  await call('PUT', '/company', company)
  await saved()
}

/** Undoes the last step: a removed user, or a new system user. */
export const undoStep = async (): Promise<void> => {
  await call('POST', '/undo', {})
  await saved()
}

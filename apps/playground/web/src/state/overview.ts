import type { EffectiveSettings } from '@saatja/core'
import type { CardDraft, CardView, Overview } from '../../../server/contract.ts'
import { call } from './api.ts'
import { createStore, useStore } from './store.ts'

/** The company and its cards as stored, and what is in force for each. */
export interface Stored extends Overview {
  readonly effective: ReadonlyMap<string, EffectiveSettings>
}

const storedStore = createStore<Stored | undefined>(undefined)

export const refresh = async (): Promise<void> => {
  const [overview, effective] = await Promise.all([
    call<Overview>('GET', '/overview'),
    call<readonly EffectiveSettings[]>('GET', '/cards/effective'),
  ])
  storedStore.set({ ...overview, effective: new Map(effective.map((one) => [one.user, one])) })
}

export const useStoredIfLoaded = (): Stored | undefined => useStore(storedStore)

/** For screens under the one that waits for the first answer. */
export const useStored = (): Stored => {
  const stored = useStore(storedStore)
  if (stored === undefined) throw new Error('shown before the overview came')
  return stored
}

export const storedCard = (code: string): CardView | undefined =>
  storedStore.get()?.cards.find((card) => card.code === code)

export const saveCard = async (draft: CardDraft): Promise<void> => {
  const known = storedCard(draft.code) !== undefined
  await call(known ? 'PUT' : 'POST', known ? `/cards/${encodeURIComponent(draft.code)}` : '/cards', draft)
  await refresh()
}

export const removeCard = async (code: string): Promise<void> => {
  await call('DELETE', `/cards/${encodeURIComponent(code)}`)
  await refresh()
}

import type { CardDraft } from '../../../server/contract.ts'
import { createStore } from './store.ts'

/** The dialog for a new user while it is open, with the card to begin from; several places open it. */
export const addStore = createStore<
  { readonly from?: CardDraft /** A user with a server of the own. */; readonly own?: true } | undefined
>(undefined)

import { call } from './api.ts'
import { refresh } from './overview.ts'
import { createStore } from './store.ts'

/** Code of the user who was just deleted and can be brought back. */
export const removedStore = createStore<string | undefined>(undefined)

export const bringBack = async (): Promise<void> => {
  await call('POST', '/cards/undo-remove', {})
  removedStore.set(undefined)
  await refresh()
}

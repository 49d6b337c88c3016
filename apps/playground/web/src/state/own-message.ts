import type { EditedMail } from '../../../server/runs/contract.ts'
import { createStore } from './store.ts'

const key = 'own-message'

const read = (): EditedMail | undefined => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** The test message that a person wrote, for every user and over a reload; undefined: the standard one is sent. */
export const ownMessageStore = createStore<EditedMail | undefined>(read())

ownMessageStore.subscribe(() => {
  const message = ownMessageStore.get()
  if (message === undefined) return sessionStorage.removeItem(key)
  try {
    sessionStorage.setItem(key, JSON.stringify(message))
  } catch {
    // Without room in the browser it is kept as long as the page is open.
  }
})

import { createStore } from './store.ts'

/** Whether the dialog for a new user is open; several places open it. */
export const addStore = createStore(false)

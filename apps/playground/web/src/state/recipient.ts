import { createStore } from './store.ts'

const key = 'recipient'

/** Where test messages go: typed once, used on every screen, and kept over a reload. Several stand apart by commas. */
export const recipientStore = createStore(sessionStorage.getItem(key) ?? 'someone@example.com')

recipientStore.subscribe(() => sessionStorage.setItem(key, recipientStore.get()))

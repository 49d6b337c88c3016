import { createStore } from './store.ts'

/** Where test mails go: typed once, used on every screen. */
export const recipientStore = createStore('someone@example.com')

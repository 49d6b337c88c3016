import type { InboxItem, InboxNews } from '../../../server/inbox/contract.ts'
import { call, follow } from './api.ts'
import { loadSandboxReturns } from './returned.ts'
import { createStore, useStore } from './store.ts'
import { withSeen } from './unseen.ts'

interface InboxState {
  /** Newest first. */
  readonly items: readonly InboxItem[]
  /** Came since the page was opened and not looked at. */
  readonly unseen: ReadonlySet<string>
}

const inboxStore = createStore<InboxState>({ items: [], unseen: new Set() })

const load = async (): Promise<readonly InboxItem[]> => {
  const items = await call<readonly InboxItem[]>('GET', '/inbox')
  inboxStore.set((state) => ({ ...state, items }))
  return items
}

let underWay = false
let outdated = false

/** Events come in bursts: one request is made at a time, and one more after it when something came meanwhile. */
const reload = async (): Promise<void> => {
  outdated = true
  if (underWay) return
  underWay = true
  while (outdated) {
    outdated = false
    // Without an answer the old list stays; the next news ask again.
    await load().catch(() => undefined)
  }
  underWay = false
}

/** Keeps the inbox as it is on the server. What was there before counts as seen. */
export const watchInbox = async (): Promise<void> => {
  const [items] = await Promise.all([load(), loadSandboxReturns()])
  const old = new Set(items.map(({ id }) => id))
  follow<InboxNews>('/inbox/events', (news) => {
    if (news.kind === 'returned') {
      void loadSandboxReturns().catch(() => undefined)
      return
    }
    if (news.kind === 'added' && !old.has(news.id))
      inboxStore.set((state) => ({ ...state, unseen: new Set(state.unseen).add(news.id) }))
    if (news.kind === 'emptied') inboxStore.set({ items: [], unseen: new Set() })
    void reload()
  })
}

export const useInbox = (): InboxState => useStore(inboxStore)

export const markSeen = (id: string): void => inboxStore.set((state) => withSeen(state, id))

export const emptyInbox = (): Promise<void> => call('DELETE', '/inbox')

export const deleteMessage = (id: string): Promise<void> => call('DELETE', `/inbox/${encodeURIComponent(id)}`)

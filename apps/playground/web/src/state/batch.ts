import type { Locale } from '@saatja/core/explain'
import type { BatchNews, BatchView } from '../../../server/runs/contract.ts'
import { call, follow } from './api.ts'
import { adoptResult } from './runs.ts'
import { createStore, useStore } from './store.ts'

export interface BatchState {
  readonly view: BatchView
  /** By user. */
  readonly results: ReadonlyMap<string, BatchNews>
  readonly over: boolean
  /** When the last result came, in milliseconds since the epoch. */
  readonly newsAt: number
}

const batchStore = createStore<BatchState | undefined>(undefined)

export const useBatch = (): BatchState | undefined => useStore(batchStore)

let leave: () => void = () => undefined

/** Follows a test of all users from its beginning; known results come at once. */
const followBatch = (view: BatchView): void => {
  leave()
  batchStore.set({ view, results: new Map(), over: false, newsAt: Date.now() })
  const edit = (change: (batch: BatchState) => BatchState): void =>
    batchStore.set((batch) => (batch?.view.id === view.id ? change(batch) : batch))
  leave = follow<BatchNews>(
    `/batches/${view.id}/events`,
    (news) => {
      adoptResult(news.user, news.run)
      edit((batch) => ({
        ...batch,
        results: new Map(batch.results).set(news.user, news),
        newsAt: Date.now(),
      }))
    },
    () => edit((batch) => ({ ...batch, over: true })),
  )
}

export const startBatch = async (to: string, locale: Locale): Promise<void> =>
  followBatch(await call<BatchView>('POST', '/batches', { depth: 'message', to, locale }))

/** Takes up the last series of the company that is open, which the server has kept. */
export const openBatch = async (): Promise<void> => {
  const view = await call<BatchView | null>('GET', '/batches/latest')
  if (view?.id === batchStore.get()?.view.id) return
  if (view) return followBatch(view)
  leave()
  batchStore.set(undefined)
}

export const stopBatch = (id: string): Promise<void> => call('DELETE', `/batches/${id}`)

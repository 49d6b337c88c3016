import type { Locale } from '@saatja/core/explain'
import type { BatchNews, BatchView } from '../../../server/contract.ts'
import { call, follow } from './api.ts'
import { adoptResult } from './runs.ts'
import { createStore, usePart, useStore } from './store.ts'

export interface BatchState {
  readonly view: BatchView
  /** By user. */
  readonly results: ReadonlyMap<string, BatchNews>
  readonly over: boolean
}

const batchStore = createStore<BatchState | undefined>(undefined)

export const useBatch = (): BatchState | undefined => useStore(batchStore)

/** How the test of one user ended in the present series. */
export const useResultOf = (user: string): BatchNews | undefined =>
  usePart(batchStore, (batch) => batch?.results.get(user))

const edit = (change: (batch: BatchState) => BatchState): void =>
  batchStore.set((batch) => batch && change(batch))

export const startBatch = async (to: string, locale: Locale): Promise<void> => {
  const view = await call<BatchView>('POST', '/batches', { depth: 'message', to, locale })
  batchStore.set({ view, results: new Map(), over: false })
  follow<BatchNews>(
    `/batches/${view.id}/events`,
    (news) => {
      adoptResult(news.user, news.run)
      edit((batch) => ({ ...batch, results: new Map(batch.results).set(news.user, news) }))
    },
    () => edit((batch) => ({ ...batch, over: true })),
  )
}

export const stopBatch = (id: string): Promise<void> => call('DELETE', `/batches/${id}`)

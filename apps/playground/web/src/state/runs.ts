import type { MailEvent } from '@saatja/core'
import type { RunNews, RunRequest, RunView } from '../../../server/runs/contract.ts'
import { call, follow } from './api.ts'
import { loadOutcomes } from './outcomes.ts'
import { createStore, usePart, useStore } from './store.ts'

/** One run as far as it is known here. */
export interface RunState {
  readonly view: RunView
  readonly events: readonly MailEvent[]
  readonly over: boolean
}

const runStore = createStore<ReadonlyMap<string, RunState>>(new Map())
/** The run shown for each user. */
const latestStore = createStore<ReadonlyMap<string, string>>(new Map())

const change = (id: string, edit: (run: RunState) => RunState): void =>
  runStore.set((runs) => {
    const run = runs.get(id)
    return run ? new Map(runs).set(id, edit(run)) : runs
  })

const onNews = (id: string, news: RunNews): void =>
  change(id, (run) =>
    news.kind === 'mail'
      ? { ...run, events: [...run.events, news.event] }
      : { ...run, view: { ...run.view, report: news.report } },
  )

/** Follows a run from its beginning. */
export const adoptRun = (view: RunView): void => {
  runStore.set((runs) => new Map(runs).set(view.id, { view, events: [], over: false }))
  follow<RunNews>(
    `/runs/${view.id}/events`,
    (news) => onNews(view.id, news),
    () => {
      change(view.id, (run) => ({ ...run, over: true }))
      if (view.target === 'real') void loadOutcomes()
    },
  )
}

export const startRun = async (request: RunRequest): Promise<RunView> => {
  const view = await call<RunView>('POST', '/runs', request)
  adoptRun(view)
  adoptResult(view.user, view.id)
  return view
}

/** Takes up a run that began before this page was loaded. */
export const openRun = async (id: string): Promise<RunView> => {
  const known = runStore.get().get(id)
  const view = known?.view ?? (await call<RunView>('GET', `/runs/${encodeURIComponent(id)}`))
  if (!known) adoptRun(view)
  if (view.scenario === undefined) adoptResult(view.user, id)
  return view
}

/** Makes a run that was started elsewhere the one shown for its user, without loading it yet. */
export const adoptResult = (user: string, id: string): void =>
  latestStore.set((latest) => new Map(latest).set(user, id))

export const stopRun = (id: string): Promise<void> => call('DELETE', `/runs/${id}`)

/** Id of the run shown for a user. */
export const useLatest = (user: string): string | undefined =>
  usePart(latestStore, (latest) => latest.get(user))

export const useRunOf = (user: string): RunState | undefined => {
  const latest = useLatest(user)
  return usePart(runStore, (runs) => (latest === undefined ? undefined : runs.get(latest)))
}

export const useRuns = (): {
  readonly runs: ReadonlyMap<string, RunState>
  readonly latest: ReadonlyMap<string, string>
} => ({
  runs: useStore(runStore),
  latest: useStore(latestStore),
})

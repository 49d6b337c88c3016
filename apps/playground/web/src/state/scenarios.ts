import type { Locale } from '@saatja/core/explain'
import type { ScenarioView } from '../../../server/contract.ts'
import type { RunView } from '../../../server/runs/contract.ts'
import { call } from './api.ts'
import { adoptRun, openRun, type RunState, useRuns } from './runs.ts'
import { createStore, useStore } from './store.ts'

const listStore = createStore<readonly ScenarioView[] | undefined>(undefined)
/** Run of each scenario that was played here. */
const playedStore = createStore<ReadonlyMap<string, string>>(new Map())

export const loadScenarios = async (): Promise<void> => {
  if (listStore.get() === undefined) listStore.set(await call<readonly ScenarioView[]>('GET', '/scenarios'))
}

export const useScenarios = (): readonly ScenarioView[] | undefined => useStore(listStore)

/** Answers the id of the run. */
export const playScenario = async (id: string, locale: Locale): Promise<string> => {
  const view = await call<RunView>('POST', `/scenarios/${encodeURIComponent(id)}/runs`, { locale })
  adoptRun(view)
  playedStore.set((played) => new Map(played).set(id, view.id))
  return view.id
}

/** Takes up a play that began before this page was loaded. */
export const openPlay = async (run: string): Promise<void> => {
  const { scenario } = await openRun(run)
  if (scenario !== undefined) playedStore.set((played) => new Map(played).set(scenario, run))
}

export const usePlayed = (id: string): RunState | undefined => {
  const { runs } = useRuns()
  return runs.get(useStore(playedStore).get(id) ?? '')
}

import type { RealOutcome } from '../../../server/runs/contract.ts'
import { call } from './api.ts'
import { createStore, usePart } from './store.ts'

/** The last real outcome of each user of the company that is open. */
const outcomeStore = createStore<Readonly<Record<string, RealOutcome>>>({})

/** Reads them anew; what was known stays when there is no answer. */
export const loadOutcomes = async (): Promise<void> => {
  const outcomes = await call<Readonly<Record<string, RealOutcome>>>('GET', '/runs/outcomes').catch(
    () => undefined,
  )
  if (outcomes) outcomeStore.set(outcomes)
}

/** What a real server said last to the user. */
export const useRealOutcome = (user: string): RealOutcome | undefined =>
  usePart(outcomeStore, (outcomes) => outcomes[user])

import { listedProviders } from './providers.ts'

/** Ids of the scenarios to begin with, each of another kind: one for some providers, then what any server may do. */
export const suggestedScenarios: readonly string[] = [
  ...listedProviders.flatMap(({ suggestedScenario }) => suggestedScenario ?? []),
  'greylisted',
  'final-reply-dropped',
]

export { samples } from './companies.ts'
export { openSimulatedDns, type SimulatedDns } from './dns.ts'
export { kivi } from './kivi.ts'
export type { ListedProvider, SimulatedSignIn } from './listed-provider.ts'
export { listedOf, listedProviders, providers, providersFrom, providersWithTokens } from './providers.ts'
export type { SampleReturn } from './returned/sample-return.ts'
export { sampleReturns } from './returned/sample-returns.ts'
export {
  type ReturnProgram,
  returnPrograms,
  returnSituation,
  returnSituations,
  type SentMail,
  writeReturn,
} from './returned/written-return.ts'
export type { SampleCompany } from './sample-company.ts'
export { scenarioCard } from './scenario-card.ts'
export { openSimulation, type Simulation, signInSimulated } from './simulation.ts'
export { suggestedScenarios } from './suggested-scenarios.ts'
export { sampleZones } from './zones.ts'

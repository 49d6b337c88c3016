import { still } from './static-content.tsx'

const tables = () => import('./preset-tables.tsx')

/** What to enter for a provider, straight from its package. `sender` shows the values of another of its ways. */
export const PresetSummary = still(async () => (await tables()).PresetSummary)

/** All providers side by side. */
export const ProviderTable = still(async () => (await tables()).ProviderTable)

/** The addresses from which a provider's own servers connect, for allow-lists. */
export const EgressList = still(async () => (await tables()).EgressList)

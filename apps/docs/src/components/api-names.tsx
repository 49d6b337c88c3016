import { still } from './static-content.tsx'

/** What one package exports, from its doc comments: what can be called first, then the types. */
export const ApiNames = still(async () => (await import('./api-name-tables.tsx')).ApiNames)

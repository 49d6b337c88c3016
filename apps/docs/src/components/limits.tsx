import { still } from './static-content.tsx'

/** The limits of one provider, or of all, each with its source and the date on which it was read. */
export const LimitTable = still(async () => (await import('./limit-table.tsx')).LimitTable)

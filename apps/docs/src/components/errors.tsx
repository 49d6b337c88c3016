import { still } from './static-content.tsx'

const entries = () => import('./error-entries.tsx')

/** Every error of one provider, or with `provider="any"` those that any server may give. One anchor for each. */
export const ErrorList = still(async () => (await entries()).ErrorEntries)

/** What the settings themselves may be told before anything is sent. */
export const FindingList = still(async () => (await entries()).FindingEntries)

/** What can be said about the DNS of a sender before anything is sent. */
export const PreflightList = still(async () => (await entries()).PreflightEntries)

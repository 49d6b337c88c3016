import { lazy } from 'react'
import { Still } from './static-content.tsx'

const entries = () => import('./error-entries.tsx')
const ErrorEntries = lazy(async () => ({ default: (await entries()).ErrorEntries }))
const FindingEntries = lazy(async () => ({ default: (await entries()).FindingEntries }))

/** Every error of one provider, or with `provider="any"` those that any server may give. One anchor for each. */
export const ErrorList = ({ provider }: { readonly provider: string }) => (
  <Still>
    <ErrorEntries provider={provider} />
  </Still>
)

/** What the settings themselves may be told before anything is sent. */
export const FindingList = () => (
  <Still>
    <FindingEntries />
  </Still>
)

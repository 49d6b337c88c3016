import { WalkError } from '../smtp/problem.ts'
import type { Account } from './account.ts'

/** @throws WalkError with all findings when one of them is an error, or when bulk mail may not leave this way. */
export const checkPermission = ({ settings }: Account, bulk = false): void => {
  const { findings, fields, bulkAllowed } = settings
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    const params = { count: errors.length }
    throw new WalkError({ stage: 'settings', fault: 'settings-refused', params, findings })
  }
  if (bulk && !bulkAllowed) {
    const params = { sender: fields.sender.value ?? '' }
    throw new WalkError({ stage: 'settings', fault: 'bulk-not-allowed', params, findings })
  }
}

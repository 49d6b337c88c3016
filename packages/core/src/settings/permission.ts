import type { EffectiveSettings } from '../contract/effective.ts'
import { ProblemError } from '../diagnosis/problem.ts'

/** @throws ProblemError with all findings when one of them is an error, or when bulk mail may not leave this way. */
export const requirePermission = (
  { findings, fields, bulkAllowed }: Pick<EffectiveSettings, 'findings' | 'fields' | 'bulkAllowed'>,
  bulk = false,
): void => {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    const params = { count: errors.length }
    throw new ProblemError({ stage: 'settings', fault: 'settings-refused', params, findings })
  }
  if (bulk && !bulkAllowed) {
    const params = { sender: fields.sender.value ?? '' }
    throw new ProblemError({ stage: 'settings', fault: 'bulk-not-allowed', params, findings })
  }
}

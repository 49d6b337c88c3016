import type { Account } from './account.ts'
import { mailError } from './failure.ts'
import type { House } from './house.ts'

/** @throws MailError with all findings when one of them is an error, or when bulk mail may not leave this way. */
export const checkPermission = ({ settings }: Account, { options }: House, bulk = false): void => {
  const errors = settings.findings.filter(({ severity }) => severity === 'error')
  const circumstances = { providers: options.providers, settings }
  if (errors.length > 0) {
    const problem = {
      stage: 'settings',
      fault: 'settings-refused',
      params: { count: errors.length },
    } as const
    throw mailError(problem, circumstances, settings.findings)
  }
  if (bulk && !settings.bulkAllowed) {
    const params = { sender: settings.fields.sender.value ?? '' }
    const problem = { stage: 'settings', fault: 'bulk-not-allowed', params } as const
    throw mailError(problem, circumstances, settings.findings)
  }
}

import type { Refusal, RefusalCode } from './contract.ts'

const statuses: Readonly<Record<RefusalCode, 400 | 403 | 404 | 409 | 413 | 429 | 500>> = {
  invalid: 400,
  'recipient-invalid': 400,
  'recipient-unconfirmed': 400,
  'unknown-scenario': 404,
  'unknown-user': 404,
  'unknown-run': 404,
  'unknown-batch': 404,
  'unknown-sign-in': 404,
  'sign-in-not-set-up': 409,
  'unknown-message': 404,
  'not-found': 404,
  'user-exists': 409,
  'real-sending-off': 403,
  'foreign-origin': 403,
  'too-large': 413,
  'too-many-runs': 429,
  failed: 500,
  unreachable: 500,
}

/** A request that is answered with a reason instead of a result. */
export class RefusalError extends Error {
  readonly refusal: Refusal

  constructor(code: RefusalCode, message: string, field?: string) {
    super(message)
    this.refusal = { code, message, ...(field === undefined ? {} : { field }) }
  }

  get status() {
    return statuses[this.refusal.code]
  }
}

import { StoreError } from '@saatja/store'
import type { HttpErrorBody, HttpErrorCode } from './contract.ts'

const statuses: Readonly<Record<HttpErrorCode, 400 | 403 | 404 | 409 | 412 | 413 | 429 | 500 | 507>> = {
  invalid: 400,
  'not-json': 400,
  'recipient-invalid': 400,
  'recipient-not-an-address': 400,
  'recipient-unconfirmed': 400,
  'run-unconfirmed': 400,
  'file-missing': 400,
  'unknown-scenario': 404,
  'unknown-guide': 404,
  'unknown-user': 404,
  'unknown-run': 404,
  'unknown-batch': 404,
  'unknown-sign-in': 404,
  'unknown-link': 404,
  'sign-in-not-set-up': 409,
  'unknown-message': 404,
  'not-found': 404,
  'user-exists': 409,
  'company-exists': 409,
  'card-changed': 412,
  'company-changed': 409,
  'nothing-to-undo': 409,
  'real-sending-off': 403,
  'real-dns-off': 403,
  'foreign-origin': 403,
  'too-large': 413,
  'mail-too-large': 413,
  'files-too-large': 413,
  'too-many-runs': 429,
  'unknown-company': 404,
  'store-full': 507,
  'store-failed': 500,
  failed: 500,
  unreachable: 500,
}

/** A failure of the store is answered like any other refusal. */
export const asRefusal = (error: unknown): HttpError | undefined => {
  if (error instanceof HttpError) return error
  if (!(error instanceof StoreError)) return undefined
  if (error.code === 'INPUT') return new HttpError('invalid', error.message)
  return new HttpError(error.code === 'DISK_FULL' ? 'store-full' : 'store-failed', error.message)
}

/** A request that is answered with a reason instead of a result. */
export class HttpError extends Error {
  readonly refusal: HttpErrorBody

  constructor(
    code: HttpErrorCode,
    message: string,
    field?: string,
    more: Pick<HttpErrorBody, 'present' | 'address'> = {},
  ) {
    super(message)
    this.refusal = { code, message, ...(field === undefined ? {} : { field }), ...more }
  }

  get status() {
    return statuses[this.refusal.code]
  }
}

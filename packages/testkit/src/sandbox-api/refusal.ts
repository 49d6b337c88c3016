import type { z } from 'zod'
import type { refusalView } from './schemas.ts'

type RefusalCode = z.infer<typeof refusalView>['code']

const statuses = {
  unauthorized: 401,
  invalid: 400,
  'not-found': 404,
  timeout: 404,
  'too-many-waiting': 429,
  'too-large': 413,
  failed: 500,
} as const satisfies Readonly<Record<RefusalCode, number>>

/** A request of the API that is answered with a reason in place of a result. */
export class ApiRefusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.code = code
  }

  get status() {
    return statuses[this.code]
  }

  get body(): z.infer<typeof refusalView> {
    return { code: this.code, message: this.message }
  }
}

import { type Locale, MailError, type MailErrorCode, type Provider } from '@saatja/core'
import { explain, loadTexts } from '@saatja/core/explain'

/** An HTTP response in the shape of RFC 9457, with what a person needs to act. */
export interface Problem {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly remedy: string
  readonly who: string
  readonly code: MailErrorCode
  readonly id: string
  /** True: the message may have been sent, so the page must not offer to send it again. */
  readonly mayHaveBeenSent: boolean
  /** Seconds, for the header `Retry-After`. */
  readonly retryAfter?: number
}

// AUTH is not 401: the user is signed in to the application; the mail server rejects the sign-in.
const statuses: Readonly<Record<MailErrorCode, number>> = {
  CONFIG: 409,
  AUTH: 409,
  LIMIT: 429,
  REJECTED: 422,
  NETWORK: 503,
  UNKNOWN: 504,
}

/** Puts a failure into the user's language. Anything but a MailError is thrown again. */
export const problemOf = async (
  error: unknown,
  locale: Locale,
  providers: readonly Provider[],
  now = Date.now(),
): Promise<Problem> => {
  if (!MailError.is(error)) throw error
  const { code, diagnosis } = error
  const { title, cause, remedy, who } = explain(diagnosis, await loadTexts(locale, providers))
  return {
    status: statuses[code],
    title,
    detail: cause,
    remedy,
    who,
    code,
    id: diagnosis.id,
    mayHaveBeenSent: code === 'UNKNOWN',
    ...(diagnosis.retryAt ? { retryAfter: secondsUntil(diagnosis.retryAt, now) } : {}),
  }
}

const secondsUntil = (time: string, now: number): number =>
  Math.max(1, Math.ceil((Date.parse(time) - now) / 1000))

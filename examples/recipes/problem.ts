import { type Locale, MailError, type MailErrorCode, type Provider, type Receipt } from '@saatja/core'
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

/** A recipient who does not receive a message that others do, and why. */
export interface Rejected {
  readonly address: string
  readonly id: string
  readonly title: string
  readonly remedy: string
}

/** Explains which recipients were rejected. `send` succeeds as soon as one recipient was accepted. */
export const rejectedOf = async (
  { rejected }: Receipt,
  locale: Locale,
  providers: readonly Provider[],
): Promise<readonly Rejected[]> => {
  const texts = await loadTexts(locale, providers)
  return rejected.map(({ address, diagnosis }) => {
    const { title, remedy } = explain(diagnosis, texts)
    return { address, id: diagnosis.id, title, remedy }
  })
}

const secondsUntil = (time: string, now: number): number =>
  Math.max(1, Math.ceil((Date.parse(time) - now) / 1000))

import type { Diagnosis } from '../contract/diagnosis.ts'
import { MailError } from '../contract/mail-error.ts'

/** Why a vendor gives no token, and until when asking again is pointless. Kept with the grant. */
export interface RefusedToken {
  readonly message: string
  readonly diagnosis: Diagnosis
  readonly reply?: string
  /** Milliseconds since the epoch. Absent: until someone signs in again. */
  readonly until?: number
}

/** Milliseconds for which a vendor is not asked again about something that someone has to fix first. */
const pause = 60_000

/** The name of an answer that no one knows. It may be of the kind that lasts. */
const unknown = 'not-recognized-unsent'

/**
 * Says what to remember of a failure, so that the vendor is not asked again and again: vendors block applications that
 * repeat what cannot succeed, and say how long to wait. Undefined for a failure that may be over at once.
 */
export const refusedBy = (error: unknown, now: number): RefusedToken | undefined => {
  if (!MailError.is(error)) return undefined
  const { message, diagnosis, reply } = error
  const refused = { message, diagnosis, ...(reply === undefined ? {} : { reply }) }
  if (diagnosis.retry === 'after-sign-in') return refused
  if (diagnosis.retry !== 'later' || diagnosis.id === unknown) return { ...refused, until: now + pause }
  const told = diagnosis.code === 'LIMIT' || diagnosis.params.retryAfter !== undefined
  return told && diagnosis.retryAt ? { ...refused, until: Date.parse(diagnosis.retryAt) } : undefined
}

/**
 * Repeats what the vendor said, without asking.
 * @throws MailError while it still applies.
 */
export const repeat = (refused: RefusedToken | undefined, now: number): void => {
  if (refused === undefined || (refused.until !== undefined && refused.until <= now)) return
  const { message, diagnosis, reply } = refused
  throw new MailError(message, { stage: 'sign-in', diagnosis, ...(reply === undefined ? {} : { reply }) })
}

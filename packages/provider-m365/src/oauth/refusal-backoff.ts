import { MailError } from '@saatja/core'
import type { Refused } from './grant.ts'

/** Milliseconds for which Microsoft is not asked again about something that somebody has to mend first. */
const pause = 60_000

/** Core's name for an answer that nobody knows. It may be of the kind that lasts. */
const unknown = 'not-recognized-unsent'

/**
 * What to remember of a failure, so that nobody hammers: Exchange and Entra block those who repeat what cannot
 * succeed, and Microsoft says how long to wait. Undefined for a failure that may be over at once.
 */
export const refusedBy = (error: unknown, now: number): Refused | undefined => {
  if (!MailError.is(error)) return undefined
  const { message, diagnosis, reply } = error
  const refused = { message, diagnosis, ...(reply === undefined ? {} : { reply }) }
  if (diagnosis.retry === 'after-sign-in') return refused
  if (diagnosis.retry !== 'later' || diagnosis.id === unknown) return { ...refused, until: now + pause }
  const told = diagnosis.code === 'LIMIT' || diagnosis.params.retryAfter !== undefined
  return told && diagnosis.retryAt ? { ...refused, until: Date.parse(diagnosis.retryAt) } : undefined
}

/**
 * Whether the application could not prove itself, so that every mailbox is refused alike. Other faults of the
 * registration may be those of one tenant, whose mailboxes must not hold up everybody else's.
 */
export const concernsApplication = ({ diagnosis }: Refused): boolean =>
  diagnosis.params.error === 'invalid_client'

/** Says again what Microsoft said, without asking. */
export const repeat = (refused: Refused | undefined, now: number): void => {
  if (refused === undefined || (refused.until !== undefined && refused.until <= now)) return
  const { message, diagnosis, reply } = refused
  throw new MailError(message, { stage: 'sign-in', diagnosis, ...(reply === undefined ? {} : { reply }) })
}

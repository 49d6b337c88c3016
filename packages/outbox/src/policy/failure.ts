import type { Diagnosis, MailError } from '@saatja/core'
import type { RecipientOutcome } from '../state.ts'
import { backoff, type Moment, retryTime } from './backoff.ts'
import { concernOf } from './concern.ts'
import type { Attempted, Outcome } from './outcome.ts'

const never = Number.POSITIVE_INFINITY

/** The attempt failed. What follows depends on what the failure stops; a final refusal stays final. */
export const outcomeOfError = (error: MailError, given: Attempted, moment: Moment): Outcome => {
  const { diagnosis, code } = error
  const told = {
    diagnosis,
    result: code.toLowerCase(),
    ...(error.reply === undefined ? {} : { reply: error.reply }),
  }
  const known = settledOf(error)
  if (code === 'UNKNOWN') return withSettled(unknown(told, given, moment), known, given)
  const left = { ...given, recipients: leftOf(given, known) }
  const over = left.recipients.length === 0 || given.expiresAt <= moment.now
  const outcome = over ? failed(told, left, known) : whatFollows(error, told, left, moment)
  return withSettled(outcome, known, given)
}

const whatFollows = (error: MailError, told: ErrorFacts, given: Attempted, moment: Moment): Outcome => {
  const { diagnosis, code, stage } = error
  switch (concernOf(error, given.history)) {
    case 'mailbox':
      return pauseMailbox(told, diagnosis, given, moment)
    case 'sign-in':
      // Some providers block the whole mailbox when a sign-in is repeated with the same password.
      if (!given.ownGrant) return { ...told, state: 'queued', recipients: [], pauseUntil: never }
      return { ...told, state: 'queued', recipients: [], holdSender: true }
    case 'sender':
      return { ...told, state: 'queued', recipients: [], holdSender: true }
    case 'message':
      return code === 'NETWORK' && stage === 'settings'
        ? retrySoon(told, moment)
        : alone(told, diagnosis, given, moment)
  }
}

/** No other message is affected. */
const alone = (told: ErrorFacts, diagnosis: Diagnosis, given: Attempted, moment: Moment): Outcome => {
  if (diagnosis.retry !== 'later' && diagnosis.code !== 'NETWORK') return failed(told, given)
  const nextAt = retryTime(diagnosis, given.deferrals, moment)
  return nextAt < given.expiresAt
    ? { ...told, state: 'deferred', nextAt, recipients: [] }
    : failed(told, given)
}

/** What is certain about single recipients although the whole message failed. */
const settledOf = ({ accepted, rejected }: MailError): readonly RecipientOutcome[] => [
  ...accepted.map((address) => ({ address, state: 'sent' as const })),
  ...rejected
    .filter(({ diagnosis }) => diagnosis.retry !== 'later')
    .filter(({ diagnosis }) => concernOf({ stage: 'recipient', diagnosis }, {}) === 'message')
    .map((one) => ({ ...one, state: 'failed' as const })),
]

const leftOf = ({ recipients }: Attempted, known: readonly RecipientOutcome[]): readonly string[] => {
  const settled = new Set(known.map(({ address }) => address.toLowerCase()))
  return recipients.filter((address) => !settled.has(address.toLowerCase()))
}

const withSettled = (outcome: Outcome, known: readonly RecipientOutcome[], given: Attempted): Outcome => {
  if (known.length === 0) return outcome
  const open = outcome.state === 'queued' || outcome.state === 'deferred' || outcome.state === 'unknown'
  return {
    ...outcome,
    recipients: [...known, ...outcome.recipients],
    ...(open ? { pending: leftOf(given, known) } : {}),
  }
}

/** Milliseconds until a message is tried again whose sending could not even begin. */
const soonest = 5_000

type ErrorFacts = Pick<Outcome, 'result' | 'diagnosis' | 'reply'>

/** The message goes back to its place and is the first to be tried when the mailbox is used again. */
const pauseMailbox = (
  told: ErrorFacts,
  diagnosis: Diagnosis,
  { failures }: Attempted,
  moment: Moment,
): Outcome => ({
  ...told,
  state: 'queued',
  recipients: [],
  pauseUntil: retryTime(diagnosis, failures, moment),
  mailboxFailed: true,
})

/** The application's own data did not answer; neither the message nor the mailbox is at fault. */
const retrySoon = (told: ErrorFacts, { now }: Moment): Outcome => ({
  ...told,
  state: 'deferred',
  nextAt: now + soonest,
  recipients: [],
})

const failed = (
  told: ErrorFacts,
  { recipients, reached }: Attempted,
  known: readonly RecipientOutcome[] = [],
): Outcome => ({
  ...told,
  state: reached > 0 || known.some(({ state }) => state === 'sent') ? 'partial' : 'failed',
  recipients: recipients.map((address) => ({
    address,
    state: 'failed',
    ...(told.reply === undefined ? {} : { reply: told.reply }),
    ...(told.diagnosis === undefined ? {} : { diagnosis: told.diagnosis }),
  })),
})

const unknown = (told: ErrorFacts, given: Attempted, { now, chance }: Moment): Outcome => {
  const nextAt = now + backoff(given.deferrals, chance)
  return given.unknown === 'send-again' && nextAt < given.expiresAt
    ? { ...told, state: 'deferred', nextAt, recipients: [] }
    : { ...told, state: 'unknown', recipients: [] }
}

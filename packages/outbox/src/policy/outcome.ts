import type { Diagnosis, MailError, Receipt } from '@saatja/core'
import type { MessageState, RecipientOutcome, UnknownPolicy } from '../state.ts'
import { backoff } from './backoff.ts'
import { concernOf, type History } from './concern.ts'

/** What is known of a message before the attempt that has just ended. Times are milliseconds since the epoch. */
export interface Attempted {
  /** How often the message was put off. */
  readonly deferrals: number
  /** Whom the attempt was for. */
  readonly recipients: readonly string[]
  /** Recipients that earlier attempts reached, and that were refused for good. */
  readonly reached: number
  readonly refused: number
  /** When the mail is given up. */
  readonly expiresAt: number
  readonly unknown: UnknownPolicy
  /** How often the mailbox failed before anything could be said about a message, without a success in between. */
  readonly failures: number
  /** The sender's own sign-in was used, which is nobody else's though the mailbox may be. */
  readonly ownGrant: boolean
  /** What other mail of the sender met. */
  readonly history: History
}

/** What is to be written down, and done. */
export interface Outcome {
  readonly state: Exclude<MessageState, 'sending' | 'cancelled'>
  /** What the attempt itself came to; may differ from the state, as when an unknown mail is sent again. */
  readonly result: string
  readonly nextAt?: number
  readonly recipients: readonly RecipientOutcome[]
  /** Recipients of the next attempt. Absent: as before. */
  readonly pending?: readonly string[]
  readonly reply?: string
  readonly serverMessageId?: string
  readonly diagnosis?: Diagnosis
  /** The whole mailbox rests until then; infinite: until somebody resumes it. */
  readonly pauseUntil?: number
  /** The mailbox could not be used at all. */
  readonly mailboxFailed?: boolean
  /** All mail of this sender waits until the settings are fixed. */
  readonly holdSender?: boolean
}

interface Moment {
  readonly now: number
  /** From 0 to 1. */
  readonly chance: number
}

const never = Number.POSITIVE_INFINITY

const later = ({ retryAt }: Pick<Diagnosis, 'retryAt'>, before: number, { now, chance }: Moment): number => {
  const asked = retryAt === undefined ? Number.NaN : Date.parse(retryAt)
  return asked > now ? asked + Math.round(chance * 1_000) : now + backoff(before, chance)
}

/** The server answered the final dot, or refused every recipient of it. */
export const outcomeOfReceipt = (receipt: Receipt, given: Attempted, moment: Moment): Outcome => {
  const nextAt = later(
    receipt.rejected.find(({ diagnosis }) => diagnosis.retry === 'later')?.diagnosis ?? {},
    given.deferrals,
    moment,
  )
  const timeLeft = nextAt < given.expiresAt
  const recipients: readonly RecipientOutcome[] = [
    ...receipt.accepted.map((address) => ({ address, state: 'sent' as const })),
    ...receipt.rejected.map(({ address, reply, diagnosis }) => {
      const state = diagnosis.retry === 'later' && timeLeft ? ('deferred' as const) : ('failed' as const)
      return { address, state, reply, diagnosis }
    }),
  ]
  const pending = recipients.filter(({ state }) => state === 'deferred').map(({ address }) => address)
  const failed = recipients.filter(({ state }) => state === 'failed').length
  const state = pending.length > 0 ? 'deferred' : given.refused + failed > 0 ? 'partial' : 'sent'
  const diagnosis = receipt.rejected[0]?.diagnosis
  return {
    state,
    result: 'accepted',
    recipients,
    reply: receipt.response,
    ...(pending.length > 0 ? { pending, nextAt } : {}),
    ...(receipt.serverMessageId === undefined ? {} : { serverMessageId: receipt.serverMessageId }),
    ...(diagnosis === undefined ? {} : { diagnosis }),
  }
}

/** The attempt failed. What follows depends on whom the failure concerns; what was refused for good stays refused. */
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
      // A sign-in that is repeated with the same password makes some providers block the whole mailbox.
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

/** Nobody else's mail is concerned. */
const alone = (told: ErrorFacts, diagnosis: Diagnosis, given: Attempted, moment: Moment): Outcome => {
  if (diagnosis.retry !== 'later' && diagnosis.code !== 'NETWORK') return failed(told, given)
  const nextAt = later(diagnosis, given.deferrals, moment)
  return nextAt < given.expiresAt
    ? { ...told, state: 'deferred', nextAt, recipients: [] }
    : failed(told, given)
}

/** What is certain about single recipients although the mail as a whole failed. */
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

/** Milliseconds until a message is tried again that could not even be begun. */
const soonest = 5_000

type ErrorFacts = Pick<Outcome, 'result' | 'diagnosis' | 'reply'>

/** The message goes back to its place and is the first to try when the mailbox is used again. */
const pauseMailbox = (
  told: ErrorFacts,
  diagnosis: Diagnosis,
  { failures }: Attempted,
  moment: Moment,
): Outcome => ({
  ...told,
  state: 'queued',
  recipients: [],
  pauseUntil: later(diagnosis, failures, moment),
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

/** Nothing was sent, and the message is not at fault: it goes back to its place. */
export const putBack = (outcome: string): Outcome => ({ state: 'queued', result: outcome, recipients: [] })

/** The process that had the message is dead. The dot alone decides. */
export const outcomeOfOrphan = (
  {
    dotAt,
    unknown,
    deferrals,
    expiresAt,
  }: {
    readonly dotAt: Date | null
    readonly unknown: UnknownPolicy
    readonly deferrals: number
    readonly expiresAt: Date
  },
  { now, chance }: Moment = { now: Date.now(), chance: Math.random() },
): Outcome => {
  if (dotAt === null) return putBack('interrupted')
  const outcome = 'interrupted-after-dot'
  const nextAt = now + backoff(deferrals, chance)
  return unknown === 'send-again' && nextAt < expiresAt.getTime()
    ? { state: 'deferred', result: outcome, nextAt, recipients: [] }
    : { state: 'unknown', result: outcome, recipients: [] }
}

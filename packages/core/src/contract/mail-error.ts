import type { Diagnosis, MailErrorCode } from './diagnosis.ts'
import type { Finding } from './finding.ts'
import type { RefusedRecipient } from './message.ts'
import { checkArgument, type OptionRule, optionRules } from './options.ts'
import type { Stage } from './stage.ts'

/** Shared by all copies of this package that one program may have loaded. */
const brand = Symbol.for('saatja.MailError')

/** What a `MailError` holds besides its message. None of it is a secret. */
export interface MailErrorDetails {
  readonly stage: Stage
  readonly diagnosis: Diagnosis
  /** The server's reply, scrubbed of secrets. */
  readonly reply?: string
  readonly findings?: readonly Finding[]
  /** Recipients that the server refused before the mail failed, each with its own reason. */
  readonly rejected?: readonly RefusedRecipient[]
  /** Recipients that had received the message before it failed for the others. */
  readonly accepted?: readonly string[]
  readonly cause?: unknown
}

const detailsRule: OptionRule = {
  must: 'an object with stage and diagnosis',
  test: (value) => optionRules.object.test(Object(value).diagnosis),
}

/**
 * Why a mail was not sent, or may not have been. `code` says what to do: `CONFIG` fix the settings, `AUTH` sign in
 * again, `LIMIT` wait, `REJECTED` change the message, `NETWORK` nothing was sent, try again, `UNKNOWN` it may have
 * been sent, look before trying again. Holds no secret.
 */
export class MailError extends Error {
  override readonly name = 'MailError'
  readonly code: MailErrorCode
  readonly stage: Stage
  readonly diagnosis: Diagnosis
  readonly reply: string | undefined
  readonly findings: readonly Finding[]
  /** Recipients that the server refused before the mail failed, each with its own reason. */
  readonly rejected: readonly RefusedRecipient[]
  /** Recipients that had received the message, in a transaction of their own, before it failed for the others. */
  readonly accepted: readonly string[]

  constructor(message: string, details: MailErrorDetails) {
    checkArgument('MailError', 'details', detailsRule, details)
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = details.diagnosis.code
    this.stage = details.stage
    this.diagnosis = details.diagnosis
    this.reply = details.reply
    this.findings = details.findings ?? []
    this.rejected = details.rejected ?? []
    this.accepted = details.accepted ?? []
    Object.defineProperty(this, brand, { value: true })
  }

  /** What a log that writes JSON gets: the message too, and nothing of the cause, which belongs to the application. */
  toJSON(): Readonly<Record<string, unknown>> {
    const { name, message, code, stage, diagnosis, reply, findings, rejected, accepted } = this
    return { name, message, code, stage, diagnosis, reply, findings, rejected, accepted }
  }

  /** Recognises the error by its mark, so that two copies of this package in one program understand each other. */
  static is(error: unknown): error is MailError {
    return typeof error === 'object' && error !== null && brand in error
  }
}

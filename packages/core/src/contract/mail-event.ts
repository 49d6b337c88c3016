import type { Diagnosis } from './diagnosis.ts'
import type { Stage } from './stage.ts'

/** What is known about a message once its settings are resolved and it has been checked. Holds no person's address. */
export interface MailFacts {
  /** Joins the events of a mailer with those of an outbox, with the receipt and with the logs of servers. */
  readonly messageId: string
  /** Number of its recipients. */
  readonly recipients: number
  readonly bulk: boolean
  /** The effective mail sender. */
  readonly sender: string
  readonly provider?: string
  /** Such as `smtp.gmail.com:465`. Absent for a provider's API. */
  readonly server?: string
}

/** One thing that happened while a message was sent or checked, reported at that moment. */
export interface MailEvent {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** The same for all events of one send or check. */
  readonly run: string
  /** Slug of the company. */
  readonly company: string
  /** Code of the user. */
  readonly user: string
  readonly stage: Stage
  /** `client` and `server` are lines of the conversation; the others mark the steps. */
  readonly kind: 'start' | 'client' | 'server' | 'ok' | 'fail' | 'end'
  /** Scrubbed of secrets. */
  readonly text?: string
  /** Milliseconds: of the step, with `ok` and `fail`; of the whole run, with `end`. */
  readonly took?: number
  /** Why, with `fail`. */
  readonly diagnosis?: Diagnosis
  /** Absent until the settings are resolved. */
  readonly mail?: MailFacts
}

/** One line of the conversation with the server. `at` in milliseconds since the epoch. */
export interface TranscriptLine {
  readonly at: number
  readonly stage: Stage
  readonly from: 'client' | 'server'
  /** Scrubbed of secrets. */
  readonly text: string
}

import type { Diagnosis } from './diagnosis.ts'
import type { Stage } from './stage.ts'

/** What is known of a mail once its settings are resolved and it has passed their check. Holds no address of a person. */
export interface MailFacts {
  /** Joins the events of a mailer with those of an outbox, with the receipt and with the logs of servers. */
  readonly messageId: string
  /** How many it is for. */
  readonly recipients: number
  readonly bulk: boolean
  /** The effective mail sender. */
  readonly sender: string
  readonly provider?: string
  /** Such as `smtp.gmail.com:465`. Absent for a provider's API. */
  readonly server?: string
}

/** One thing that happened while a mail was sent or checked, as it happens. */
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
  /** Milliseconds of the step, with `ok` and `fail`; of all, with `end`. */
  readonly took?: number
  /** Why, with `fail`. */
  readonly diagnosis?: Diagnosis
  /** Absent as long as the settings are not resolved. */
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

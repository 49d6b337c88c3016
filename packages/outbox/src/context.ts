import type { Diagnosis, Mailer, MailerOptions, Pace, Provider } from '@saatja/core'
import type { CompanyStore, Queryable, Store } from '@saatja/store'
import type { MailboxKey } from './queue/jobs.ts'
import type { ReturnPaths } from './returns/return-paths.ts'
import type { MessageState, UnknownPolicy } from './state.ts'

/** What happened to one message, or to a whole mailbox, in this process. */
export type OutboxEvent =
  | {
      readonly kind: 'message'
      readonly company: string
      readonly run: string
      readonly id: string
      /** As it was passed to `enqueue`. */
      readonly key: string
      readonly state: MessageState
      /** Code of the user. This and all that follows is absent where a returned message changed the state. */
      readonly user?: string
      readonly mailbox?: string
      /** Number of the attempt that has ended. */
      readonly attempt?: number
      /** The result of the attempt itself, such as `accepted`. */
      readonly result?: string
      /** The same as in the events of the mailer. */
      readonly messageId?: string
      readonly diagnosis?: Diagnosis
      /** Milliseconds since the message was claimed. Absent where another process had claimed it and has died. */
      readonly took?: number
    }
  | {
      readonly kind: 'mailbox-paused'
      readonly company: string
      readonly mailbox: string
      readonly until?: Date
      /** Code of the user whose message failed. */
      readonly user: string
      readonly diagnosis?: Diagnosis
    }
  /**
   * A problem that is not about a single message, such as a database that does not answer. `JSON.stringify` of the event
   * keeps the name, the message and the code of the error.
   */
  | { readonly kind: 'trouble'; readonly error: unknown }

/** What all parts of one outbox share. */
export interface OutboxContext {
  readonly store: Store
  readonly providers: readonly Provider[]
  /** Name of this process in the attempts. */
  readonly worker: string
  readonly makeMailer: (company: CompanyStore, cards: MailerOptions['cards'], pace: Pace) => Promise<Mailer>
  readonly returnPaths: ReturnPaths
  readonly unknownPolicy: (kind: string) => UnknownPolicy
  readonly emit: (event: OutboxEvent) => void
  /** Hours after which a message of this kind is given up. */
  readonly giveUpAfter: (kind: string) => number
  /** Tells every worker, once the transaction is committed, that a mailbox has something to send. */
  readonly announce: (tx: Queryable, key: MailboxKey, urgent: boolean) => Promise<void>
}

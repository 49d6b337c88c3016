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
      /** As `enqueue` was given it. */
      readonly key: string
      readonly state: MessageState
      /** Code of the user. This and all that follows is absent where a returned mail changed the state. */
      readonly user?: string
      readonly mailbox?: string
      /** Number of the attempt that has ended. */
      readonly attempt?: number
      /** What the attempt itself came to, such as `accepted`. */
      readonly result?: string
      /** Joins it with the events of the mailer. */
      readonly messageId?: string
      readonly diagnosis?: Diagnosis
      /** Milliseconds since the message was claimed. Absent where another process had it and is dead. */
      readonly took?: number
    }
  | {
      readonly kind: 'mailbox-paused'
      readonly company: string
      readonly mailbox: string
      readonly until?: Date
      /** Code of the user whose message met the failure. */
      readonly user: string
      readonly diagnosis?: Diagnosis
    }
  /** Something that has nothing to do with a single message, such as a database that does not answer. */
  | { readonly kind: 'trouble'; readonly error: unknown }

/** Everything that the parts of one outbox share. */
export interface OutboxContext {
  readonly store: Store
  readonly providers: readonly Provider[]
  /** Name of this process in the attempts. */
  readonly worker: string
  readonly makeMailer: (company: CompanyStore, cards: MailerOptions['cards'], pace: Pace) => Promise<Mailer>
  readonly returnPaths: ReturnPaths
  readonly unknownPolicy: (kind: string) => UnknownPolicy
  readonly emit: (event: OutboxEvent) => void
  /** Hours after which a mail of this kind is given up. */
  readonly giveUpAfter: (kind: string) => number
  /** Says to every worker, once the transaction is committed, that a mailbox has something to send. */
  readonly announce: (tx: Queryable, key: MailboxKey, urgent: boolean) => Promise<void>
}

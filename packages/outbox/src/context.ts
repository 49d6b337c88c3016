import type { ReturnAddress } from '@saatja/bounce'
import type { Mailer, Pace, Provider } from '@saatja/core'
import type { CompanyStore, Queryable, Store } from '@saatja/store'
import type { MailboxKey } from './queue/jobs.ts'
import type { MessageState, UnknownPolicy } from './state.ts'

/** What happened to one message, or to a whole mailbox, in this process. */
export type OutboxEvent =
  | {
      readonly kind: 'message'
      readonly company: string
      readonly run: string
      readonly id: string
      readonly state: MessageState
    }
  | {
      readonly kind: 'mailbox-paused'
      readonly company: string
      readonly mailbox: string
      readonly until?: Date
    }
  /** Something that has nothing to do with a single message, such as a database that does not answer. */
  | { readonly kind: 'trouble'; readonly error: unknown }

/** Everything that the parts of one outbox share. */
export interface OutboxContext {
  readonly store: Store
  readonly providers: readonly Provider[]
  /** Name of this process in the attempts. */
  readonly worker: string
  readonly makeMailer: (company: CompanyStore, pace: Pace) => Promise<Mailer>
  readonly returnAddress: Pick<ReturnAddress, 'open'> | undefined
  readonly unknownPolicy: (kind: string) => UnknownPolicy
  readonly emit: (event: OutboxEvent) => void
  /** Hours after which a mail of this kind is given up. */
  readonly giveUpAfter: (kind: string) => number
  /** Says to every worker, once the transaction is committed, that a mailbox has something to send. */
  readonly announce: (tx: Queryable, key: MailboxKey, urgent: boolean) => Promise<void>
}

import type { Diagnosis, Finding, Locale, Source } from '@saatja/core'
import type { MessageState, RecipientState, UnknownResolution } from '@saatja/outbox'
import type { SendTarget } from '../runs/contract.ts'

/**
 * The types of what the page and the server exchange about runs of messages. Times are milliseconds since the epoch.
 */

export type { MessageState } from '@saatja/outbox'

/**
 * The messages of a run. `file` is JSON of the form that `npm run bulk` reads; its attachments are the files of these
 * names that were uploaded before under the id `upload`.
 */
export type BulkSource =
  | { readonly kind: 'sample'; readonly count: number; readonly locale: Locale }
  | { readonly kind: 'everyone'; readonly locale: Locale }
  | {
      readonly kind: 'file'
      readonly content: string
      readonly upload?: string
      /** Language of the errors. Default `en`. */
      readonly locale?: Locale
    }

export interface BulkRequest {
  /** Code of the card from whose mailbox the messages are sent. */
  readonly user: string
  readonly source: BulkSource
  /** Name of the run; a file names its own. */
  readonly name?: string
  /** Default `sandbox`. */
  readonly target?: SendTarget
  /** What a person confirmed: the From address and the number of messages. Without it nothing real is sent. */
  readonly confirmed?: { readonly from: string; readonly count: number }
}

/** A run before it begins; or why it cannot begin. */
export type BulkEstimate = PossibleRun | BulkRefusal

export interface PossibleRun {
  readonly ok: true
  /** From address. */
  readonly from: string
  readonly count: number
  readonly recipients: number
  readonly attachments: number
  /** `host:port` */
  readonly server?: string
  readonly limit: BulkLimit
  /** Milliseconds that the run takes under the provider's limits; absent where none is known. */
  readonly takes?: number
  /** The message that is sent first; absent where there is none. */
  readonly first?: FirstMessage
  /** Set where messages of a file were sent to the same recipients, to the same target, before. */
  readonly sentBefore?: RunBefore
}

/** One message of a run as its recipient gets it. */
export interface FirstMessage {
  readonly to: string
  readonly subject: string
  /** The plain text, cut where it is long; absent where there is only HTML. */
  readonly text?: string
  /** Names of files. */
  readonly attachments: readonly string[]
}

/** A run that was begun before. */
export interface RunBefore {
  readonly id: string
  readonly name: string
  readonly at: number
  /** Messages that both runs have. */
  readonly count: number
}

export interface BulkRefusal {
  readonly ok: false
  readonly diagnosis: Diagnosis
  readonly findings: readonly Finding[]
}

/** Added to a run, or refused before anything was stored. */
export type BulkStart =
  | {
      readonly ok: true
      readonly id: string
      readonly added: number
      readonly known: number
      /** Recipients left out, because mail to them was returned. */
      readonly suppressed: number
    }
  | BulkRefusal

/** The limits of one mailbox at the provider. */
export interface BulkLimit {
  /** Messages. */
  readonly perMinute?: { readonly value: number; readonly source: Source }
  readonly perDay?: { readonly value: number; readonly source: Source }
}

/** A run as it is now. */
export interface BulkView {
  readonly id: string
  readonly name: string
  readonly user: string
  readonly target: SendTarget
  readonly createdAt: number
  readonly total: number
  readonly counts: Readonly<Record<MessageState, number>>
  /** Messages sent per minute recently. */
  readonly perMinute?: number
  readonly limit: BulkLimit
  /** `host:port` that applies to the user now. */
  readonly server?: string
  readonly doneAt?: number
  readonly paused: boolean
  /** When the mailbox is used again by itself. */
  readonly restsUntil?: number
  /** Why the mailbox is paused, or what a person has to correct before sending continues. */
  readonly obstacle?: Diagnosis
  /** Sending continues only after someone says that it is corrected. */
  readonly stuck: boolean
  readonly finished: boolean
}

export interface BulkOverview {
  /** Newest first. */
  readonly runs: readonly BulkView[]
  /** Whether runs survive a restart. */
  readonly kept: boolean
}

/** How many messages of a user are not sent yet, in all runs. */
export interface BulkWaiting {
  readonly count: number
}

export interface BulkMessageView {
  readonly id: string
  readonly key: string
  readonly state: MessageState
  readonly subject: string
  readonly addresses: readonly string[]
  readonly attempts: number
  readonly nextAt?: number
  readonly doneAt?: number
  readonly reply?: string
  readonly diagnosis?: Diagnosis
}

/** Messages of a run in the order of their keys, from the first. */
export interface BulkMessageList {
  readonly messages: readonly BulkMessageView[]
  readonly all: number
}

export interface BulkMessageDetails extends BulkMessageView {
  /** Recipients about whom something is known. */
  readonly recipients: readonly {
    readonly address: string
    readonly state: RecipientState
    readonly reply?: string
    readonly diagnosis?: Diagnosis
  }[]
}

/** A message that is sent once more, to the intended address. */
export interface BulkCorrection {
  /** The address in the message. */
  readonly address: string
  readonly corrected: string
  /** A person confirmed that it is really sent. */
  readonly confirmed?: boolean
}

export type BulkAction = 'pause' | 'resume' | 'cancel' | 'fixed'
/** What a person found out about a message that may have arrived. */
export type BulkMessageFinding = UnknownResolution

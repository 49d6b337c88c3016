import type { Diagnosis, Finding, Locale, Source } from '@saatja/core'
import type { MessageState, RecipientState, UnknownResolution } from '@saatja/outbox'
import type { SendTarget } from '../runs/contract.ts'

/** What the page and the server say to each other about runs of letters. Times are milliseconds since the epoch. */

export type { MessageState } from '@saatja/outbox'

/**
 * Which letters a run is made of. `file` is JSON of the shape that `npm run bulk` reads; its attachments are the files
 * of these names that were sent before under the id `upload`.
 */
export type BulkSource =
  | { readonly kind: 'sample'; readonly count: number; readonly locale: Locale }
  | { readonly kind: 'everyone'; readonly locale: Locale }
  | {
      readonly kind: 'file'
      readonly content: string
      readonly upload?: string
      /** Of what is said about it. Default `en`. */
      readonly locale?: Locale
    }

export interface BulkRequest {
  /** Code of the card from whose mailbox the letters go. */
  readonly user: string
  readonly letters: BulkSource
  /** Names the run; a file names its own. */
  readonly name?: string
  /** Default `sandbox`. */
  readonly target?: SendTarget
  /** What a person confirmed, without which nothing is sent for real: the From address and how many messages. */
  readonly confirmed?: { readonly from: string; readonly count: number }
}

/** A run before it is begun; or why it could not be. */
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
  /** Milliseconds that the provider's limits make it last; absent where none is known. */
  readonly takes?: number
  /** Where messages of a file went to the same recipients, through the same target, already. */
  readonly sentBefore?: RunBefore
}

/** A run that was begun before. */
export interface RunBefore {
  readonly id: string
  readonly name: string
  readonly at: number
  /** Messages of the new run that it has too. */
  readonly count: number
}

export interface BulkRefusal {
  readonly ok: false
  readonly diagnosis: Diagnosis
  readonly findings: readonly Finding[]
}

/** Added to a run, or refused before anything was written down. */
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

/** What the provider allows one mailbox. */
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
  /** Messages a minute of late. */
  readonly perMinute?: number
  readonly limit: BulkLimit
  /** `host:port` that is in effect for the user now. */
  readonly server?: string
  readonly doneAt?: number
  readonly paused: boolean
  /** The mailbox is used again by itself then. */
  readonly restsUntil?: number
  /** Why the mailbox rests, or what a person has to fix before anything goes on. */
  readonly obstacle?: Diagnosis
  /** Nothing goes on before someone says that it is fixed. */
  readonly stuck: boolean
  readonly finished: boolean
}

export interface BulkOverview {
  /** Newest first. */
  readonly runs: readonly BulkView[]
  /** Whether runs are still there after a restart. */
  readonly kept: boolean
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

/** Letters of a run in the order of their keys, from the first. */
export interface BulkMessageList {
  readonly letters: readonly BulkMessageView[]
  readonly all: number
}

export interface BulkMessageDetails extends BulkMessageView {
  /** Recipients of whom something is known. */
  readonly recipients: readonly {
    readonly address: string
    readonly state: RecipientState
    readonly reply?: string
    readonly diagnosis?: Diagnosis
  }[]
}

/** A message that goes once more to the address that was meant. */
export interface BulkCorrection {
  /** As the message has it. */
  readonly address: string
  readonly corrected: string
  /** A person said that it is sent for real. */
  readonly confirmed?: boolean
}

export type BulkAction = 'pause' | 'resume' | 'cancel' | 'mended'
/** What a person found out about a letter that may have arrived. */
export type BulkMessageFinding = UnknownResolution

import type { MatchedBy } from '@saatja/bounce'
import type { Diagnosis } from '@saatja/core'

/**
 * `queued` waits for its turn, `sending` is being sent, `deferred` is tried again later. The others are final, with two
 * exceptions: a person may settle `unknown`, which may have been sent, and a message that was sent may still come back.
 * `partial`: it did not reach some recipients. `bounced`: it was sent, and came back for every recipient that had not
 * been refused.
 */
export type MessageState =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'partial'
  | 'bounced'
  | 'deferred'
  | 'unknown'
  | 'failed'
  | 'cancelled'

/** Every state that a message can be in. */
export const messageStates: readonly MessageState[] = [
  'queued',
  'sending',
  'sent',
  'partial',
  'bounced',
  'deferred',
  'unknown',
  'failed',
  'cancelled',
]

/** States in which something still happens. */
export const openStates: readonly MessageState[] = ['queued', 'sending', 'deferred']

/**
 * `failed` was refused at once, `bounced` was accepted and came back later, `suppressed` was left out of bulk mail
 * because the address is on the company's list.
 */
export type RecipientState = 'sent' | 'deferred' | 'failed' | 'bounced' | 'suppressed'

/** The result for one recipient. `reply` is foreign text: show it as plain text only. */
export interface RecipientOutcome {
  readonly address: string
  readonly state: RecipientState
  readonly reply?: string
  readonly diagnosis?: Diagnosis
}

/** A recipient with what came back later. */
export interface RecipientView extends RecipientOutcome {
  /** When the state last changed. */
  readonly at: Date
  /** The enhanced status code of the failure, such as `5.1.1`. */
  readonly status?: string
  /** What identified this message in the returned one. */
  readonly by?: MatchedBy
  /** When a server last said that it keeps trying. */
  readonly delayedAt?: Date
  /** When a server said that it delivered. Beside the state `bounced` the two reports contradict each other. */
  readonly deliveredAt?: Date
}

/** Whether an `unknown` message waits for a person, or is sent again under the same Message-ID. */
export type UnknownPolicy = 'ask' | 'send-again'

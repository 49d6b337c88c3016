import type { Diagnosis } from '@saatja/core'

/**
 * `queued` waits for its turn, `sending` is on its way, `deferred` is tried again later. The others are final, except
 * that a person may settle `unknown`: the mail may have been sent. `partial`: some recipients were refused.
 */
export type MessageState =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'partial'
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
  'deferred',
  'unknown',
  'failed',
  'cancelled',
]

/** States in which something is still going to happen. */
export const openStates: readonly MessageState[] = ['queued', 'sending', 'deferred']

/** What became of one recipient. */
export interface RecipientOutcome {
  readonly address: string
  readonly state: 'sent' | 'deferred' | 'failed'
  readonly reply?: string
  readonly diagnosis?: Diagnosis
}

/** Whether an `unknown` mail waits for a person, or goes out again under the same Message-ID. */
export type UnknownPolicy = 'ask' | 'send-again'

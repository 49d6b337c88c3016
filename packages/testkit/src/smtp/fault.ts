import type { RawReply, Stage } from '@saatja/core'

/**
 * How a conversation goes wrong after the reply, or in place of it: `close` ends the connection in an orderly way,
 * `reset` tears it down, `silence` says nothing more, `trickle` begins a reply that never ends.
 */
export type Disconnect = 'close' | 'reset' | 'silence' | 'trickle'

/** What a server does at one stage in place of its own answer. */
export interface InjectedFault {
  readonly stage: Stage
  /**
   * A part of the stage: `challenge` is the first 334 of a sign-in, `body` the moment at which the first bytes of the
   * message have arrived, `range` a piece of a file that is uploaded to an API by itself. Absent: the answer that
   * decides the stage.
   */
  readonly at?: 'challenge' | 'body' | 'range'
  readonly reply?: RawReply
  /** The reply comes from another conversation: the server says it with the addresses of this one. */
  readonly quoted?: true
  readonly disconnect?: Disconnect
  /** At the final reply, or a range: the server kept the data although it did not say so. */
  readonly stored?: boolean
}

/** The moment at which a server asks whether a fault is to be played. */
export interface FaultQuery {
  readonly stage: Stage
  readonly at?: InjectedFault['at']
  readonly user: string | null
  readonly recipient?: string
}

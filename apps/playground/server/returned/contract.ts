import type { AddressEffect, MessageEffect, ReturnedMail, ReturnedPart } from '@saatja/bounce'

export type { ReturnedMail, ReturnedPart, ReturnedRecipient } from '@saatja/bounce'

/** Most bytes of a mail that came back. */
export const mostMailBytes = 4 * 1024 * 1024

/**
 * A mail that came back, as it was read. Nothing of it is stored. Control and direction characters in its texts stand
 * as `\u` and four digits; line ends stay.
 */
export interface ReturnReading {
  readonly mail: ReturnedMail
  readonly parts: readonly ReturnedPart[]
  /** What it would change, if it belongs to a message that was sent. */
  readonly effect: {
    readonly message: MessageEffect
    /** One for each recipient of the mail, in the same order. */
    readonly addresses: readonly AddressEffect[]
  }
}

/** A mail to try. */
export interface SampleReturnView {
  readonly id: string
  /** Program or provider in whose form it is written. */
  readonly program: string
  readonly mail: string
}

import type { AddressEffect, MessageEffect, ReturnedMail, ReturnedPart } from '@saatja/bounce'

export type { ReturnedMail, ReturnedPart, ReturnedRecipient } from '@saatja/bounce'

/** Most bytes of a returned message. */
export const mostMailBytes = 4 * 1024 * 1024

/**
 * A returned message as it was read. Nothing of it is stored. Control and direction characters in its texts are shown
 * as `\u` and four digits; line ends stay.
 */
export interface ReturnReading {
  readonly mail: ReturnedMail
  readonly parts: readonly ReturnedPart[]
  /** What it would change, if it is about a message that was sent. */
  readonly effect: {
    readonly message: MessageEffect
    /** One for each recipient of the returned message, in the same order. */
    readonly addresses: readonly AddressEffect[]
  }
}

/** A sample. */
export interface SampleReturnView {
  readonly id: string
  /** Program or provider in whose form it is written. */
  readonly program: string
  readonly mail: string
}

/** One message that was returned in the sandbox, newest first. */
export interface SandboxReturn {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Message-ID of the message that was sent, as in its receipt. */
  readonly messageId: string
  /** Code of the card that sent the message, where one has its address. */
  readonly user?: string
  /** Recipient for whom it was returned. */
  readonly address: string
  /** Program in whose form it is written. */
  readonly program: string
  readonly kind: ReturnedMail['kind']
  readonly mail: string
}

/** What is returned in the sandbox, and in which form. */
export interface SandboxReturns {
  readonly program: string
  readonly programs: readonly string[]
  /**
   * Parts before the @ whose messages are returned.
   */
  readonly addresses: readonly string[]
  readonly returns: readonly SandboxReturn[]
}

import type { Envelope, ReturnedMail } from '../contract.ts'

/** One mail that came in by some way. */
export interface ReceivedReturn {
  readonly returned: ReturnedMail
  readonly envelope: Envelope
  /** The mail as it came, at most 4 MiB of it. */
  readonly bytes: Uint8Array
}

/**
 * Called for each mail and awaited. When it throws, the mail is not counted as received: LMTP answers 451, a folder
 * and a mailbox offer it again.
 */
export type OnReturn = (mail: ReceivedReturn) => void | Promise<void>

/** A way in that is open. */
export interface OpenWay {
  /** Stops receiving, and waits for what is being received. */
  close(): Promise<void>
}

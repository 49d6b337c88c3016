import type { Envelope, ReturnedMail } from '../contract.ts'

/** One mail that arrived in one of these ways. */
export interface ReceivedReturn {
  readonly returned: ReturnedMail
  readonly envelope: Envelope
  /** The mail as it arrived, at most 4 MiB of it. */
  readonly bytes: Uint8Array
}

/**
 * Called for each mail and awaited. When it throws, the mail is not counted as received: LMTP answers 451, a folder
 * and a mailbox offer it again.
 */
export type OnReturn = (mail: ReceivedReturn) => void | Promise<void>

/** An open way in. */
export interface OpenWay {
  /** Stops receiving, and waits for mail that is being received. */
  close(): Promise<void>
}

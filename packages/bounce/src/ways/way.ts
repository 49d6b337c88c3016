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

/** Calls a listener for errors. Whether it throws is ignored, so that receiving continues. */
export const report = (call: () => unknown): void => {
  new Promise((resolve) => resolve(call())).catch(() => {})
}

/** Returns what was thrown as an error. */
export const errorOf = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(`Something was thrown that is not an error: ${String(thrown)}`)

/** An open way in. */
export interface OpenWay {
  /** Stops receiving, and waits for mail that is being received. */
  close(): Promise<void>
}

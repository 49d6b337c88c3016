import type { Secret } from './secret.ts'

/** One key for signed return addresses. */
export interface ReturnKey {
  /** One letter of base32 (`a` to `z`, `2` to `7`) that stands in the address and says which key signed it. */
  readonly letter: string
  /** At least 32 characters. Never print it. */
  readonly secret: Secret
}

/**
 * How mail that comes back to a provider's own senders names the message it is about: each message has an address of
 * its own.
 */
export interface ReturnPath {
  /** The event domain. The envelope sender of each message is an address of it. */
  readonly domain: string
  /** Mail senders whose bounces go there. */
  readonly senders: readonly string[]
  /** The first key signs; all of them are accepted. At least one. */
  readonly keys: readonly ReturnKey[]
}

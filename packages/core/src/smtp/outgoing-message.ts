import type { DsnParameters } from './dsn-parameters.ts'
import type { MessageBytes } from './message-stream.ts'

/** One mail, ready for the connection. Its addresses are checked: no one parses them again. */
export interface OutgoingMessage {
  readonly from: string
  readonly recipients: readonly string[]
  readonly content: MessageBytes
  /** Largest message in bytes that the provider takes. */
  readonly limit?: number | undefined
  readonly beforeDot?: (() => void | Promise<void>) | undefined
  /** Which reports on the delivery are asked for, where the server offers them. */
  readonly dsn?: DsnParameters | undefined
}

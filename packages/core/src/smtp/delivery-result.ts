import type { RecipientRefusal } from '../diagnosis/problem.ts'

/** The server's answers to one message. */
export interface DeliveryResult {
  readonly accepted: readonly string[]
  readonly refused: readonly RecipientRefusal[]
  /** The final reply, scrubbed. */
  readonly response: string
  readonly serverMessageId?: string
  /** Whether the reports that the mail asks for were requested. */
  readonly dsn?: 'requested' | 'not-offered'
}

import { recipientsOf } from '@saatja/core'
import type { StoredContent } from '../kept-message.ts'

/** A message that this process has claimed. */
export interface ClaimedMessage {
  readonly id: string
  readonly run: string
  readonly key: string
  readonly kind: string
  readonly sender: string
  readonly bulk: boolean
  /** Number of this attempt: whoever records how it ended must still hold it. */
  readonly attempt: number
  /** How often it was put off. */
  readonly deferrals: number
  readonly messageId: string
  /** What identifies it in its return address. Null: it was enqueued before there were signed addresses. */
  readonly returnId: string | null
  readonly content: StoredContent
  /** How many attachments are stored separately. */
  readonly attachments: number
  readonly recipients: number
  /** Recipients of this attempt. Null: all. */
  readonly pending: readonly string[] | null
  readonly reached: number
  readonly refused: number
  readonly expiresAt: Date
}

/** Lists the recipients of this attempt. */
export const recipientsNow = ({ pending, content }: ClaimedMessage): readonly string[] =>
  pending ?? recipientsOf(content)

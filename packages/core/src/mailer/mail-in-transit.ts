import type { OutgoingMail } from '../message/mail.ts'
import type { OutgoingMessage } from '../smtp/outgoing-message.ts'

/** One mail on its way, by whatever carries it. */
export interface MailInTransit extends OutgoingMessage {
  /** Addresses that its To and Cc name. Others of its recipients are in the envelope alone. */
  readonly named: readonly string[]
  /** Part of a mass mailing. */
  readonly bulk?: boolean | undefined
  /** What `content` was made of, for an API that takes files one by one. */
  readonly source: OutgoingMail
}

import type { OutgoingMail } from '../message/mail.ts'
import type { OutgoingMessage } from '../smtp/outgoing-message.ts'

/** One message that is being sent, by SMTP or through an API. */
export interface MailInTransit extends OutgoingMessage {
  /** Addresses in its To and Cc headers. Other recipients are in the envelope alone. */
  readonly named: readonly string[]
  /** Part of a mass mailing. */
  readonly bulk?: boolean | undefined
  /** What `content` was made from, for an API that takes files one by one. */
  readonly source: OutgoingMail
}

import type { Readable } from 'node:stream'
import type { Diagnosis } from './diagnosis.ts'
import type { Mailbox } from './effective.ts'

/** One addr-spec such as `mari@kivi.ee`, or a mailbox with a display name. Never a list, never `Name <address>`. */
export type Address = string | Mailbox

/** A file that goes with a mail. */
export interface Attachment {
  readonly filename: string
  /** Bytes or text. Paths and addresses are not read. */
  readonly content: Uint8Array | string | Readable
  /** Media type; guessed from the name when absent. */
  readonly contentType?: string | undefined
  /** Content-ID, to show the attachment inside the HTML. */
  readonly cid?: string | undefined
}

/** How a recipient gets off a list (RFC 2369 3.2). At least one of `url` and `mailto`. */
export interface Unsubscribe {
  /** An https address of at most 600 characters. */
  readonly url?: string | undefined
  /** A mail address, with `?subject=…` behind it where the list needs one. */
  readonly mailto?: string | undefined
  /** One POST to `url` is enough, without a question (RFC 8058 3.1). */
  readonly oneClick?: boolean | undefined
}

/** An invitation, or news of one, that calendars understand (RFC 5546, RFC 6047). */
export interface CalendarPart {
  /** The same as in the content. */
  readonly method:
    | 'PUBLISH'
    | 'REQUEST'
    | 'REPLY'
    | 'ADD'
    | 'CANCEL'
    | 'REFRESH'
    | 'COUNTER'
    | 'DECLINECOUNTER'
  /** A whole iCalendar object, `BEGIN:VCALENDAR` to `END:VCALENDAR`. */
  readonly content: string
}

/** What the application wants to say. Who it is from is not part of it: the user's settings decide. */
export interface Message {
  readonly to: Address | readonly Address[]
  readonly cc?: Address | readonly Address[] | undefined
  readonly bcc?: Address | readonly Address[] | undefined
  readonly subject: string
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly attachments?: readonly Attachment[] | undefined
  /** For mail to many: Gmail and Yahoo ask it of those who send 5,000 messages a day (2024). */
  readonly unsubscribe?: Unsubscribe | undefined
  /** Shown beside the text as an alternative, and attached as a file for programs without a calendar. */
  readonly calendar?: CalendarPart | undefined
}

/** A message whose every part has been checked: nothing in it is parsed, or can be refused, again. */
export interface ValidMessage {
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  readonly bcc: readonly Mailbox[]
  /** Everyone whom it is for: each address once, in the order given, spelled as it was first. At least one. */
  readonly recipients: readonly string[]
  readonly subject: string
  readonly text?: string
  readonly html?: string
  readonly attachments: readonly Attachment[]
  readonly unsubscribe?: Unsubscribe
  readonly calendar?: CalendarPart
}

/** A recipient who does not get the mail while others do, or did not when the mail as a whole failed. */
export interface RefusedRecipient {
  readonly address: string
  /** The server's reply, scrubbed of secrets. Empty when it gave none, as when the connection was lost. */
  readonly reply: string
  readonly diagnosis: Diagnosis
}

/** Proof that the server took responsibility for the mail. */
export interface Receipt {
  /** Message-ID that was sent. */
  readonly messageId: string
  /** Id that the server names in its final reply, when it names one. */
  readonly serverMessageId?: string
  /** Recipients the server accepted. */
  readonly accepted: readonly string[]
  readonly rejected: readonly RefusedRecipient[]
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  /** `host:port` as in the effective settings. */
  readonly server: string
  /** The final reply, scrubbed of secrets; the first one where the recipients took several transactions. */
  readonly response: string
}

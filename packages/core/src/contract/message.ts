import type { Readable } from 'node:stream'
import type { Diagnosis } from './diagnosis.ts'
import type { Mailbox } from './effective.ts'

/** One addr-spec such as `mari@kivi.ee`, or a mailbox with a display name. Never a list, never `Name <address>`. */
export type Address = string | Mailbox

/** A file that is sent with a message. */
export interface Attachment {
  readonly filename: string
  /** Bytes or text. Paths and addresses are not read. */
  readonly content: Uint8Array | string | Readable
  /** Media type; guessed from the name when absent. */
  readonly contentType?: string | undefined
  /** Content-ID, to show the attachment inside the HTML. */
  readonly cid?: string | undefined
}

/** How a recipient unsubscribes from a list (RFC 2369 3.2). At least one of `url` and `mailto`. */
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

/**
 * What wrote a message, if no person did (RFC 3834 5, RFC 5436 2.7.1). Programs that answer for someone who is away do
 * not answer such messages.
 */
export type AutoSubmitted = 'auto-generated' | 'auto-replied' | 'auto-notified' | 'no'

/** How urgent the sender finds a message (RFC 2156 5.3.6). */
export type Importance = 'high' | 'normal' | 'low'

/** Events about a message that a recipient's server can report (RFC 3461 4.1). */
export type DsnEvent = 'success' | 'failure' | 'delay'

/** Which reports on the delivery the recipients' servers are asked for (RFC 3461). */
export interface DsnRequest {
  /** What to report, or `never`. Default: what each server does without being asked, usually `failure` and `delay`. */
  readonly notify?: DsnEvent | 'never' | readonly DsnEvent[] | undefined
  /** What a report on a failure returns of the message: its headers or all of it. */
  readonly return?: 'headers' | 'full' | undefined
  /** Id that the reports name, 1 to 100 visible ASCII characters. Default: the Message-ID, where it is as short. */
  readonly id?: string | undefined
}

/**
 * What the application wants to say. Who it is from is not part of it: the user's settings decide. A blank address is the
 * same as none, as in an empty column of a table.
 */
export interface Message {
  readonly to: Address | readonly Address[]
  readonly cc?: Address | readonly Address[] | undefined
  readonly bcc?: Address | readonly Address[] | undefined
  readonly subject: string
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly attachments?: readonly Attachment[] | undefined
  /**
   * Where replies go. Replaces the Reply-To that the user's mail sender would write, such as the user's own address
   * with the Reply-To sender: an application that names an address for replies to this message knows better than the
   * settings. From and the envelope sender stay what the settings say. Add the user as well if they are to receive the
   * replies too.
   */
  readonly replyTo?: Address | readonly Address[] | undefined
  /** Message-ID of the message that this one answers or follows, such as `<1@kivi.ee>`: `messageId` of its receipt. */
  readonly inReplyTo?: string | undefined
  /**
   * Message-IDs of the thread so far, oldest first, at most 100: a list, or the header of the message answered as it
   * stands. The one of `inReplyTo` is added when it is missing (RFC 5322 3.6.4).
   */
  readonly references?: string | readonly string[] | undefined
  readonly autoSubmitted?: AutoSubmitted | undefined
  readonly importance?: Importance | undefined
  /** Which delivery reports to ask for. A server that does not offer them delivers without; `Receipt.dsn` tells. */
  readonly dsn?: DsnRequest | undefined
  /**
   * Headers that have no field of their own, such as `X-Invoice` or `Feedback-ID`: at most 50, each one line, or a list of
   * them, of at most 4,000 characters without a word of more than 900. What the mailer writes itself is refused.
   */
  readonly headers?: Readonly<Record<string, string | readonly string[]>> | undefined
  /** How to unsubscribe. Gmail and Yahoo require it of senders of 5,000 messages a day (2024). */
  readonly unsubscribe?: Unsubscribe | undefined
  /** Shown beside the text as an alternative, and attached as a file for programs without a calendar. */
  readonly calendar?: CalendarPart | undefined
}

/**
 * A message that the application has put in MIME form itself, such as one signed with S/MIME or PGP. Its bytes reach
 * the server unchanged. Subject, text and attachments are part of it.
 */
export interface RawMessage {
  /** Whom it is delivered to, with `cc` and `bcc`: its own headers do not decide that. */
  readonly to: Address | readonly Address[]
  readonly cc?: Address | readonly Address[] | undefined
  readonly bcc?: Address | readonly Address[] | undefined
  /**
   * Headers and body (RFC 5322), 7-bit: every line ends in CRLF and has at most 998 bytes. It has one `From`, with the
   * address that the user's settings say, one `Date` and one `Message-ID`, and no `Bcc`, `Return-Path` or `Resent-` header.
   * A mail sender that writes another From refuses it.
   */
  readonly raw: Uint8Array | string
  /** Which delivery reports to ask for. A server that does not offer them delivers without; `Receipt.dsn` tells. */
  readonly dsn?: DsnRequest | undefined
}

/** A ready-made message, and what was read from its headers. */
export interface RawContent {
  readonly bytes: Uint8Array
  readonly messageId: string
  /** Addresses of From, and of Sender where there is one. */
  readonly authors: readonly string[]
  /** Addresses of To and Cc. */
  readonly named: readonly string[]
}

/** One header as it is sent, besides folding and encoding. */
export interface HeaderLine {
  readonly name: string
  readonly value: string
}

/** A message whose every part has been checked: nothing in it is parsed, or can be refused, again. */
export interface ValidMessage {
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  readonly bcc: readonly Mailbox[]
  /** All recipients: each address once, in the order given, spelled as it was first. At least one. */
  readonly recipients: readonly string[]
  readonly subject: string
  readonly text?: string
  readonly html?: string
  readonly attachments: readonly Attachment[]
  readonly unsubscribe?: Unsubscribe
  readonly calendar?: CalendarPart
  /** At least one, when present. */
  readonly replyTo?: readonly Mailbox[]
  readonly inReplyTo?: string
  /** Ends with `inReplyTo`. At least one, when present. */
  readonly references?: readonly string[]
  readonly autoSubmitted?: AutoSubmitted
  readonly importance?: Importance
  readonly dsn?: DsnRequest
  readonly headers?: readonly HeaderLine[]
  /** The message as it is sent. Subject is what its header says; the other parts are absent. */
  readonly raw?: RawContent
}

/** A recipient who does not receive the message while others do, or did not when the whole message failed. */
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
  /** Recipients the server refused while it accepted others: they do not receive the message, and each has the reason. */
  readonly rejected: readonly RefusedRecipient[]
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  /** `host:port` as in the effective settings. */
  readonly server: string
  /** The final reply, scrubbed of secrets; the first one where the recipients took several transactions. */
  readonly response: string
  /** Whether the reports that the message asks for (`Message.dsn`) were requested, or the server offers none. */
  readonly dsn?: 'requested' | 'not-offered'
}

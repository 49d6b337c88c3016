import type { Diagnosis } from '@saatja/core/explain'

/** The kinds of returned mail. `unreadable`: it could not be read, `reason` says why. */
export type ReturnKind =
  | 'bounce'
  | 'delay'
  | 'delivery'
  | 'rejection'
  | 'auto-reply'
  | 'challenge'
  | 'complaint'
  | 'authentication-report'
  | 'read-receipt'
  | 'reply'
  | 'unreadable'

/** What happened to the message for one recipient: the words of RFC 3464, and two that no delivery report has. */
export type RecipientAction =
  | 'failed'
  | 'delayed'
  | 'delivered'
  | 'relayed'
  | 'expanded'
  | 'held'
  | 'complained'

/** The coarse cause of a failure or a delay; `diagnosis` has the fine one. */
export type ReturnCause =
  | 'recipient-unknown'
  | 'recipient-domain-unknown'
  | 'recipient-disabled'
  | 'mailbox-full'
  | 'message-too-large'
  | 'content-refused'
  | 'sender-refused'
  | 'server-refused'
  | 'policy'
  | 'rate-limited'
  | 'unreachable'
  | 'server-fault'
  | 'unknown'

/** Where a statement about a recipient was read. A report is written for programs, a notice for people. */
export type ReturnEvidence = 'report' | 'notice' | 'header'

/** One recipient of the message that came back. All strings are foreign text: show them as plain text only. */
export interface ReturnedRecipient {
  /** The address that the report is about: if possible, the one to which the message was sent. */
  readonly address: string
  /** The address behind `address`, when the report names another one too, such as the target of an alias. */
  readonly via?: string
  /** The address to which the message was sent, when it was forwarded to `address`. */
  readonly sentTo?: string
  readonly action: RecipientAction
  /** The most specific enhanced status code: the remote server's own, else the reporter's unless it is `x.0.0`. */
  readonly status?: string
  /** The code in the report's `Status` field, even if it is not specific. */
  readonly statusStated?: string
  /** The reply or sentence that gives the reason, at most 1000 characters. */
  readonly diagnosticCode?: string
  readonly remoteMta?: string
  /** ISO 8601 time until which the reporting server keeps trying. */
  readonly willRetryUntil?: string
  readonly evidence: ReturnEvidence
  /** Absent where nothing went wrong. */
  readonly cause?: ReturnCause
  /** The diagnosis that the same refusal gets when it comes at once. Absent where nothing went wrong. */
  readonly diagnosis?: Diagnosis
}

/** What the returned mail tells about the message that was sent. Its body is never read. */
export interface OriginalMessage {
  /** Message-ID without angle brackets. */
  readonly messageId?: string
  /** All other ids that may identify the message: references, server ids, envelope ids. Without angle brackets. */
  readonly ids: readonly string[]
  /** Addresses in To and Cc. */
  readonly to: readonly string[]
  /** Addresses to which forwarders delivered it, from their headers. */
  readonly deliveredTo: readonly string[]
  readonly subject?: string
}

/** The server that reports. */
export interface Reporter {
  readonly mta?: string
  /** Name of the program, when the form of the report shows it. */
  readonly program?: string
}

/** How the mail arrived. */
export interface Envelope {
  /** Envelope sender; `<>` is the empty string. */
  readonly from?: string
  /** Envelope recipient. */
  readonly to?: string
}

/** A returned mail as data. All strings are foreign text: show them as plain text only. */
export interface ReturnedMail {
  readonly kind: ReturnKind
  readonly recipients: readonly ReturnedRecipient[]
  readonly original?: OriginalMessage
  readonly reporter: Reporter
  /** Addresses to which the mail was returned, the most trusted first. One of them may be signed. */
  readonly returnedTo: readonly string[]
  /** From of this mail. */
  readonly from?: string
  readonly subject?: string
  /** Message-ID of this mail, without angle brackets. */
  readonly id?: string
  /** Language tag, where the mail states one. */
  readonly language?: string
  /** True when the mail was longer than the part of a mail that is read. */
  readonly truncated: boolean
  /** Why the mail could not be read; only with `unreadable`. */
  readonly reason?: string
}

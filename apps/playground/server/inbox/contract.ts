import type { Security } from '@saatja/core'

export interface AddressView {
  readonly name?: string
  readonly address: string
}

/** One captured message. */
export interface InboxItem {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly from?: AddressView
  readonly replyTo?: AddressView
  readonly to: readonly AddressView[]
  readonly subject: string
  /** As in the receipt of the run that sent it. */
  readonly messageId?: string
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  /** `host:port` to which the client wanted to connect. */
  readonly server: string
  readonly security: Security
  /** Protocol such as `TLSv1.3`, when encrypted. */
  readonly protocol?: string
  readonly signIn?: { readonly username: string; readonly mechanism: string }
  /** Bytes. */
  readonly size: number
  readonly attachments: number
}

export interface InboxMessage extends InboxItem {
  readonly text?: string
  readonly hasHtml: boolean
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly parts: readonly { readonly filename: string; readonly type: string; readonly size: number }[]
}

/** Events for a page that shows the inbox: a message arrived, was deleted or was returned, or all were deleted. */
export type InboxNews =
  | { readonly kind: 'added' | 'removed' | 'returned'; readonly id: string }
  | { readonly kind: 'emptied' }

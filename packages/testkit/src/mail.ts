import type { Mailbox, Security } from '@saatja/core'
import PostalMime, { type Address } from 'postal-mime'

/** How the sender of a message signed in. The password or token is not kept. */
export interface SignIn {
  /** `Bearer`: by a token that came with a request to an API. */
  readonly method: 'PLAIN' | 'LOGIN' | 'XOAUTH2' | 'Bearer'
  readonly username: string
}

/** A file in a message, decoded. */
export interface CapturedAttachment {
  readonly filename: string | null
  readonly contentType: string
  readonly contentId?: string
  readonly content: Uint8Array
}

/** How a message arrived, before its content is read. */
export interface ReceivedMessage {
  /** Queue id, as in the server's final reply. */
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly at: number
  /** `host:port` to which the client wanted to connect. */
  readonly server: string
  readonly security: Security
  /** Version of TLS, such as `TLSv1.3`. */
  readonly protocol?: string
  /** Name the client gave in EHLO. Empty where an API took the mail. */
  readonly clientName: string
  /** Never holds the password or token. */
  readonly signIn: SignIn | null
  /** Addresses of MAIL FROM and RCPT TO, exactly as given; an API takes them from the headers, Bcc included. */
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  /** The message as the server passes it on: with the From that it put there, where it rewrites. */
  readonly raw: Uint8Array
}

/** One message that the sandbox received. */
export interface CapturedMail extends ReceivedMessage {
  /** In the order of the message; keys in lower case. */
  readonly headers: readonly { readonly key: string; readonly value: string }[]
  readonly from: Mailbox | null
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  readonly replyTo: readonly Mailbox[]
  readonly subject: string
  readonly messageId: string | null
  readonly text: string
  readonly html: string
  readonly attachments: readonly CapturedAttachment[]
}

const mailbox = (name: string, address: string): Mailbox => (name === '' ? { address } : { name, address })

const mailboxes = (list: readonly Address[] = []): Mailbox[] =>
  list.flatMap((entry) =>
    entry.group === undefined
      ? [mailbox(entry.name, entry.address)]
      : entry.group.map((member) => mailbox(member.name, member.address)),
  )

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

/** Reads the content of a received message. */
export const readMail = async (delivery: ReceivedMessage): Promise<CapturedMail> => {
  // Otherwise a message that another one carries is read as a part of it: its text, its files.
  const email = await PostalMime.parse(delivery.raw, { forceRfc822Attachments: true })
  return {
    ...delivery,
    headers: email.headers.map(({ key, value }) => ({ key, value })),
    from: email.from === undefined ? null : (mailboxes([email.from])[0] ?? null),
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    replyTo: mailboxes(email.replyTo),
    subject: email.subject ?? '',
    messageId: email.messageId ?? null,
    text: email.text ?? '',
    html: email.html ?? '',
    attachments: email.attachments.map(({ filename, mimeType, contentId, content }) => ({
      filename,
      contentType: mimeType,
      ...(contentId === undefined ? {} : { contentId }),
      content: bytesOf(content),
    })),
  }
}

/** The author and the recipients that the headers of a message name. */
export interface AddressedMessage {
  readonly from: string
  readonly recipients: readonly string[]
}

/** Reads the addresses in the headers, for an API, which has no envelope. */
export const addressesIn = async (raw: Uint8Array): Promise<AddressedMessage> => {
  const { from, to, cc, bcc } = await PostalMime.parse(raw)
  const recipients = [to, cc, bcc].flatMap((list) => mailboxes(list)).map(({ address }) => address)
  return { from: from?.address ?? '', recipients }
}

/** Returns the message without its Bcc header. */
export const withoutBlindCopies = (raw: Uint8Array): Uint8Array => {
  const message = Buffer.from(raw).toString('latin1')
  const end = message.indexOf('\r\n\r\n')
  const head = end === -1 ? message : message.slice(0, end)
  const kept = `\r\n${head}`.replace(/\r\nbcc:(?:.|\r\n[ \t])*/gi, '').replace(/^\r\n/, '')
  return Buffer.from(kept + message.slice(head.length), 'latin1')
}

/** Returns the address in the From header of a message as it is written there, or an empty string. */
export const fromAddress = async (raw: Uint8Array): Promise<string> =>
  (await PostalMime.parse(raw)).from?.address ?? ''

/** Returns the message with another address in its From header, and the old header under another name. */
export const withFrom = (raw: Uint8Array, address: string, keepAs: string | undefined): Uint8Array => {
  const message = Buffer.from(raw).toString('latin1')
  const end = message.indexOf('\r\n\r\n')
  const head = end === -1 ? message : message.slice(0, end)
  const rewritten = head.replace(/^from:((?:.|\r\n[ \t])*)/im, (_, value: string) => {
    const kept = keepAs === undefined ? '' : `\r\n${keepAs}:${value}`
    const named = /<[^<>]*>\s*$/.test(value)
    return `From:${named ? value.replace(/<[^<>]*>\s*$/, `<${address}>`) : ` ${address}`}${kept}`
  })
  return Buffer.from(rewritten + message.slice(head.length), 'latin1')
}

import { isAscii } from 'node:buffer'
import type { Readable } from 'node:stream'
import type { Mailbox } from '../contract/effective.ts'
import type { Attachment, Unsubscribe } from '../contract/message.ts'
import type { OutgoingMail } from '../message/mail.ts'
import { disguised } from './encoded-word.ts'
import type { MessageBytes } from './message-stream.ts'
import { loadNodemailer } from './nodemailer.ts'

// Objects, never strings: nodemailer would parse a string, and has misread many.
const box = ({ name, address }: Mailbox) => ({ name: name ?? '', address })

const bytesOf = (content: Attachment['content']): Buffer | string | Readable =>
  content instanceof Uint8Array
    ? Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    : content

/** Names whose files nodemailer takes for messages. */
const messageFile = /\.(?:eml|mht|mhtml|mime|nws)$/i

/** Whether the bytes pass every server unchanged: no high bit, no NUL, no line over 998 (RFC 5322 2.1.1). */
const isSevenBit = (content: Attachment['content']): boolean => {
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) return false
  const bytes = Buffer.from(content as Uint8Array)
  return isAscii(bytes) && !/\0|[^\n]{999}/.test(bytes.toString('latin1'))
}

/**
 * How an attachment is labelled. A message must not be encoded (RFC 2046 5.2.1), and what is not 7 bit must not go to a
 * server without 8BITMIME (RFC 6152 3): such a file goes as bytes, which every program saves under its name. Shown as a
 * file, never as part of the mail.
 */
const labelOf = ({ filename, content, contentType, cid }: Attachment) => {
  const type = contentType ?? (messageFile.test(filename) ? 'message/rfc822' : undefined)
  if (!/^message\//i.test(type ?? '')) return type === undefined ? {} : { contentType: type }
  return {
    contentType: isSevenBit(content) ? (type ?? '') : 'application/octet-stream',
    ...(cid === undefined ? { contentDisposition: 'attachment' as const } : {}),
  }
}

/** A header that is sent as it stands. */
const prepared = (value: string) => ({ prepared: true, value })

/**
 * The two headers of RFC 2369 and RFC 8058. Written here, since both have to be one header each, and a URL must be
 * neither folded nor encoded.
 */
const unsubscribeHeaders = ({ url, mailto, oneClick }: Unsubscribe) => ({
  'List-Unsubscribe': prepared(
    [url, mailto === undefined ? undefined : `mailto:${mailto}`]
      .filter((one) => one !== undefined)
      .map((one) => `<${one}>`)
      .join(',\r\n '),
  ),
  ...(oneClick === true ? { 'List-Unsubscribe-Post': prepared('List-Unsubscribe=One-Click') } : {}),
})

const headersOf = ({ subject, unsubscribe }: Pick<OutgoingMail, 'subject' | 'unsubscribe'>) => {
  const value = disguised(subject)
  return {
    ...(value === undefined ? { subject } : {}),
    headers: {
      ...(value === undefined ? {} : { subject: prepared(value) }),
      ...(unsubscribe === undefined ? {} : unsubscribeHeaders(unsubscribe)),
    },
  }
}

/** Puts a mail in MIME form: as bytes, or as a stream when one of its attachments is a stream. */
export const compose = async (mail: OutgoingMail): Promise<MessageBytes> => {
  const { MailComposer } = await loadNodemailer()
  const { identity, to, cc, text, html, attachments, calendar, messageId, date } = mail
  const node = new MailComposer({
    disableFileAccess: true,
    disableUrlAccess: true,
    from: box(identity.from),
    ...(identity.replyTo ? { replyTo: box(identity.replyTo) } : {}),
    to: to.map(box),
    cc: cc.map(box),
    ...headersOf(mail),
    messageId,
    date,
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    ...(calendar === undefined
      ? {}
      : { icalEvent: { method: calendar.method, content: calendar.content, filename: 'invite.ics' } }),
    attachments: attachments.map((attachment) => ({
      filename: attachment.filename,
      content: bytesOf(attachment.content),
      ...labelOf(attachment),
      ...(attachment.cid === undefined ? {} : { cid: attachment.cid }),
    })),
  }).compile()
  const streamed = attachments.some(
    ({ content }) => typeof content !== 'string' && !(content instanceof Uint8Array),
  )
  if (streamed) return node.createReadStream()
  return node.build()
}

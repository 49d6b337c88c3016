import { isAscii } from 'node:buffer'
import type { Readable } from 'node:stream'
import type { Mailbox } from '../contract/effective.ts'
import type { Attachment } from '../contract/message.ts'
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

const subjectOf = (subject: string) => {
  const value = disguised(subject)
  return value === undefined ? { subject } : { headers: { subject: { prepared: true, value } } }
}

/** Puts a mail in MIME form: as bytes, or as a stream when one of its attachments is a stream. */
export const compose = async (mail: OutgoingMail): Promise<MessageBytes> => {
  const { MailComposer } = await loadNodemailer()
  const { identity, to, cc, subject, text, html, attachments, messageId, date } = mail
  const node = new MailComposer({
    disableFileAccess: true,
    disableUrlAccess: true,
    from: box(identity.from),
    ...(identity.replyTo ? { replyTo: box(identity.replyTo) } : {}),
    to: to.map(box),
    cc: cc.map(box),
    ...subjectOf(subject),
    messageId,
    date,
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
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

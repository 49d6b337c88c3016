import type { Readable } from 'node:stream'
import type { Mailbox } from '../contract/effective.ts'
import type { Attachment } from '../contract/message.ts'
import type { OutgoingMail } from '../message/mail.ts'
import type { MessageBytes } from './body.ts'
import { loadNodemailer } from './nodemailer.ts'

// Objects, never strings: nodemailer would parse a string, and has misread many.
const box = ({ name, address }: Mailbox) => ({ name: name ?? '', address })

const bytesOf = (content: Attachment['content']): Buffer | string | Readable =>
  content instanceof Uint8Array
    ? Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    : content

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
    subject,
    messageId,
    date,
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    attachments: attachments.map(({ filename, content, contentType, cid }) => ({
      filename,
      content: bytesOf(content),
      ...(contentType === undefined ? {} : { contentType }),
      ...(cid === undefined ? {} : { cid }),
    })),
  }).compile()
  const streamed = attachments.some(
    ({ content }) => typeof content !== 'string' && !(content instanceof Uint8Array),
  )
  if (streamed) return node.createReadStream()
  return node.build()
}

import type { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Mailbox } from '../../../src/contract/effective.ts'
import type { Attachment } from '../../../src/contract/message.ts'
import type { OutgoingMail } from '../../../src/message/mail.ts'

const box = ({ name, address }: Mailbox) => ({ name: name ?? '', address })

const bytesOf = (content: Attachment['content']): Buffer | string | Readable =>
  content instanceof Uint8Array ? Buffer.from(content) : content

const prepared = (value: string) => ({ prepared: true, value })

/** What the mailer asks of a message that is attached: a file under its name, as bytes where it is not 7 bit. */
const labelOf = ({ filename, content, contentType, cid }: Attachment) => {
  const type = contentType ?? (/\.(?:eml|mht|mhtml|mime|nws)$/i.test(filename) ? 'message/rfc822' : undefined)
  if (!/^message\//i.test(type ?? '')) return type === undefined ? {} : { contentType: type }
  const bytes = Buffer.from(content as string).toString('latin1')
  const sevenBit = typeof (content as Readable).pipe !== 'function' && !/[\0\x80-\xff]|[^\n]{999}/.test(bytes)
  return {
    contentType: sevenBit ? (type ?? '') : 'application/octet-stream',
    ...(cid === undefined ? { contentDisposition: 'attachment' as const } : {}),
  }
}

const unsubscribeHeaders = ({ unsubscribe }: OutgoingMail) => {
  if (!unsubscribe) return {}
  const { url, mailto, oneClick } = unsubscribe
  const places = [url, mailto && `mailto:${mailto}`].filter(Boolean).map((place) => `<${place}>`)
  return {
    'List-Unsubscribe': prepared(places.join(',\r\n ')),
    ...(oneClick ? { 'List-Unsubscribe-Post': prepared('List-Unsubscribe=One-Click') } : {}),
  }
}

/** The same mail as nodemailer puts it in MIME form, with the same boundary. */
export const composeWithNodemailer = (mail: OutgoingMail, boundary: string): Promise<Buffer> => {
  const { identity, replyTo, to, cc, subject, text, html, attachments, calendar, messageId, date } = mail
  const [boundaryPrefix, baseBoundary] = [
    boundary.slice(0, boundary.indexOf('-')),
    boundary.slice(boundary.indexOf('-') + 1),
  ]
  return new MailComposer({
    boundaryPrefix,
    baseBoundary,
    from: box(identity.from),
    ...(replyTo.length === 0 ? {} : { replyTo: replyTo.map(box) }),
    to: to.map(box),
    cc: cc.map(box),
    subject,
    headers: unsubscribeHeaders(mail),
    messageId,
    date,
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    ...(calendar ? { icalEvent: { ...calendar, filename: 'invite.ics' } } : {}),
    attachments: attachments.map((attachment) => ({
      filename: attachment.filename,
      content: bytesOf(attachment.content),
      ...labelOf(attachment),
      ...(attachment.cid === undefined ? {} : { cid: attachment.cid }),
    })),
  })
    .compile()
    .build()
}

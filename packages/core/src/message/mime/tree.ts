import type { Attachment } from '../../contract/message.ts'
import type { OutgoingMail } from '../mail.ts'
import { calendarFile, filePart, type MediaTypes } from './file.ts'
import type { MailPart, TextPart } from './part.ts'

const textPart = (type: string, content: string | undefined): readonly TextPart[] =>
  content === undefined || content === '' ? [] : [{ kind: 'text', type, content }]

/** HTML and the pictures that it shows. */
const related = (html: TextPart, pictures: readonly MailPart[]): MailPart =>
  pictures.length === 0
    ? html
    : { kind: 'multipart', type: 'multipart/related; type="text/html"', parts: [html, ...pictures] }

/** The text in one form, or in several to choose from, the best one last (RFC 2046 5.1.4). */
const bodyOf = (
  { text, html, calendar }: OutgoingMail,
  pictures: readonly MailPart[],
): MailPart | undefined => {
  const shown = [
    ...textPart('text/plain; charset=utf-8', text),
    ...textPart('text/html; charset=utf-8', html).map((part) => related(part, pictures)),
    ...(calendar
      ? textPart(`text/calendar; charset=utf-8; method=${calendar.method}`, calendar.content)
      : []),
  ]
  return shown.length > 1 ? { kind: 'multipart', type: 'multipart/alternative', parts: shown } : shown[0]
}

/** The part of a message without any content. */
const nothing: MailPart = { kind: 'text', type: 'text/plain', content: '' }

/** Whether an attachment is shown in the HTML; the others are files of their own. */
export const isPicture = ({ html }: Pick<OutgoingMail, 'html'>, { cid }: Attachment): boolean =>
  html !== undefined && html !== '' && cid !== undefined

/** The parts of a mail as a tree. A multipart only where there is more than one. */
export const partsOf = (mail: OutgoingMail, types: MediaTypes): MailPart => {
  const toPart = (attachment: Attachment) => filePart(attachment, types)
  const pictures = mail.attachments.filter((one) => isPicture(mail, one)).map(toPart)
  const files = mail.attachments.filter((one) => !isPicture(mail, one)).map(toPart)
  const body = bodyOf(mail, pictures)
  const parts = [...(body ? [body] : []), ...files, ...(mail.calendar ? [calendarFile(mail.calendar)] : [])]
  const [only] = parts
  return parts.length > 1 ? { kind: 'multipart', type: 'multipart/mixed', parts } : (only ?? nothing)
}

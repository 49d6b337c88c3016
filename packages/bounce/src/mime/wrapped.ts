import { first, type Header, readHeader } from './header.ts'
import { bytesOf, type Mail, mailLimit, type Part, readMail } from './parts.ts'

const idLength = 1_000
const headerLength = 65_536

const field = (header: Header, name: string): string => first(header, name)?.trim() ?? ''

/** Whether a part holds the very mail of which it is a part: only a gateway that added something gives both one id. */
const holds = (part: Part, outer: Header, id: string): boolean => {
  if (part.content.type !== 'message/rfc822') return false
  const start = bytesOf(part, headerLength)
  if (!start.includes(id)) return false
  const { header } = readHeader(start.trimStart())
  return field(header, 'message-id') === id && field(header, 'from') === field(outer, 'from')
}

/**
 * Takes a mail out of the wrapping that a gateway put around it to add a notice of its own: multipart/mixed with the
 * mail in it as an attached message, under the same Message-ID and From. A message that a person forwards has an id of its own.
 */
export const unwrapped = (mail: Mail): Mail => {
  if (mail.content.type !== 'multipart/mixed') return mail
  const id = field(mail.header, 'message-id')
  if (id.length < 5 || id.length > idLength) return mail
  const whole = mail.parts.find((part) => holds(part, mail.header, id))
  if (whole === undefined) return mail
  const inner = readMail(bytesOf(whole, mailLimit).trimStart())
  return {
    ...inner,
    header: mail.header,
    outline: mail.outline,
    truncated: mail.truncated || inner.truncated,
  }
}

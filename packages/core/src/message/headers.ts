import type { HeaderLine } from '../contract/message.ts'
import { isRecord, readLine, refuseField, refuseMalformed } from './field.ts'

const headersForm = "{ 'X-Invoice': '17' }"
const mostHeaders = 50
/** Most characters of one value. The longest values that mail services read are JSON. */
const longestValue = 4_000
/** A line is folded at blanks only; unfolded it stays under the 998 characters of RFC 5322 2.1.1. */
const longestWord = 900
/** Printable ASCII except the colon (RFC 5322 3.6.8); of it only the characters that are used in practice. */
const headerName = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,74}[A-Za-z0-9])?$/

/** Headers that the mailer or a program along the way writes, and the field of a message that means the same. */
const owned: Readonly<Record<string, string>> = {
  from: '',
  sender: '',
  'reply-to': 'replyTo',
  to: 'to',
  cc: 'cc',
  bcc: 'bcc',
  subject: 'subject',
  date: '',
  'message-id': '',
  'in-reply-to': 'inReplyTo',
  references: 'references',
  'auto-submitted': 'autoSubmitted',
  importance: 'importance',
  priority: 'importance',
  'x-priority': 'importance',
  'x-msmail-priority': 'importance',
  'list-unsubscribe': 'unsubscribe',
  'list-unsubscribe-post': 'unsubscribe',
  'mime-version': '',
  'return-path': '',
  'delivered-to': '',
  'dkim-signature': 'dkim',
  'domainkey-signature': 'dkim',
  received: '',
  'received-spf': '',
  'authentication-results': '',
  'x-envelope-from': '',
  'x-envelope-to': '',
}
/** Families of such headers: parts of MIME, an earlier sending of the message, seals of servers along the way. */
const ownedFamily = /^(?:content|resent|arc)-/

const readName = (name: string): void => {
  const field = `headers.${name}`
  if (!headerName.test(name)) refuseField('header-invalid', 'headers', { limit: longestValue })
  const lower = name.toLowerCase()
  const instead = Object.hasOwn(owned, lower) ? owned[lower] : undefined
  if (instead) refuseField('header-owned', field, { instead })
  if (instead !== undefined || ownedFamily.test(lower)) refuseField('header-owned', field)
}

const readValue = (name: string, given: unknown): HeaderLine => {
  const field = `headers.${name}`
  const value = readLine(given, field).trim()
  const words = value.split(/[ \t]+/)
  if (value === '' || value.length > longestValue || words.some((word) => word.length > longestWord))
    refuseField('header-invalid', field, { limit: longestValue })
  return { name, value }
}

/** Reads the headers that an application adds. @throws ProblemError that names the header. */
export const readHeaders = (given: unknown): readonly HeaderLine[] | undefined => {
  if (given === undefined) return undefined
  // A Map or Headers has no properties, so its headers would be lost without a word.
  if (!isRecord(given) || Symbol.iterator in given) return refuseMalformed('headers', headersForm)
  const lines = Object.entries(given).flatMap(([name, value]) => {
    readName(name)
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    return values.map((one) => readValue(name, one))
  })
  if (lines.length > mostHeaders) refuseMalformed('headers', `${headersForm} (≤ ${mostHeaders})`)
  return lines
}

import { isAscii } from 'node:buffer'
import type { Attachment, CalendarPart } from '../../contract/message.ts'
import { nameParameter, parameter, withParameters } from './parameters.ts'
import type { FilePart } from './part.ts'

/** A media type and its parameters. */
interface MediaType {
  readonly value: string
  readonly parameters: Readonly<Record<string, string>>
}

/** What is known about media types. */
export interface MediaTypes {
  /** Finds the type of a file with this name. */
  ofFile(filename: string): string
  /** Reads the value of a Content-Type. */
  parse(value: string): MediaType
}

/** Names whose files are messages. */
const messageFile = /\.(?:eml|mht|mhtml|mime|nws)$/i
const bytesType = 'application/octet-stream'

const bytesOf = (content: Attachment['content']): FilePart['content'] => {
  if (typeof content === 'string') return Buffer.from(content)
  if (!(content instanceof Uint8Array)) return content
  return Buffer.isBuffer(content)
    ? content
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength)
}

/** Whether the bytes pass every server unchanged: no high bit, no NUL, no line over 998 (RFC 5322 2.1.1). */
const isSevenBit = (content: FilePart['content']): boolean =>
  Buffer.isBuffer(content) && isAscii(content) && !/\0|[^\n]{999}/.test(content.toString('latin1'))

interface Label {
  readonly type: string
  readonly encoding: FilePart['encoding']
}

/**
 * How an attachment is labelled. A message must not be encoded (RFC 2046 5.2.1), and what is not 7 bit must not go to a
 * server without 8BITMIME (RFC 6152 3): such a file goes as bytes, which every program saves under its name. So does a
 * file that calls itself a multipart: its parts would become parts of the mail.
 */
const labelOf = ({ filename, content, contentType }: Attachment, types: MediaTypes): Label => {
  const type = contentType ?? (messageFile.test(filename) ? 'message/rfc822' : types.ofFile(filename))
  if (/^multipart\//i.test(type)) return { type: bytesType, encoding: 'base64' }
  if (!/^message\//i.test(type)) return { type, encoding: 'base64' }
  return isSevenBit(bytesOf(content)) ? { type, encoding: '7bit' } : { type: bytesType, encoding: 'base64' }
}

/** The parameters of a file's type: those stated, except another name, and the character set of a text that has one. */
const parametersOf = ({ value, parameters }: MediaType, content: Attachment['content']) => {
  const stated = Object.entries(parameters).filter(([name]) => !/^name(?:\*|$)/i.test(name))
  const international =
    /^text\/plain\b/.test(value) && typeof content === 'string' && /[\u0080-\uffff]/.test(content)
  return { ...Object.fromEntries(stated), ...(international ? { charset: 'utf-8' } : {}) }
}

const typeOf = ({ filename, content }: Attachment, label: Label, types: MediaTypes): string => {
  const type = label.type.includes(';') ? types.parse(label.type) : { value: label.type, parameters: {} }
  return `${withParameters(type.value, parametersOf(type, content))}; ${nameParameter(filename)}`
}

/** Makes a part of an attachment. Shown as a file, unless the HTML names it. */
export const filePart = (attachment: Attachment, types: MediaTypes): FilePart => {
  const { filename, content, cid } = attachment
  const label = labelOf(attachment, types)
  const inline = cid !== undefined && /^(?:image|message)\//i.test(label.type)
  return {
    kind: 'file',
    type: typeOf(attachment, label, types),
    headers: [
      ...(cid === undefined ? [] : [`Content-ID: <${cid}>`]),
      `Content-Transfer-Encoding: ${label.encoding}`,
      `Content-Disposition: ${inline ? 'inline' : 'attachment'}; ${parameter('filename', filename)}`,
    ],
    encoding: label.encoding,
    content: bytesOf(content),
  }
}

const invitation = 'invite.ics'

/** An invitation as a file, for programs without a calendar. */
export const calendarFile = ({ content }: CalendarPart): FilePart => ({
  kind: 'file',
  type: `application/ics; ${nameParameter(invitation)}`,
  headers: [
    `Content-Disposition: attachment; ${parameter('filename', invitation)}`,
    'Content-Transfer-Encoding: base64',
  ],
  encoding: 'base64',
  content: Buffer.from(content),
})

import { Readable } from 'node:stream'
import type { Attachment, CalendarPart } from '@saatja/core'
import { type Fields, isAbsent, isFields, onlyRead, refuse } from './field.ts'

type Content = Uint8Array | string | Readable

const dataUri = /^data:([^,;]*)((?:;[^,;]*)*),(.*)$/s

interface Decoded {
  readonly type: string | undefined
  readonly bytes: Uint8Array
}

/** Reads the bytes inside a `data:` URL: nothing is opened for them. */
const decoded = (uri: string): Decoded | undefined => {
  const [, type, params, data = ''] = dataUri.exec(uri) ?? []
  if (params === undefined) return undefined
  const bytes = params.endsWith(';base64')
    ? Buffer.from(data, 'base64')
    : Buffer.from(decodeURIComponent(data))
  return { type: type || undefined, bytes }
}

/** Files and URLs are not opened; a URL that holds its own bytes needs no opening. */
const referred = (given: Fields, field: string): Decoded | undefined => {
  for (const name of ['path', 'href'] as const) {
    const value = given[name]
    if (isAbsent(value)) continue
    const inside = typeof value === 'string' ? decoded(value) : undefined
    return inside ?? refuse(`${field}.${name}`, 'is not opened; read it and pass its bytes as content')
  }
  return undefined
}

const contentOf = ({ content, encoding }: Fields, field: string): Content => {
  if (typeof content === 'string' && !isAbsent(encoding)) {
    if (!Buffer.isEncoding(String(encoding)))
      return refuse(`${field}.encoding`, 'must be an encoding of Node, such as base64')
    return Buffer.from(content, encoding as BufferEncoding)
  }
  if (typeof content === 'string' || content instanceof Uint8Array || content instanceof Readable)
    return content
  return refuse(`${field}.content`, 'must be text, bytes or a stream')
}

const wholeText = async (content: Content): Promise<string> => {
  if (typeof content === 'string') return content
  if (content instanceof Uint8Array) return Buffer.from(content).toString()
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks).toString()
}

/** Returns an object with content, also for content by itself. */
const asFields = (value: unknown): Fields =>
  isFields(value) && !(value instanceof Uint8Array) && !(value instanceof Readable)
    ? value
    : { content: value }

/** Lists the parts of a message that may be streams, for `holdStreams`. */
export const streamsIn = ({ raw, text, html, attachments }: Fields): object => ({
  attachments: [
    ...(Array.isArray(attachments) ? attachments : []),
    ...[raw, text, html].map((content) => ({ content })),
  ],
})

/** Text in every form that nodemailer takes: text, bytes, a stream, or an object with content. */
export const readText = async (value: unknown, field: string): Promise<string | undefined> => {
  if (isAbsent(value)) return undefined
  if (typeof value === 'string' || value instanceof Uint8Array || value instanceof Readable)
    return wholeText(value)
  if (!isFields(value)) return refuse(field, 'must be text, bytes, a stream, or an object with content')
  onlyRead(value, ['content', 'encoding', 'path', 'href', 'contentType'], field)
  // nodemailer writes the media type into the object itself.
  const type = field === 'html' ? /^text\/html\b/i : /^text\/plain\b/i
  if (!isAbsent(value.contentType) && !type.test(String(value.contentType)))
    refuse(`${field}.contentType`, 'is decided by the field; leave it out')
  return wholeText(referred(value, field)?.bytes ?? contentOf(value, field))
}

/** A ready-made message, which has only bytes of 7 bits. */
export const readRaw = (value: unknown): Promise<string> => {
  const given = asFields(value)
  onlyRead(given, ['content', 'encoding', 'path', 'href'], 'raw')
  return wholeText(referred(given, 'raw')?.bytes ?? contentOf(given, 'raw'))
}

const ofAttachment = ['filename', 'content', 'contentType', 'cid', 'encoding', 'path', 'href']

/** Whether core shows the attachment as asked for: inside the HTML with a Content-ID, as a file without one. */
const checkDisposition = ({ contentDisposition, cid }: Fields, field: string): void => {
  const shown = isAbsent(cid) ? 'attachment' : 'inline'
  if (!isAbsent(contentDisposition) && contentDisposition !== shown)
    refuse(
      `${field}.contentDisposition`,
      `must be ${shown} ${isAbsent(cid) ? 'without' : 'with'} a cid, or left out`,
    )
}

const text = (value: unknown, field: string): string | undefined => {
  if (isAbsent(value)) return undefined
  return typeof value === 'string' ? value : refuse(field, 'must be text')
}

const readAttachment = (value: unknown, index: number): Attachment => {
  const field = `attachments[${index}]`
  if (!isFields(value)) return refuse(field, 'must be an object with filename and content')
  onlyRead(value, [...ofAttachment, 'contentDisposition'], field)
  if (value.filename === false) refuse(`${field}.filename`, 'must not be false; every file has a name')
  checkDisposition(value, field)
  const inside = referred(value, field)
  const contentType = text(value.contentType, `${field}.contentType`) ?? inside?.type
  const cid = text(value.cid, `${field}.cid`)
  return {
    filename: text(value.filename, `${field}.filename`) ?? `attachment-${index + 1}`,
    content: inside?.bytes ?? contentOf(value, field),
    ...(contentType === undefined ? {} : { contentType }),
    ...(cid === undefined ? {} : { cid }),
  }
}

export const readAttachments = (value: unknown): readonly Attachment[] => {
  if (isAbsent(value)) return []
  return Array.isArray(value) ? value.map(readAttachment) : refuse('attachments', 'must be a list')
}

/** The name under which core attaches an invitation. */
const calendarFile = 'invite.ics'

/** Reads an invitation. Without a method, the method in its content counts. */
export const readCalendar = async (value: unknown): Promise<CalendarPart | undefined> => {
  if (isAbsent(value)) return undefined
  const given = asFields(value)
  onlyRead(given, ['method', 'content', 'encoding', 'path', 'href', 'filename'], 'icalEvent')
  if (!isAbsent(given.filename) && given.filename !== calendarFile)
    refuse('icalEvent.filename', `must be ${calendarFile} or left out`)
  const content = await wholeText(referred(given, 'icalEvent')?.bytes ?? contentOf(given, 'icalEvent'))
  const method = text(given.method, 'icalEvent.method') ?? /^METHOD:(\S+)/m.exec(content)?.[1] ?? 'PUBLISH'
  return { method: method.toUpperCase() as CalendarPart['method'], content }
}

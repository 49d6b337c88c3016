import { decodeText } from './charset.ts'
import { type ContentType, readContentType } from './content-type.ts'
import { decodeBody } from './decode.ts'
import { first, type Header, readHeader } from './header.ts'

/** One leaf of a mail: a text, a report, a returned message. Attached messages are leaves; their parts are not read. */
export interface Part {
  readonly header: Header
  readonly content: ContentType
  readonly encoding: string
  /** The undecoded body, one character per byte. */
  readonly raw: string
}

/** One line of a mail's outline: a leaf, or a multipart that holds the deeper lines below it. */
interface OutlineEntry {
  /** 0 for the mail itself. */
  readonly level: number
  readonly content: ContentType
  /** Length of the undecoded body. */
  readonly bytes: number
  /** Absent for a multipart. */
  readonly part?: Part
}

/** A mail divided into its parts. */
export interface Mail {
  readonly header: Header
  readonly content: ContentType
  readonly parts: readonly Part[]
  readonly outline: readonly OutlineEntry[]
  /** True when parts or bytes beyond the limits were left out. */
  readonly truncated: boolean
}

const partLimit = 64
const depthLimit = 8
/** Most bytes of a mail that are read: a report and its text are far smaller, and the rest is the returned original. */
export const mailLimit = 4 * 1024 * 1024

interface Range {
  readonly start: number
  readonly end: number
}

/** Lists the body parts between the lines of one boundary; linear in the length of the text. */
const split = (text: string, boundary: string, { start, end }: Range): readonly Range[] => {
  const mark = `--${boundary}`
  const ranges: Range[] = []
  let open: number | undefined
  let at = text.indexOf(mark, start)
  while (at >= 0 && at < end && ranges.length <= partLimit) {
    const after = at + mark.length
    const stop = text.indexOf('\n', after)
    const lineStop = stop < 0 || stop > end ? end : stop
    const atLineStart = at === start || text[at - 1] === '\n'
    const rest = lineStop - after > 200 ? 'long' : text.slice(after, lineStop).trim()
    if (atLineStart && (rest === '' || rest === '--')) {
      if (open !== undefined) ranges.push({ start: open, end: at })
      open = rest === '--' ? undefined : Math.min(lineStop + 1, end)
      if (rest === '--') break
    }
    at = text.indexOf(mark, after)
  }
  if (open !== undefined) ranges.push({ start: open, end })
  return ranges
}

/** Finds the boundary of a mail whose header lost it: the line above a report's own header. */
const sniff = (text: string, { start, end }: Range): string | undefined => {
  const body = text.slice(start, Math.min(end, start + 65_536))
  const at = body.search(
    /^Content-Type:[ \t]{0,20}message\/(?:global-)?(?:delivery-status|feedback-report)/im,
  )
  if (at < 0) return undefined
  const line = body.lastIndexOf('\n--', at)
  const from = line < 0 ? (body.startsWith('--') ? 0 : -1) : line + 1
  return from < 0 ? undefined : /^--(\S{1,200})\s{0,10}\r?\n/.exec(body.slice(from, from + 300))?.[1]
}

const contentOf = (header: Header): ContentType => readContentType(first(header, 'content-type'))

const isMultipart = ({ type }: ContentType): boolean => type.startsWith('multipart')

const rangesOf = (text: string, { params }: ContentType, range: Range, depth: number): readonly Range[] => {
  if (depth >= depthLimit) return []
  const stated = params.get('boundary')
  const ranges = stated ? split(text, stated, range) : []
  if (ranges.length > 0) return ranges
  const found = sniff(text, range)
  return found === undefined ? [] : split(text, found, range)
}

/** Returns as much of a mail as is read, one character per byte. A file may have its lines end with CR alone. */
export const truncateMail = ({ buffer, byteOffset, byteLength }: Uint8Array): string => {
  const text = Buffer.from(buffer, byteOffset, Math.min(byteLength, mailLimit)).toString('latin1')
  return text.includes('\n') ? text : text.replaceAll('\r', '\n')
}

/** What a program that keeps mails in files may write before one: a mark of UTF-8, and lines without words. */
const beforeMail = /^(?:\xef\xbb\xbf)?(?:[ \t]{0,1000}\r?\n){0,20}/

/** Divides a mail, given as one character per byte, into its parts. Never throws; linear in the length of the text. */
export const readMail = (text: string): Mail => {
  const parts: Part[] = []
  const outline: OutlineEntry[] = []
  let truncated = false

  const enter = (header: Header, content: ContentType, range: Range, depth: number): void => {
    if (parts.length >= partLimit) {
      truncated = true
      return
    }
    const untyped = depth === 0 && !header.has('content-type')
    const ranges = isMultipart(content) || untyped ? rangesOf(text, content, range, depth) : []
    const bytes = range.end - range.start
    if (ranges.length > 0) outline.push({ level: depth, content, bytes })
    for (const each of ranges) {
      const inner = readHeader(text, each.start, each.end)
      enter(inner.header, contentOf(inner.header), { start: inner.bodyStart, end: each.end }, depth + 1)
    }
    if (ranges.length > 0) return
    const encoding = (first(header, 'content-transfer-encoding') ?? '').trim().toLowerCase()
    const part: Part = {
      header,
      content: isMultipart(content) ? { ...content, type: 'text/plain' } : content,
      encoding,
      raw: text.slice(range.start, range.end),
    }
    parts.push(part)
    outline.push({ level: depth, content: part.content, bytes, part })
  }

  const { header, bodyStart } = readHeader(text, beforeMail.exec(text)?.[0].length ?? 0)
  const content = contentOf(header)
  enter(header, content, { start: bodyStart, end: text.length }, 0)
  return { header, content, parts, outline, truncated }
}

/** Returns the bytes of a part, one character per byte, its transfer encoding decoded. */
export const bytesOf = ({ raw, encoding }: Part, limit: number): string => decodeBody(raw, encoding, limit)

/**
 * Returns the text of a part, at most about `limit` characters, line ends as `
 * `.
 */
export const textOf = (part: Part, limit: number): string => {
  const text = decodeText(bytesOf(part, limit), part.content.params.get('charset'))
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

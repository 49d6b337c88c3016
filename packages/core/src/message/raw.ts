import { isAscii } from 'node:buffer'
import type { Identity, Mailbox } from '../contract/effective.ts'
import type { RawContent, RawMessage, ValidMessage } from '../contract/message.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { parseAddressList } from './address-list.ts'
import { decodeWords } from './decode-words.ts'
import { refuseField, refuseMalformed } from './field.ts'

/** Bytes of one line, its end not counted (RFC 5322 2.1.1). */
const longestLine = 998
const [lf, cr] = [10, 13]
/** One header: its name, its value, and where it is folded. */
const headerField = /^([!-9;-~]+):((?:[^\r\n]|\r\n[ \t])*)$/
const messageId = /^<[!-;=?A-~]{1,120}@[!-;=?A-~]{1,120}>$/
/** A group without members, such as `undisclosed-recipients:;`, which replaces hidden recipients. */
const emptyGroup = /^[^:;"]*:\s*;$/

const known: Readonly<Record<keyof RawMessage, true>> = {
  to: true,
  cc: true,
  bcc: true,
  raw: true,
  dsn: true,
}

/**
 * Headers that a message must not have when it is sent: blind copies, which every recipient would see, traces of an
 * earlier sending, and what only the last server writes.
 */
const refused = /^(?:bcc|return-path|resent-.+)$/i

/** @throws ProblemError that names a field which a message with `raw` has inside already */
export const checkRawNames = (
  source: Readonly<Record<string, unknown>>,
  ofMessage: readonly string[],
): void => {
  for (const name of Object.keys(source))
    if (!Object.hasOwn(known, name) && ofMessage.includes(name) && source[name] !== undefined)
      refuseField('raw-combined', name)
}

const bytesOf = (given: unknown): Buffer => {
  if (typeof given === 'string') return Buffer.from(given)
  if (!(given instanceof Uint8Array)) return refuseMalformed('raw', 'Uint8Array | string')
  return Buffer.from(given.buffer, given.byteOffset, given.byteLength)
}

const refuseLine = (line: number): never =>
  refuseField('raw-line-invalid', 'raw', { line, limit: longestLine })

/** A CR or NUL within the line, or a letter of eight bits. */
const isPlain = (line: Buffer): boolean => isAscii(line) && !line.includes(cr) && !line.includes(0)

/** @throws ProblemError that names the first line which a server may change, or not take */
const checkLines = (bytes: Buffer): void => {
  let at = 0
  for (let line = 1; at < bytes.length || line === 1; line++) {
    const end = bytes.indexOf(lf, at)
    const stop = end - 1
    const ended = end > at && bytes[stop] === cr
    if (!ended || stop - at > longestLine || !isPlain(bytes.subarray(at, stop))) refuseLine(line)
    at = end + 1
  }
}

type Headers = ReadonlyMap<string, readonly string[]>

/** Values by name in lower case, unfolded. */
const headersOf = (bytes: Buffer): Headers => {
  const end = bytes.indexOf('\r\n\r\n')
  const section = bytes.subarray(0, end === -1 ? bytes.length - 2 : end).toString('latin1')
  const headers = new Map<string, string[]>()
  let line = 1
  for (const field of section.split(/\r\n(?![ \t])/)) {
    const [, name = '', value = ''] = headerField.exec(field) ?? []
    if (name === '') refuseLine(line)
    if (refused.test(name)) refuseField('raw-header-refused', 'raw', { header: name })
    const key = name.toLowerCase()
    headers.set(key, [...(headers.get(key) ?? []), value.replaceAll('\r\n', '').trim()])
    line += field.split('\r\n').length
  }
  return headers
}

const refuseHeader = (header: string): never => refuseField('raw-header-missing', 'raw', { header })

/** @throws ProblemError unless the message has this header once */
const once = (headers: Headers, name: string): string => {
  const [value, other] = headers.get(name.toLowerCase()) ?? []
  return value === undefined || value === '' || other !== undefined ? refuseHeader(name) : value
}

const oneMailbox = (value: string, name: string): Mailbox => {
  const [mailbox, other] = parseAddressList(value) ?? []
  return mailbox === undefined || other !== undefined ? refuseHeader(name) : mailbox
}

/** Lists the addresses that To or Cc name: an API sends to them, whatever the envelope says. */
const namedBy = (headers: Headers, name: string): readonly string[] =>
  (headers.get(name.toLowerCase()) ?? [])
    .filter((value) => !emptyGroup.test(value))
    .flatMap((value) => parseAddressList(value) ?? refuseHeader(name))
    .map(({ address }) => address)

const authorsOf = (headers: Headers): readonly string[] => {
  const from = oneMailbox(once(headers, 'From'), 'From').address
  return headers.has('sender') ? [from, oneMailbox(once(headers, 'Sender'), 'Sender').address] : [from]
}

/**
 * Reads a message that is in MIME form already. Its bytes stay the same, so anything that a server would change or
 * refuse is refused here.
 * @throws ProblemError that names the line or the header
 */
export const readRaw = (given: unknown): RawContent & { readonly subject: string } => {
  const bytes = bytesOf(given)
  checkLines(bytes)
  const headers = headersOf(bytes)
  once(headers, 'Date')
  const id = once(headers, 'Message-ID')
  return {
    bytes,
    messageId: messageId.test(id) ? id : refuseHeader('Message-ID'),
    authors: authorsOf(headers),
    named: [...namedBy(headers, 'To'), ...namedBy(headers, 'Cc')],
    subject: decodeWords(headers.get('subject')?.[0] ?? ''),
  }
}

/** @throws ProblemError unless a ready-made message is from whom the settings say */
export const requireAuthor = ({ raw }: Pick<ValidMessage, 'raw'>, { from, replyTo }: Identity): void => {
  if (raw === undefined) return
  if (replyTo !== undefined) refuseField('raw-author-rewritten', 'raw', { from: from.address })
  const other = raw.authors.find((address) => address.toLowerCase() !== from.address.toLowerCase())
  if (other !== undefined) {
    const params = { field: 'raw', address: other, from: from.address }
    throw new ProblemError({ stage: 'message', fault: 'raw-author-other', params })
  }
}

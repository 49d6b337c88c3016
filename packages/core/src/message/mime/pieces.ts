import type { Readable } from 'node:stream'
import type { OutgoingMail } from '../mail.ts'
import { foldHeader } from './fold.ts'
import { mailHeaders } from './headers.ts'
import { parameter } from './parameters.ts'
import type { FilePart, MailPart } from './part.ts'
import { quotedPrintable } from './quoted-printable.ts'
import { type TransferEncoding, textEncodingOf } from './text-encoding.ts'

/** A piece of a message: text or bytes as they are, or content that becomes base64 on its way. */
export type MessagePiece =
  | { readonly kind: 'text'; text: string }
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'base64'; readonly content: Buffer | Readable }

/** A message while it is written, from top to bottom. */
interface Draft {
  readonly pieces: MessagePiece[]
  readonly newBoundary: () => string
  /** What all boundaries of this message begin with, once one is needed. */
  boundary: string | undefined
  /** Parts so far: each has a number of its own, and so has its boundary. */
  parts: number
}

const addPlain = ({ pieces }: Draft, text: string): void => {
  const last = pieces.at(-1)
  if (last?.kind === 'text') last.text += text
  else pieces.push({ kind: 'text', text })
}

const encodingHeader = (encoding: TransferEncoding): string => `Content-Transfer-Encoding: ${encoding}`

const addText = (draft: Draft, content: string, encoding: TransferEncoding): void => {
  if (encoding === '7bit') addPlain(draft, content)
  else if (encoding === 'base64') draft.pieces.push({ kind: 'base64', content: Buffer.from(content) })
  else draft.pieces.push({ kind: 'bytes', bytes: quotedPrintable(content) })
}

const addFile = (draft: Draft, { content, encoding }: FilePart): void => {
  if (Buffer.isBuffer(content) && encoding === '7bit') draft.pieces.push({ kind: 'bytes', bytes: content })
  else draft.pieces.push({ kind: 'base64', content })
}

/** The headers of the whole message come between a part's own headers, its type last. */
const head = (own: readonly string[], type: string, mail: readonly string[] | undefined): string => {
  const typed = foldHeader(`Content-Type: ${type}`)
  const lines = mail ? [...mail, ...own, 'MIME-Version: 1.0', typed] : [typed, ...own]
  return `${lines.join('\r\n')}\r\n\r\n`
}

const addPart = (draft: Draft, part: MailPart, mail?: readonly string[]): void => {
  draft.parts += 1
  const number = draft.parts
  if (part.kind === 'text') {
    // A part without content has nothing to encode.
    const encoding = part.content === '' ? undefined : textEncodingOf(part.content)
    addPlain(draft, head(encoding ? [encodingHeader(encoding)] : [], part.type, mail))
    if (encoding) addText(draft, part.content, encoding)
    return
  }
  if (part.kind === 'file') {
    const own = part.headers.map(foldHeader)
    // A message that consists of one file begins with the headers of that file.
    addPlain(draft, mail ? head([], part.type, [...own, ...mail]) : head(own, part.type, mail))
    addFile(draft, part)
    return
  }
  draft.boundary ??= draft.newBoundary()
  const boundary = `${draft.boundary}-Part_${number}`
  addPlain(draft, head([], `${part.type}; ${parameter('boundary', boundary)}`, mail))
  part.parts.forEach((child, index) => {
    addPlain(draft, `${index === 0 ? '' : '\r\n'}--${boundary}\r\n`)
    addPart(draft, child)
  })
  addPlain(draft, `\r\n--${boundary}--\r\n`)
}

/** Puts a mail and its parts in MIME form, in pieces. `newBoundary` is asked only for a mail of several parts. */
export const piecesOf = (
  mail: OutgoingMail,
  root: MailPart,
  newBoundary: () => string,
): readonly MessagePiece[] => {
  const draft: Draft = { pieces: [], newBoundary, boundary: undefined, parts: 0 }
  addPart(draft, root, mailHeaders(mail))
  return draft.pieces
}

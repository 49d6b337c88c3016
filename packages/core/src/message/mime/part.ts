import type { Readable } from 'node:stream'
import type { TransferEncoding } from './text-encoding.ts'

/** A part that is shown: the text, its HTML, the calendar. */
export interface TextPart {
  readonly kind: 'text'
  /** Value of its Content-Type. */
  readonly type: string
  readonly content: string
}

/** A part that is a file, or a picture that the HTML shows. */
export interface FilePart {
  readonly kind: 'file'
  /** Value of its Content-Type, including the file's name. */
  readonly type: string
  /** Its other headers, as they are sent except for folding. */
  readonly headers: readonly string[]
  readonly encoding: TransferEncoding
  readonly content: Buffer | Readable
}

/** Parts that belong together. Their boundary is chosen when they are written. */
interface Multipart {
  readonly kind: 'multipart'
  /** Value of its Content-Type without the boundary. */
  readonly type: string
  readonly parts: readonly MailPart[]
}

export type MailPart = TextPart | FilePart | Multipart

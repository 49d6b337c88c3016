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
  /** Value of its Content-Type, the file's name included. */
  readonly type: string
  /** Its other headers, as they are sent but for folding. */
  readonly headers: readonly string[]
  readonly encoding: TransferEncoding
  readonly content: Buffer | Readable
}

/** Parts that belong together. Its boundary is drawn when it is written. */
interface Multipart {
  readonly kind: 'multipart'
  /** Value of its Content-Type without the boundary. */
  readonly type: string
  readonly parts: readonly MailPart[]
}

export type MailPart = TextPart | FilePart | Multipart

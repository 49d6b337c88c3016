import { Readable } from 'node:stream'
import { base64Length, lineBytes, writeBase64 } from './base64.ts'
import type { MessagePiece } from './pieces.ts'

/** A piece whose bytes are all in memory. */
type WholePiece =
  | Exclude<MessagePiece, { content: unknown }>
  | { readonly kind: 'base64'; readonly content: Buffer }

const [lf, cr] = [0x0a, 0x0d]

const isWhole = (piece: MessagePiece): piece is WholePiece =>
  piece.kind !== 'base64' || Buffer.isBuffer(piece.content)

const lengthOf = (piece: WholePiece): number => {
  if (piece.kind === 'text') return Buffer.byteLength(piece.text)
  return piece.kind === 'bytes' ? piece.bytes.length : base64Length(piece.content.length)
}

const write = (piece: WholePiece, target: Buffer, at: number): number => {
  if (piece.kind === 'text') return at + target.write(piece.text, at)
  if (piece.kind === 'bytes') return at + piece.bytes.copy(target, at)
  return writeBase64(piece.content, target, at)
}

/** Returns the line break that a message lacks at its end. */
const ending = (last: number | undefined): string => {
  if (last === lf) return ''
  return last === cr ? '\n' : '\r\n'
}

/** Writes the pieces into one buffer that is as long as they are. */
const join = (pieces: readonly WholePiece[], lastLine: boolean): Buffer => {
  const length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)
  const bytes = Buffer.allocUnsafe(length + (lastLine ? 2 : 0))
  let at = 0
  for (const piece of pieces) at = write(piece, bytes, at)
  if (lastLine) at += bytes.write(ending(bytes[at - 1]), at)
  return bytes.subarray(0, at)
}

/** A stream as lines of base64, in whole lines whatever its chunks. @throws what the stream throws, and when it was read before. */
async function* encodeStream(source: Readable): AsyncGenerator<Buffer> {
  if (source.errored) throw source.errored
  if (source.readableEnded || source.destroyed) throw new Error('The stream was read before')
  let open: Buffer = Buffer.alloc(0)
  let first = true
  const lines = (bytes: Buffer): Buffer => {
    const before = first ? '' : '\r\n'
    first = false
    const encoded = Buffer.allocUnsafe(before.length + base64Length(bytes.length))
    writeBase64(bytes, encoded, encoded.write(before))
    return encoded
  }
  for await (const chunk of source) {
    const bytes = Buffer.concat([open, Buffer.from(chunk)])
    const end = bytes.length - (bytes.length % lineBytes)
    open = bytes.subarray(end)
    if (end > 0) yield lines(bytes.subarray(0, end))
  }
  if (open.length > 0) yield lines(open)
}

async function* flow(pieces: readonly MessagePiece[]): AsyncGenerator<Buffer> {
  let whole: WholePiece[] = []
  let last: number | undefined
  for (const piece of pieces) {
    if (isWhole(piece)) {
      whole.push(piece)
      continue
    }
    yield join(whole, false)
    whole = []
    last = lf
    for await (const bytes of encodeStream(piece.content as Readable)) {
      last = bytes.at(-1)
      yield bytes
    }
  }
  yield whole.length > 0 ? join(whole, true) : Buffer.from(ending(last))
}

/** Puts the pieces together: as bytes, or as a stream when one of them is a stream. */
export const assemble = (pieces: readonly MessagePiece[]): Buffer | Readable =>
  pieces.every(isWhole) ? join(pieces, true) : Readable.from(flow(pieces), { objectMode: false })

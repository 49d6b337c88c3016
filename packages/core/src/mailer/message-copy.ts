import { Readable } from 'node:stream'
import type { MessageBytes } from '../smtp/message-stream.ts'

/** A message while it is sent, and afterwards the bytes that were sent. */
export interface MessageCopy {
  readonly content: MessageBytes
  /** The bytes that were sent; undefined when there were more than are kept, or not all were sent. */
  sent(): Buffer | undefined
}

/**
 * Keeps what a message's stream gives while it is sent, up to `limit` bytes. A stream can be read once, and a copy
 * needs its bytes as a whole, so they lie in memory and never on a disk.
 */
export const copyWhileRead = (content: MessageBytes, limit: number): MessageCopy => {
  if (Buffer.isBuffer(content)) return { content, sent: () => content }
  let pieces: Buffer[] | undefined = []
  let size = 0
  let whole = false
  const kept = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      const piece = Buffer.from(chunk)
      size += piece.length
      if (size > limit) pieces = undefined
      pieces?.push(piece)
      yield piece
    }
    whole = true
  }
  return {
    content: Readable.from(kept(), { objectMode: false }),
    sent: () => (whole && pieces ? Buffer.concat(pieces) : undefined),
  }
}

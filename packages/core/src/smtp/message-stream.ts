import type { Readable, Writable } from 'node:stream'
import { ProblemError } from '../diagnosis/problem.ts'

/** A message as bytes, or as a stream when an attachment is one. */
export type MessageBytes = Buffer | Readable

const slice = 64 * 1024

const slices = function* (bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += slice) yield bytes.subarray(from, from + slice)
}

/** What may leave in one write with the final dot, where no one holds that back: the end of a message that is there as a whole. */
export const lastSlice = (content: MessageBytes): Buffer | undefined =>
  Buffer.isBuffer(content) && content.length > 0
    ? content.subarray(Math.floor((content.length - 1) / slice) * slice)
    : undefined

async function* measured(source: Readable, limit: number): AsyncGenerator<Buffer> {
  let size = 0
  try {
    for await (const chunk of source) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > limit)
        throw new ProblemError({ stage: 'message', fault: 'message-too-large', params: { size, limit } })
      yield bytes
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError({ stage: 'message', fault: 'attachment-unreadable', cause: error })
  }
}

/** The pieces of a message on its way out. @throws ProblemError when a stream breaks off, or gives more bytes than `limit`. */
export const piecesOf = (content: MessageBytes, limit: number): Generator<Buffer> | AsyncGenerator<Buffer> =>
  Buffer.isBuffer(content) ? slices(content) : measured(content, limit)

/** Waits for what the application does before the final dot. @throws ProblemError when that fails: there must be no dot. */
export const passBarrier = async (beforeDot: () => void | Promise<void>): Promise<void> => {
  try {
    await beforeDot()
  } catch (error) {
    throw new ProblemError({ stage: 'message', fault: 'before-dot-failed', cause: error })
  }
}

/** Writes a piece of a message, and waits while the server is slow to read, or until the connection is gone. */
export const writePiece = async (socket: Writable, piece: Buffer): Promise<void> => {
  if (socket.write(piece)) return
  await new Promise<void>((resolve) => {
    const goOn = (): void => {
      socket.off('drain', goOn)
      socket.off('close', goOn)
      resolve()
    }
    socket.on('drain', goOn)
    socket.on('close', goOn)
  })
}

import { Readable } from 'node:stream'
import { type Problem, WalkError } from './problem.ts'

/** A message as bytes, or as a stream when an attachment is one. */
export type Content = Buffer | Readable

export interface BodyOptions {
  /** Largest message in bytes. */
  readonly limit?: number | undefined
  /** Awaited when all of the message is written, before its final dot. */
  readonly beforeDot?: (() => void | Promise<void>) | undefined
}

export interface Body {
  readonly stream: Readable
  /** Whether any of it was taken. A stream that was cannot be sent again. */
  readonly started: () => boolean
  /** Why the stream broke off, when it did so by itself. */
  readonly problem: () => Problem | undefined
}

const slice = 64 * 1024

async function* slices(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += slice) yield bytes.subarray(from, from + slice)
}

async function* counted(source: Readable, limit: number | undefined): AsyncGenerator<Buffer> {
  let size = 0
  try {
    for await (const chunk of source) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (limit !== undefined && size > limit)
        throw new WalkError({ stage: 'message', fault: 'message-too-large', params: { size, limit } })
      yield bytes
    }
  } catch (error) {
    if (error instanceof WalkError) throw error
    throw new WalkError({ stage: 'message', fault: 'attachment-unreadable', error })
  }
}

const atBarrier = async (beforeDot: BodyOptions['beforeDot']): Promise<void> => {
  try {
    await beforeDot?.()
  } catch (error) {
    throw new WalkError({ stage: 'message', fault: 'before-dot-failed', error })
  }
}

/**
 * The message on its way out. Its end, which makes the final dot, comes only after `beforeDot`; when that throws,
 * or the stream is destroyed while it is awaited, there is no end and no dot.
 */
export const bodyOf = (content: Content, { limit, beforeDot }: BodyOptions): Body => {
  let started = false
  let problem: Problem | undefined
  async function* all(): AsyncGenerator<Buffer> {
    started = true
    try {
      yield* Buffer.isBuffer(content) ? slices(content) : counted(content, limit)
      await atBarrier(beforeDot)
    } catch (error) {
      problem = error instanceof WalkError ? error.problem : { stage: 'message', fault: 'unexpected' }
      throw new Error('The message broke off')
    }
  }
  const stream = Readable.from(all(), { objectMode: false, highWaterMark: slice })
  return { stream, started: () => started, problem: () => problem }
}

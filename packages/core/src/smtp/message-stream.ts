import { Readable } from 'node:stream'
import { type Problem, ProblemError } from '../diagnosis/problem.ts'

/** A message as bytes, or as a stream when an attachment is one. */
export type MessageBytes = Buffer | Readable

/** Something of the application's that must be done before the final dot. */
type BeforeDot = () => void | Promise<void>

export interface BodyOptions {
  /** Largest message in bytes. */
  readonly limit?: number | undefined
  readonly beforeDot?: BeforeDot | undefined
}

export interface Body {
  readonly stream: Readable
  /** Why the stream broke off, when it did so by itself. */
  readonly problem: () => Problem | undefined
}

const slice = 64 * 1024

const pass = async (beforeDot: BeforeDot): Promise<void> => {
  try {
    await beforeDot()
  } catch (error) {
    throw new ProblemError({ stage: 'message', fault: 'before-dot-failed', cause: error })
  }
}

/** A message that is there as a whole: its pieces, and when `beforeDot` is over, its end. */
const pieces = (
  bytes: Buffer,
  beforeDot: BeforeDot | undefined,
  breakOff: (error: unknown) => void,
): Readable => {
  let from = 0
  return new Readable({
    highWaterMark: slice,
    read() {
      const end = (): void => {
        if (!this.destroyed) this.push(null)
      }
      if (from < bytes.length) {
        from += slice
        this.push(bytes.subarray(from - slice, from))
      } else if (beforeDot) pass(beforeDot).then(end, breakOff)
      else end()
    },
  })
}

async function* measured(source: Readable, limit: number | undefined): AsyncGenerator<Buffer> {
  let size = 0
  try {
    for await (const chunk of source) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (limit !== undefined && size > limit)
        throw new ProblemError({ stage: 'message', fault: 'message-too-large', params: { size, limit } })
      yield bytes
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError({ stage: 'message', fault: 'attachment-unreadable', cause: error })
  }
}

/** A message that comes as a stream, and when `beforeDot` is over, its end. */
async function* flow(
  source: Readable,
  { limit, beforeDot }: BodyOptions,
  note: (error: unknown) => void,
): AsyncGenerator<Buffer> {
  try {
    yield* measured(source, limit)
    if (beforeDot) await pass(beforeDot)
  } catch (error) {
    note(error)
    throw new Error('The message broke off')
  }
}

/**
 * The message on its way out. Its end, which makes the final dot, comes only after `beforeDot`; when that throws,
 * or the stream is destroyed while it is awaited, there is no end and no dot.
 */
export const openBody = (content: MessageBytes, options: BodyOptions): Body => {
  let problem: Problem | undefined
  const note = (error: unknown): void => {
    problem = error instanceof ProblemError ? error.problem : { stage: 'message', fault: 'unexpected' }
  }
  const breakOff = (error: unknown): void => {
    note(error)
    stream.destroy(new Error('The message broke off'))
  }
  const stream = Buffer.isBuffer(content)
    ? pieces(content, options.beforeDot, breakOff)
    : Readable.from(flow(content, options, note), { objectMode: false, highWaterMark: slice })
  return { stream, problem: () => problem }
}

import type { Readable } from 'node:stream'
import type { Attachment } from '../contract/message.ts'
import { ProblemError } from '../diagnosis/problem.ts'

export const isStream = (value: unknown): value is Readable => {
  if (typeof value !== 'object' || value === null) return false
  const { pipe, on, destroy } = value as Readonly<Record<string, unknown>>
  const acts = [pipe, on, destroy].every((one) => typeof one === 'function')
  return acts && Symbol.asyncIterator in value
}

/** The streams among the attachments of a message that nobody has checked yet. */
const streamsOf = (message: unknown): readonly Readable[] => {
  const { attachments } = (message ?? {}) as { readonly attachments?: unknown }
  const list: readonly unknown[] = Array.isArray(attachments) ? attachments : []
  return list
    .map((one) => (one as { readonly content?: unknown } | null | undefined)?.content)
    .filter(isStream)
}

/**
 * Takes the streams of a message into care, whether it can be sent or not: one that fails before it is read does not
 * end the program; its reader still learns of it. The answer closes them all.
 */
export const holdStreams = (message: unknown): (() => void) => {
  const streams = streamsOf(message)
  for (const stream of streams) stream.on('error', () => {})
  return () => {
    for (const stream of streams) stream.destroy()
  }
}

/** The content of an attachment as bytes, a stream read to its end. @throws ProblemError when it breaks off. */
export const readContent = async (content: Attachment['content']): Promise<Uint8Array> => {
  if (typeof content === 'string') return Buffer.from(content)
  if (content instanceof Uint8Array) return content
  try {
    const parts: Uint8Array[] = []
    for await (const part of content) parts.push(typeof part === 'string' ? Buffer.from(part) : part)
    return Buffer.concat(parts)
  } catch (error) {
    throw new ProblemError({ stage: 'message', fault: 'attachment-unreadable', cause: error })
  }
}

import type { Readable } from 'node:stream'
import type { Attachment } from '../contract/message.ts'
import { ProblemError } from '../diagnosis/problem.ts'

export const isStream = (value: unknown): value is Readable => {
  if (typeof value !== 'object' || value === null) return false
  const { pipe, on, destroy } = value as Readonly<Record<string, unknown>>
  const acts = [pipe, on, destroy].every((one) => typeof one === 'function')
  return acts && Symbol.asyncIterator in value
}

/** Finds the attachments that are streams, in a message that has not been checked yet. */
const streamsOf = (
  message: unknown,
): readonly { readonly filename?: unknown; readonly content: Readable }[] => {
  const { attachments } = (message ?? {}) as { readonly attachments?: unknown }
  const list: readonly unknown[] = Array.isArray(attachments) ? attachments : []
  return list.flatMap((one) => {
    const { filename, content } = (one ?? {}) as { readonly filename?: unknown; readonly content?: unknown }
    return isStream(content) ? [{ filename, content }] : []
  })
}

/**
 * Handles the errors of a message's streams, whether it can be sent or not: one that fails before it is read does not
 * end the program, and its reader still learns of it. The result closes them all.
 */
export const holdStreams = (message: unknown): (() => void) => {
  const streams = streamsOf(message)
  for (const { content } of streams) content.on('error', () => {})
  return () => {
    for (const { content } of streams) content.destroy()
  }
}

/** The same error; when an attachment broke off on its way out, with the name of that attachment. */
export const namingAttachment = (error: unknown, message: unknown): unknown => {
  if (!(error instanceof ProblemError)) return error
  const { problem } = error
  if (problem.fault !== 'attachment-unreadable' || problem.params?.filename !== undefined) return error
  const streams = streamsOf(message)
  // One that is there twice has ended when it is read again.
  const broken =
    streams.find(({ content }) => content.errored) ?? streams.find(({ content }) => content.readableEnded)
  if (typeof broken?.filename !== 'string') return error
  return new ProblemError({ ...problem, params: { ...problem.params, filename: broken.filename } })
}

/** Counts what is read of all attachments, for {@link readContent}. What it answers throws a ProblemError when it is too much. */
export const countAttachments = (limit: number, field = 'attachments'): ((bytes: number) => void) => {
  let size = 0
  return (bytes) => {
    size += bytes
    if (size <= limit) return
    const params = { field, size, limit }
    throw new ProblemError({ stage: 'message', fault: 'message-too-large', params })
  }
}

/**
 * The content of an attachment as bytes, a stream read to its end. `count` hears of each piece and may throw a
 * ProblemError, which ends the stream.
 * @throws ProblemError when it breaks off.
 */
export const readContent = async (
  { content, filename }: Attachment,
  count: (bytes: number) => void = () => {},
): Promise<Uint8Array> => {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    count(bytes.length)
    return bytes
  }
  try {
    const parts: Uint8Array[] = []
    for await (const part of content) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part
      count(bytes.length)
      parts.push(bytes)
    }
    return Buffer.concat(parts)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError({
      stage: 'message',
      fault: 'attachment-unreadable',
      params: { filename },
      cause: error,
    })
  }
}

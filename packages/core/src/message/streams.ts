import type { Readable } from 'node:stream'

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
 * Takes the streams of a message into care: one that fails before anybody reads it must not end the program; whoever
 * reads it still learns of it. The answer closes them all.
 */
export const holdStreams = (message: unknown): (() => void) => {
  const streams = streamsOf(message)
  for (const stream of streams) stream.on('error', () => {})
  return () => {
    for (const stream of streams) stream.destroy()
  }
}

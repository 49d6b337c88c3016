import { holdStreams } from '@saatja/core'
import type { BatchMessage } from './batch.ts'

const isStream = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && !(content instanceof Uint8Array)

/** The message has not been checked yet, so it may be any value. */
const attachmentsOf = (given: BatchMessage): readonly unknown[] => {
  const { attachments } = (given?.message ?? {}) as { readonly attachments?: unknown }
  return Array.isArray(attachments) ? attachments : []
}

const contentOf = (attachment: unknown): unknown =>
  (attachment as { readonly content?: unknown } | null | undefined)?.content

/** Whether one of its attachments is a stream, which may be slow, or never end. */
export const hasStream = (given: BatchMessage): boolean =>
  attachmentsOf(given).some((one) => isStream(contentOf(one)))

/** The same message with empty streams: other faults are found without waiting for the streams. */
export const withoutStreams = (given: BatchMessage): BatchMessage => {
  const attachments = attachmentsOf(given).map((one) =>
    isStream(contentOf(one)) ? { ...(one as object), content: '' } : one,
  )
  return { ...given, message: { ...given.message, attachments } as BatchMessage['message'] }
}

/** Whether a message has more than text. */
export const hasBytes = (given: BatchMessage): boolean => {
  const { raw } = (given?.message ?? {}) as { readonly raw?: unknown }
  return raw !== undefined || attachmentsOf(given).length > 0
}

/** Handles the errors of a batch's streams meanwhile; streams that are not read are closed. */
export const holding = async <T>(given: readonly BatchMessage[], work: () => Promise<T>): Promise<T> => {
  const held = given.map((one) => holdStreams(one?.message))
  try {
    return await work()
  } catch (error) {
    for (const close of held) close()
    throw error
  }
}

import { type Admission, holdStreams } from '@saatja/core'
import { type RefusedInput, StoreError } from '@saatja/store'
import { type BatchMessage, keepMessage } from './batch.ts'
import type { KeptMessage } from './kept-message.ts'

const isInput = (error: unknown): error is StoreError => error instanceof StoreError && error.code === 'INPUT'

const keyOf = (given: BatchMessage): { readonly key?: string } =>
  typeof given?.key === 'string' ? { key: given.key } : {}

/** How many keys an error sentence names. */
const namedAtMost = 20

/** Makes one error of all messages that are refused: what is wrong with the first, and which others there are. */
const refused = (problems: readonly RefusedInput[]): StoreError => {
  const [first, ...others] = problems
  const { error, ...place } = first as RefusedInput
  const names = others.slice(0, namedAtMost).map(({ key, index }) => key ?? `message ${index}`)
  const rest = others.length > namedAtMost ? ', …' : ''
  const more = others.length === 0 ? '' : ` Refused too (see problems): ${names.join(', ')}${rest}`
  const details = { ...place, ...(error.field === undefined ? {} : { field: error.field }), problems }
  return new StoreError('INPUT', `${error.message}${more}`, error.cause, [], details)
}

const isStream = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && !(content instanceof Uint8Array)

/** It has not been checked yet, so it may be any value. */
const attachmentsOf = (given: BatchMessage): readonly unknown[] => {
  const { attachments } = (given?.message ?? {}) as { readonly attachments?: unknown }
  return Array.isArray(attachments) ? attachments : []
}

const contentOf = (attachment: unknown): unknown =>
  (attachment as { readonly content?: unknown } | null | undefined)?.content

const hasStream = (given: BatchMessage): boolean =>
  attachmentsOf(given).some((one) => isStream(contentOf(one)))

/** The same message with empty streams: other faults are found without waiting for the streams. */
const withoutStreams = (given: BatchMessage): BatchMessage => {
  const attachments = attachmentsOf(given).map((one) =>
    isStream(contentOf(one)) ? { ...(one as object), content: '' } : one,
  )
  return { ...given, message: { ...given.message, attachments } as BatchMessage['message'] }
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

/**
 * Reads the messages of a batch, a portion at a time. After one is refused, the rest of the batch is checked too, so
 * that all faults are reported at once.
 * @throws StoreError `INPUT` naming the field, with every message that is refused
 */
export const messageReader = (
  given: readonly BatchMessage[],
  size: number,
  admission: Admission,
): ((start: number) => Promise<readonly KeptMessage[]>) => {
  const digests = new Map<string, string>()
  const problems: RefusedInput[] = []
  const keep = async (one: BatchMessage, index: number): Promise<KeptMessage | undefined> => {
    try {
      return await keepMessage(one, index, admission)
    } catch (error) {
      if (!isInput(error)) throw error
      problems.push({ index, ...keyOf(one), error })
      return undefined
    }
  }
  const checkKey = ({ key, digest }: KeptMessage, index: number): void => {
    const known = digests.get(key) ?? digest
    digests.set(key, known)
    if (known === digest) return
    const field = `batch.messages.${index}.key`
    const sentence = `${field}: "${key}" stands for another mail of this batch already; give this one its own`
    problems.push({ index, key, error: new StoreError('INPUT', sentence, undefined, [], { field }) })
  }
  /** The streams of a refused batch are not waited for: whoever writes to one may have given up by now. */
  const readStreams = (indexes: readonly number[]): Promise<readonly (KeptMessage | undefined)[]> =>
    new Promise((resolve, reject) => {
      const reading = indexes.map(async (index) => {
        const kept = await keep(given[index] as BatchMessage, index)
        if (kept === undefined) resolve([])
        return kept
      })
      Promise.all(reading).then(resolve, reject)
    })
  const checkStreams = async (indexes: readonly number[]): Promise<void> => {
    const told = new Set(problems.map(({ index }) => index))
    for (const index of indexes)
      if (!told.has(index)) await keep(withoutStreams(given[index] as BatchMessage), index)
  }
  const portion = async (start: number): Promise<readonly KeptMessage[]> => {
    const indexes = given.slice(start, start + size).map((_, index) => start + index)
    const streamed = indexes.filter((index) => hasStream(given[index] as BatchMessage))
    const plain = indexes.filter((index) => !hasStream(given[index] as BatchMessage))
    const kept = new Map<number, KeptMessage | undefined>()
    const put = (of: readonly number[], read: readonly (KeptMessage | undefined)[]): void =>
      of.forEach((index, at) => void kept.set(index, read[at]))
    put(plain, await Promise.all(plain.map((index) => keep(given[index] as BatchMessage, index))))
    if (problems.length === 0) put(streamed, await readStreams(streamed))
    if (problems.length > 0) await checkStreams(streamed)
    const read = indexes.flatMap((index) => {
      const one = kept.get(index)
      return one === undefined ? [] : [[index, one] as const]
    })
    for (const [index, one] of read) checkKey(one, index)
    return read.map(([, one]) => one)
  }
  return async (start) => {
    const messages = await portion(start)
    if (problems.length === 0) return messages
    for (let next = start + size; next < given.length; next += size) await portion(next)
    throw refused(problems.sort((one, other) => one.index - other.index))
  }
}

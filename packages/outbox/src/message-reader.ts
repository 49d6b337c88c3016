import type { Admission } from '@saatja/core'
import { type RefusedInput, StoreError } from '@saatja/store'
import { type BatchMessage, keepMessage } from './batch.ts'
import type { KeptMessage } from './kept-message.ts'
import { refused } from './refused-messages.ts'
import { hasStream, withoutStreams } from './unread-message.ts'

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
  const checker = createChecker(given, admission)
  const { problems } = checker
  return async (start) => {
    const messages = await readPortion(checker, given, start, size)
    if (problems.length === 0) return messages
    for (let next = start + size; next < given.length; next += size)
      await readPortion(checker, given, next, size)
    throw refused(problems)
  }
}

/** Checks the messages of one batch, and notes what is wrong with them. */
interface Checker {
  readonly problems: readonly RefusedInput[]
  /** Returns undefined for a message that is refused. */
  keep(index: number): Promise<KeptMessage | undefined>
  /** Checks the messages as if their streams were empty: other faults are found without waiting for the streams. */
  checkWithoutStreams(indexes: readonly number[]): Promise<void>
  /** One key stands for one message. */
  checkKey(message: KeptMessage, index: number): void
}

const createChecker = (given: readonly BatchMessage[], admission: Admission): Checker => {
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
  return {
    problems,
    keep: (index) => keep(given[index] as BatchMessage, index),
    async checkWithoutStreams(indexes) {
      const told = new Set(problems.map(({ index }) => index))
      for (const index of indexes)
        if (!told.has(index)) await keep(withoutStreams(given[index] as BatchMessage), index)
    },
    checkKey({ key, digest }, index) {
      const known = digests.get(key) ?? digest
      digests.set(key, known)
      if (known === digest) return
      const field = `batch.messages.${index}.key`
      const sentence = `${field}: "${key}" stands for another mail of this batch already; give this one its own`
      problems.push({ index, key, error: new StoreError('INPUT', sentence, undefined, [], { field }) })
    },
  }
}

const isInput = (error: unknown): error is StoreError => error instanceof StoreError && error.code === 'INPUT'

const keyOf = (given: BatchMessage): { readonly key?: string } =>
  typeof given?.key === 'string' ? { key: given.key } : {}

/** Streams are read last, and only when nothing is wrong so far. */
const readPortion = async (
  checker: Checker,
  given: readonly BatchMessage[],
  start: number,
  size: number,
): Promise<readonly KeptMessage[]> => {
  const indexes = given.slice(start, start + size).map((_, index) => start + index)
  const streamed = indexes.filter((index) => hasStream(given[index] as BatchMessage))
  const plain = indexes.filter((index) => !hasStream(given[index] as BatchMessage))
  const kept = new Map<number, KeptMessage | undefined>()
  const put = (of: readonly number[], read: readonly (KeptMessage | undefined)[]): void =>
    of.forEach((index, at) => void kept.set(index, read[at]))
  put(plain, await Promise.all(plain.map(checker.keep)))
  if (checker.problems.length === 0) put(streamed, await readStreams(checker, streamed))
  if (checker.problems.length > 0) await checker.checkWithoutStreams(streamed)
  const read = indexes.flatMap((index) => {
    const one = kept.get(index)
    return one === undefined ? [] : [[index, one] as const]
  })
  for (const [index, one] of read) checker.checkKey(one, index)
  return read.map(([, one]) => one)
}

/** The streams of a refused batch are not waited for: whoever writes to one may have given up by now. */
const readStreams = (
  checker: Checker,
  indexes: readonly number[],
): Promise<readonly (KeptMessage | undefined)[]> =>
  new Promise((resolve, reject) => {
    const reading = indexes.map(async (index) => {
      const kept = await checker.keep(index)
      if (kept === undefined) resolve([])
      return kept
    })
    Promise.all(reading).then(resolve, reject)
  })

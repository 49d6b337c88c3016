import { dirname } from 'node:path'
import {
  attachmentsOf,
  contentIn,
  InputError,
  lineIn,
  type ProblemWords,
  parseJson,
  peopleIn,
  problemWords,
  readText,
} from '@saatja/cli/workspace'
import type { Locale } from '@saatja/core'
import type { BatchMessage } from '@saatja/outbox'
import { z } from 'zod'

const batchIn = (words: ProblemWords) => {
  const message = z.strictObject({ key: lineIn(words, 200), to: peopleIn(words), ...contentIn(words) })
  return z.strictObject({
    run: lineIn(words, 200),
    kind: lineIn(words, 64).exactOptional(),
    sendAt: z
      .string(words.time)
      .refine((text) => !Number.isNaN(Date.parse(text)), words.time)
      .exactOptional(),
    messages: z.array(message, words.messageList).min(1, words.messages),
  })
}

/** A run of messages as it is written in a file. */
export type BatchFile = z.infer<ReturnType<typeof batchIn>>

/** What the outbox takes. */
export interface BatchMessages {
  readonly run: string
  readonly kind: string
  readonly sendAt?: Date
  readonly messages: readonly BatchMessage[]
}

/** @throws InputError that names the field */
export const parseBatch = (text: string, name: string, lang: Locale = 'en'): BatchFile => {
  const words = problemWords[lang]
  const batch = parseJson(text, name, batchIn(words), lang)
  const places = new Map<string, number>()
  for (const [place, { key }] of batch.messages.entries()) {
    const before = places.get(key)
    if (before !== undefined)
      throw new InputError(`${name}: messages[${place}].key: ${words.keyTwice(key, `messages[${before}]`)}`)
    places.set(key, place)
  }
  return batch
}

/** Attachments are read one after the other when the outbox asks for them. @throws InputError that names the field */
export const readBatchFile = async (path: string, lang: Locale = 'en'): Promise<BatchMessages> => {
  const text = await readText(path, '--file', lang)
  const { run, kind = 'mail', sendAt, messages } = parseBatch(text, path, lang)
  const read: BatchMessage[] = []
  for (const [place, { key, attachments = [], ...rest }] of messages.entries()) {
    const field = `${path}: messages[${place}].attachments`
    read.push({
      key,
      message: { ...rest, attachments: await attachmentsOf(attachments, dirname(path), field, lang) },
    })
  }
  return { run, kind, ...(sendAt === undefined ? {} : { sendAt: new Date(sendAt) }), messages: read }
}

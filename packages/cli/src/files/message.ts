import { constants } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { type Attachment, type Locale, type Message, parseAddress } from '@saatja/core'
import { z } from 'zod'
import { unreadable } from '../terminal/unreadable.ts'
import { type ProblemWords, problemWords } from './problem-messages.ts'
import { parseJson } from './schema.ts'

/** A line of text. */
export const lineIn = ({ line }: ProblemWords, max: number) =>
  z
    .string(line(max))
    .refine((text) => text.trim() !== '' && text.length <= max && !/\p{Cc}/u.test(text), line(max))

/** One person, or a list of people. */
export const peopleIn = (words: ProblemWords) => {
  const address = z.string(words.address).refine((text) => parseAddress(text) !== undefined, words.address)
  const named = z.strictObject({ name: z.string().exactOptional(), address })
  const person = z.union([address, named], words.person)
  return z.union([person, z.array(person)], words.people)
}

const attachmentIn = (words: ProblemWords) =>
  z.strictObject({
    path: z.string(words.path).min(1, words.path),
    filename: lineIn(words, 255).exactOptional(),
    contentType: lineIn(words, 255).exactOptional(),
    cid: lineIn(words, 255).exactOptional(),
  })

/** A field whose rules belong to the mailer, which checks it and names it in its error. */
const checkedLater = <Field extends keyof Message>(_field: Field) =>
  z.custom<NonNullable<Message[Field]>>(() => true).exactOptional()

/** A message without its recipient. */
export const contentIn = (words: ProblemWords) => ({
  cc: peopleIn(words).exactOptional(),
  bcc: peopleIn(words).exactOptional(),
  subject: z.string(words.text).regex(/^\P{Cc}*$/u, words.oneLine),
  text: z.string(words.text).exactOptional(),
  html: z.string(words.text).exactOptional(),
  attachments: z.array(attachmentIn(words), words.list).exactOptional(),
  replyTo: checkedLater('replyTo'),
  inReplyTo: checkedLater('inReplyTo'),
  references: checkedLater('references'),
  unsubscribe: checkedLater('unsubscribe'),
  autoSubmitted: checkedLater('autoSubmitted'),
  importance: checkedLater('importance'),
  calendar: checkedLater('calendar'),
  dsn: checkedLater('dsn'),
  headers: checkedLater('headers'),
})

/** A file as a person named it. */
export type AttachmentLine = z.infer<ReturnType<typeof attachmentIn>>

/** @throws InputError that names the option */
export const readText = (path: string, option: string, lang: Locale): Promise<string> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw unreadable(option, path, error, lang)
  })

/** Reads one message without its recipient. @throws InputError that names the field */
export const readMessageFile = async (path: string, lang: Locale): Promise<Omit<Message, 'to'>> => {
  const shape = z.strictObject(contentIn(problemWords[lang]))
  const { attachments = [], ...rest } = parseJson(await readText(path, '--message', lang), path, shape, lang)
  const folder = dirname(path)
  return { ...rest, attachments: await attachmentsOf(attachments, folder, `${path}: attachments`, lang) }
}

/**
 * Attachments that are read when the message is written.
 * @throws InputError that names the file that cannot be read
 */
export const attachmentsOf = async (
  lines: readonly AttachmentLine[],
  folder: string,
  field: string,
  lang: Locale,
): Promise<readonly Attachment[]> => {
  for (const [index, { path }] of lines.entries())
    await mustExist(resolve(folder, path), `${field}[${index}].path`, lang)
  return lines.map((one) => attachmentOf(one, folder))
}

const attachmentOf = ({ path, filename, ...rest }: AttachmentLine, folder: string): Attachment => ({
  ...rest,
  filename: filename ?? basename(path),
  content: Readable.from(bytesOf(resolve(folder, path))),
})

async function* bytesOf(path: string): AsyncIterable<Uint8Array> {
  yield await readFile(path)
}

const mustExist = async (path: string, field: string, lang: Locale): Promise<void> => {
  await access(path, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(field, path, error, lang)
  })
}

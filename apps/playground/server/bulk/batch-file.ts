import { constants } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { type Attachment, parseAddress } from '@saatja/core'
import type { BatchMessage } from '@saatja/outbox'
import { z } from 'zod'
import { firstProblem } from '../cards/schema.ts'
import { InputError } from '../input-error.ts'

const line = (max: number) =>
  z
    .string(`must be a line of 1 to ${max} characters`)
    .refine(
      (text) => text.trim() !== '' && text.length <= max && !/\p{Cc}/u.test(text),
      `must be a line of 1 to ${max} characters`,
    )

const address = z
  .string('must be an e-mail address such as anna@example.com')
  .refine((text) => parseAddress(text) !== undefined, 'must be one e-mail address such as anna@example.com')

const person = z.union(
  [address, z.strictObject({ name: z.string().exactOptional(), address })],
  'must be one e-mail address such as anna@example.com, or { "name": …, "address": … }',
)

const people = z.union(
  [person, z.array(person)],
  'must be one e-mail address such as anna@example.com, { "name": …, "address": … }, or a list of these',
)

const message = z.strictObject({
  key: line(200),
  to: people,
  cc: people.exactOptional(),
  bcc: people.exactOptional(),
  subject: z.string('must be text').regex(/^\P{Cc}*$/u, 'must be text without line breaks'),
  text: z.string('must be text').exactOptional(),
  html: z.string('must be text').exactOptional(),
  attachments: z
    .array(
      z.strictObject({
        path: z.string('must be the path of a file').min(1, 'must be the path of a file'),
        filename: line(255).exactOptional(),
        contentType: line(255).exactOptional(),
        cid: line(255).exactOptional(),
      }),
      'must be a list',
    )
    .exactOptional(),
})

const schema = z.strictObject({
  run: line(200),
  kind: line(64).exactOptional(),
  messages: z.array(message, 'must be a list of letters').min(1, 'at least one letter is needed'),
})

/** A run of letters as a person wrote it down. */
export type BatchFile = z.infer<typeof schema>

type AttachmentLine = NonNullable<BatchFile['messages'][number]['attachments']>[number]

/** What the outbox takes. */
export interface BatchMessages {
  readonly run: string
  readonly kind: string
  readonly messages: readonly BatchMessage[]
}

/** @throws InputError that names the field */
export const parseBatch = (text: string, name: string): BatchFile => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new InputError(`${name}: not JSON (${error instanceof Error ? error.message : 'unreadable'})`)
  }
  const read = schema.safeParse(json)
  if (!read.success) throw new InputError(`${name}: ${firstProblem(read.error).message}`)
  const places = new Map<string, number>()
  for (const [place, { key }] of read.data.messages.entries()) {
    const before = places.get(key)
    if (before !== undefined)
      throw new InputError(`${name}: messages[${place}].key: "${key}" is also the key of messages[${before}]`)
    places.set(key, place)
  }
  return read.data
}

/** Attachments are read one after the other when the outbox asks for them. @throws InputError that names the field */
export const readBatchFile = async (path: string): Promise<BatchMessages> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`--file: ${path} cannot be read (${error.code ?? error.message})`)
  })
  const { run, kind = 'mail', messages } = parseBatch(text, path)
  const folder = dirname(path)
  for (const [place, { attachments = [] }] of messages.entries())
    for (const [index, attachment] of attachments.entries())
      await mustExist(
        resolve(folder, attachment.path),
        `${path}: messages[${place}].attachments[${index}].path`,
      )
  return { run, kind, messages: messages.map((one) => letterOf(one, folder)) }
}

const letterOf = (
  { key, attachments = [], ...rest }: BatchFile['messages'][number],
  folder: string,
): BatchMessage => ({
  key,
  message: { ...rest, attachments: attachments.map((one) => attachmentOf(one, folder)) },
})

const attachmentOf = ({ path, filename, ...rest }: AttachmentLine, folder: string): Attachment => ({
  ...rest,
  filename: filename ?? basename(path),
  content: Readable.from(bytesOf(resolve(folder, path))),
})

async function* bytesOf(path: string): AsyncIterable<Uint8Array> {
  yield await readFile(path)
}

const mustExist = async (path: string, field: string): Promise<void> => {
  await access(path, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`${field}: ${path} cannot be read (${error.code ?? error.message})`)
  })
}

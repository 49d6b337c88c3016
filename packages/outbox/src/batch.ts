import {
  type Admission,
  MailError,
  type Message,
  type RawMessage,
  type ReadMessage,
  readMessage,
} from '@saatja/core'
import { StoreError } from '@saatja/store'
import {
  hash,
  type KeptMessage,
  kept,
  partsOf,
  type StoredContent,
  storedOf,
  wellFormed,
} from './kept-message.ts'

/** One message of a batch. */
export interface BatchMessage {
  /**
   * Names this message among all of the company's, such as `invoice-10023`. A message that is enqueued again under the
   * same key is not sent again.
   */
  readonly key: string
  readonly message: Message | RawMessage
  /** Not before this time. Default: that of the batch. */
  readonly sendAt?: Date | undefined
}

/** What is enqueued together: messages of one user, one kind and one run. */
export interface Batch {
  /** Code of the card from whose mailbox the messages are sent. */
  readonly user: string
  /** Name of the run. The company has one run of that name and kind; a batch with a known name is added to it. */
  readonly run: string
  /** Kind of message, such as `invoice`; it decides what happens to an `unknown` one. Default `mail`. */
  readonly kind?: string | undefined
  /**
   * Default true. False: a person waits for these messages; they go before bulk mail and need no permission for bulk
   * mail.
   */
  readonly bulk?: boolean | undefined
  /** Within bulk mail, and within messages that a person waits for, a larger number goes first. Default 0. */
  readonly priority?: number | undefined
  /**
   * Not before this time, for messages that state none of their own. Default: now. The hours of its kind are counted
   * from then.
   */
  readonly sendAt?: Date | undefined
  readonly messages: readonly BatchMessage[]
}

/**
 * Most bytes that the attachments of one message may have together. They are written at once and are in memory several
 * times over; an embedded database does nothing else meanwhile (50 ms of CPU for a megabyte, measured 2026-11-29).
 */
export const largestAttachments = { postgres: 50_000_000, pglite: 25_000_000 } as const

/** Most characters of one message without its attachments: its text and its headers. */
const longest = 10_000_000

/** The zero character, which no database stores. */
const zero = '\0'

const wrong = (field: string, problem: string, cause?: unknown): StoreError =>
  new StoreError('INPUT', `${field}: ${problem}`, cause, [], { field })

const name = (value: unknown, field: string, max: number): void => {
  if (
    typeof value !== 'string' ||
    value.trim() === '' ||
    value.length > max ||
    /[\p{Cc}\p{Cs}]/u.test(value)
  ) {
    throw wrong(field, `must be a line of 1 to ${max} characters`)
  }
}

/** Most milliseconds ahead that a message may be planned: more is a mistake in units. */
const furthest = 10 * 366 * 86_400_000

const time = (value: unknown, field: string): void => {
  const possible = value instanceof Date && value.getTime() - Date.now() <= furthest
  if (value !== undefined && !possible) throw wrong(field, 'must be a Date at most ten years ahead')
}

/** @throws StoreError `INPUT` naming the field that does not exist */
const onlyKnown = (given: object, names: readonly string[], field: string): void => {
  const unknown = Object.keys(given).find((one) => !names.includes(one))
  if (unknown !== undefined)
    throw wrong(`${field}.${unknown}`, `does not exist; remove it, or use one of ${names.join(', ')}`)
}

const fields = ['user', 'run', 'kind', 'bulk', 'priority', 'sendAt', 'messages'] as const
const fieldsOfMessage = ['key', 'message', 'sendAt'] as const

/** The error when a batch names no user. */
export const unknownUser = ({ user }: Batch, company: string): StoreError =>
  new StoreError('INPUT', `batch.user: the company "${company}" has no card "${user}"`)

/** A batch in which every default is filled in. */
export type CompleteBatch = Batch & {
  readonly kind: string
  readonly bulk: boolean
  readonly priority: number
}

export const withDefaults = (batch: Batch): CompleteBatch => {
  const { kind = 'mail', bulk = true, priority = 0 } = batch
  return { ...batch, kind, bulk, priority }
}

/** @throws StoreError `INPUT` naming the field */
export const checkBatch = (batch: Batch): void => {
  if (typeof batch !== 'object' || batch === null)
    throw wrong('batch', 'must be an object with user, run and messages')
  onlyKnown(batch, fields, 'batch')
  name(batch.user, 'batch.user', 64)
  name(batch.run, 'batch.run', 200)
  if (batch.kind !== undefined) name(batch.kind, 'batch.kind', 64)
  if (batch.bulk !== undefined && typeof batch.bulk !== 'boolean')
    throw wrong('batch.bulk', 'must be true or false')
  const { priority } = batch
  if (priority !== undefined && !(Number.isInteger(priority) && Math.abs(priority) <= 1_000)) {
    throw wrong('batch.priority', 'must be a whole number from -1000 to 1000')
  }
  time(batch.sendAt, 'batch.sendAt')
  if (!Array.isArray(batch.messages)) throw wrong('batch.messages', 'must be a list')
}

/**
 * Reads one message to the end, streams included. Core decides what a message that can be sent looks like; the outbox
 * checks the key, and that a database can store the text.
 * @throws StoreError `INPUT` naming the field
 */
export const keepMessage = async (
  given: BatchMessage,
  index: number,
  admission: Admission,
): Promise<KeptMessage> => {
  const field = `batch.messages.${index}`
  if (typeof given !== 'object' || given === null)
    throw wrong(field, 'must be an object with key and message')
  onlyKnown(given, fieldsOfMessage, field)
  const { key, message, sendAt } = given
  name(key, `${field}.key`, 200)
  time(sendAt, `${field}.sendAt`)
  const read = await checked(message, `${field}.message`, admission)
  for (const part of ['text', 'html'] as const)
    if (read[part]?.includes(zero))
      throw wrong(`${field}.message.${part}`, 'must not hold the character U+0000')
  const rest = storedOf(message, read)
  const content = JSON.stringify(rest)
  if (content.length > longest) throw tooLong(rest, content.length, `${field}.message`)
  const attachments = partsOf(read).map(kept)
  const fingerprint = JSON.stringify(attachments.map(({ bytes: _bytes, ...facts }) => facts))
  return {
    key,
    content: wellFormed(content),
    sendAt,
    recipients: read.recipients,
    attachments,
    messageId: read.raw?.messageId,
    digest: hash(Buffer.from(`[${content},${fingerprint}]`)),
  }
}

/** Names the part of a message that is largest. */
const tooLong = ({ text = '', html = '' }: StoredContent, length: number, field: string): StoreError => {
  const part =
    2 * Math.max(text.length, html.length) < length ? '' : text.length > html.length ? '.text' : '.html'
  return wrong(`${field}${part}`, `makes a message of ${length} characters; at most ${longest} can be kept`)
}

const checked = async (
  message: Message | RawMessage,
  field: string,
  admission: Admission,
): Promise<ReadMessage> => {
  try {
    return await readMessage(message, admission)
  } catch (error) {
    if (!MailError.is(error) || error.code !== 'REJECTED') throw error
    const { field: part = 'message', size, limit } = error.diagnosis.params
    if (part === 'raw' && error.diagnosis.id === 'message-too-large')
      throw wrong(`${field}.raw`, `has ${size} bytes; at most ${limit} can be kept`, error)
    if (part === 'attachments' && error.diagnosis.id === 'message-too-large') {
      const problem = `have more than ${limit} bytes together (${size} were read); send a link to a larger file`
      throw wrong(`${field}.attachments`, problem, error)
    }
    throw wrong(part === 'message' ? field : `${field}.${part}`, error.message, error)
  }
}

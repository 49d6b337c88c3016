import { createHash } from 'node:crypto'
import { type Admission, MailError, type Message, type ReadMessage, readMessage } from '@saatja/core'
import { StoreError } from '@saatja/store'

/** One message of a batch. */
export interface BatchMessage {
  /** Names this mail among all of the company's, such as `invoice-10023`: enqueued again, it is not sent again. */
  readonly key: string
  readonly message: Message
}

/** What is enqueued together: messages of one user, one kind and one run. */
export interface Batch {
  /** Code of the card from whose mailbox the mail goes. */
  readonly user: string
  /** Name of the run, one of its kind in the company. A batch with a known name is added to that run. */
  readonly run: string
  /** Kind of mail, such as `invoice`; it decides what happens to an `unknown` one. Default `mail`. */
  readonly kind?: string
  /** Default true. False: a person waits for it; it goes before bulk mail and needs no permission for bulk. */
  readonly bulk?: boolean
  /** Among mail of the same sort, larger goes first. Default 0. */
  readonly priority?: number
  readonly messages: readonly BatchMessage[]
}

/** An attachment as it is kept: identical bytes are kept once. */
interface KeptAttachment {
  readonly filename: string
  readonly contentType: string | null
  readonly cid: string | null
  readonly digest: string
  readonly bytes: Uint8Array
}

/** A message without its attachments, as it is kept. */
export type StoredContent = Omit<Message, 'attachments'>

export interface KeptMessage {
  readonly key: string
  readonly content: StoredContent
  readonly recipients: readonly string[]
  readonly attachments: readonly KeptAttachment[]
  /** Tells whether a key comes back with another mail. */
  readonly digest: string
}

/** What no database keeps: the zero character. */
const zero = '\0'

const wrong = (field: string, problem: string, cause?: unknown): StoreError =>
  new StoreError('INPUT', `${field}: ${problem}`, cause)

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

/** @throws StoreError `INPUT` naming the field */
export const checkBatch = (batch: Batch): void => {
  name(batch.user, 'batch.user', 64)
  name(batch.run, 'batch.run', 200)
  if (batch.kind !== undefined) name(batch.kind, 'batch.kind', 64)
  if (batch.bulk !== undefined && typeof batch.bulk !== 'boolean')
    throw wrong('batch.bulk', 'must be true or false')
  const { priority } = batch
  if (priority !== undefined && !(Number.isInteger(priority) && Math.abs(priority) <= 1_000)) {
    throw wrong('batch.priority', 'must be a whole number from -1000 to 1000')
  }
  if (!Array.isArray(batch.messages)) throw wrong('batch.messages', 'must be a list')
}

/**
 * Reads one message to the end, streams included. What a message that can be sent looks like is core's rule; the key,
 * and that a database can keep the text, are the outbox's own.
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
  const { key, message } = given
  name(key, `${field}.key`, 200)
  const read = await checked(message, `${field}.message`, admission)
  for (const part of ['text', 'html'] as const)
    if (read[part]?.includes(zero))
      throw wrong(`${field}.message.${part}`, 'must not hold the character U+0000')
  const { attachments: _read, ...content } = message
  const attachments = read.attachments.map(kept)
  const fingerprint = attachments.map(({ bytes: _bytes, ...rest }) => rest)
  return {
    key,
    content: wellFormed(content),
    recipients: read.recipients,
    attachments,
    digest: hash(Buffer.from(JSON.stringify([content, fingerprint]))),
  }
}

const checked = async (message: Message, field: string, admission: Admission): Promise<ReadMessage> => {
  try {
    return await readMessage(message, admission)
  } catch (error) {
    if (!MailError.is(error) || error.code !== 'REJECTED') throw error
    const { field: part = 'message' } = error.diagnosis.params
    throw wrong(part === 'message' ? field : `${field}.${part}`, error.message, error)
  }
}

const kept = ({
  content,
  filename,
  contentType,
  cid,
}: ReadMessage['attachments'][number]): KeptAttachment => ({
  filename,
  contentType: contentType ?? null,
  cid: cid ?? null,
  bytes: content,
  digest: hash(content),
})

/** Halves of characters become what they would become on the way to the server: U+FFFD. */
const wellFormed = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, part) =>
      typeof part === 'string' ? part.replace(/\p{Cs}/gu, '\ufffd') : part,
    ),
  )

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

import { createHash } from 'node:crypto'
import { type Address, type Attachment, type Message, parseAddress } from '@saatja/core'
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
export type Content = Omit<Message, 'attachments'>

export interface ReadMessage {
  readonly key: string
  readonly content: Content
  readonly recipients: readonly string[]
  readonly attachments: readonly KeptAttachment[]
  /** Tells whether a key comes back with another mail. */
  readonly digest: string
}

const wrong = (field: string, problem: string): StoreError => new StoreError('INPUT', `${field}: ${problem}`)

const name = (value: unknown, field: string, max: number): void => {
  if (typeof value !== 'string' || value.trim() === '' || value.length > max || /\p{Cc}/u.test(value)) {
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

/** Reads one message to the end, streams included. @throws StoreError `INPUT` naming the field */
export const readMessage = async ({ key, message }: BatchMessage, index: number): Promise<ReadMessage> => {
  const field = `batch.messages.${index}`
  name(key, `${field}.key`, 200)
  const { attachments = [], ...content } = message
  const recipients = recipientsOf(message, `${field}.message.`)
  if (recipients.length === 0) throw wrong(`${field}.message.to`, 'must name at least one address')
  if (typeof message.subject !== 'string' || /\p{Cc}/u.test(message.subject)) {
    throw wrong(`${field}.message.subject`, 'must be text without line breaks')
  }
  for (const part of ['text', 'html'] as const) {
    const value = message[part]
    if (value !== undefined && typeof value !== 'string')
      throw wrong(`${field}.message.${part}`, 'must be text')
  }
  const kept = await Promise.all(
    attachments.map((attachment, place) =>
      readAttachment(attachment, `${field}.message.attachments.${place}`),
    ),
  )
  const fingerprint = kept.map(({ bytes: _bytes, ...rest }) => rest)
  return {
    key,
    content,
    recipients,
    attachments: kept,
    digest: hash(Buffer.from(JSON.stringify([content, fingerprint]))),
  }
}

/** Everybody whom the message names, once, ready for the wire. @throws StoreError `INPUT` naming the field */
export const recipientsOf = ({ to, cc, bcc }: Content, field = ''): readonly string[] =>
  distinct([...addresses(to, `${field}to`), ...addresses(cc, `${field}cc`), ...addresses(bcc, `${field}bcc`)])

const addresses = (value: Address | readonly Address[] | undefined, field: string): readonly string[] => {
  const list: readonly Address[] = value === undefined ? [] : isList(value) ? value : [value]
  return list.map((one) => {
    const typed = typeof one === 'string' ? one : one?.address
    const address = typeof typed === 'string' ? parseAddress(typed) : undefined
    if (address === undefined) throw wrong(field, `"${String(typed).slice(0, 80)}" is not a mail address`)
    return address
  })
}

const isList = (value: Address | readonly Address[]): value is readonly Address[] => Array.isArray(value)

const distinct = (list: readonly string[]): readonly string[] => [
  ...new Map(list.map((address) => [address.toLowerCase(), address])).values(),
]

const readAttachment = async (attachment: Attachment, field: string): Promise<KeptAttachment> => {
  name(attachment?.filename, `${field}.filename`, 255)
  const { content, filename, contentType, cid } = attachment
  const bytes = await readContent(content, `${field}.content`)
  return { filename, contentType: contentType ?? null, cid: cid ?? null, bytes, digest: hash(bytes) }
}

const readContent = async (content: Attachment['content'], field: string): Promise<Uint8Array> => {
  if (typeof content === 'string') return Buffer.from(content)
  if (content instanceof Uint8Array) return content
  if (typeof content !== 'object' || content === null || !(Symbol.asyncIterator in content)) {
    throw wrong(field, 'must be bytes, text or a stream')
  }
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(typeof part === 'string' ? Buffer.from(part) : part)
  return Buffer.concat(parts)
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

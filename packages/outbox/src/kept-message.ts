import { createHash } from 'node:crypto'
import type { Diagnosis, Message, RawMessage, ReadMessage } from '@saatja/core'

/** An attachment as it is stored: identical bytes are stored once. */
interface KeptAttachment {
  readonly filename: string
  readonly contentType: string | null
  readonly cid: string | null
  readonly digest: string
  readonly bytes: Uint8Array
}

/**
 * A message without its attachments, as it is stored. The bytes of a ready-made message are stored as its only
 * attachment, and its subject is stored here to be shown.
 */
export type StoredContent = Omit<Message, 'attachments'> & { readonly raw?: true }

/** An attachment as it is read back. */
export interface StoredAttachment {
  readonly filename: string
  readonly contentType: string | null
  readonly cid: string | null
  readonly content: Uint8Array
}

export interface KeptMessage {
  readonly key: string
  /** The `StoredContent`, as JSON. */
  readonly content: string
  /** Not before this time. */
  readonly sendAt: Date | undefined
  readonly recipients: readonly string[]
  readonly attachments: readonly KeptAttachment[]
  /** Of a ready-made message. Absent: one is made. */
  readonly messageId?: string | undefined
  /** Tells whether a known key comes with another message. */
  readonly digest: string
}

/** A message, and those of its recipients who must not receive it. */
export interface AdmittedMessage extends KeptMessage {
  readonly leftOut: ReadonlyMap<string, Diagnosis>
}

/** What is stored of a message besides its bytes. */
export const storedOf = (message: Message | RawMessage, { raw, subject }: ReadMessage): StoredContent => {
  if (raw !== undefined && 'raw' in message) return { ...message, subject, raw: true }
  const { attachments: _read, ...rest } = message as Message
  return rest
}

/** The message as it was enqueued. */
export const restored = (
  { raw, ...message }: StoredContent,
  attachments: readonly StoredAttachment[],
): Message | RawMessage => {
  if (raw) {
    const { subject: _shown, ...recipients } = message
    return { ...recipients, raw: attachments[0]?.content ?? '' }
  }
  if (attachments.length === 0) return message
  return {
    ...message,
    attachments: attachments.map(({ contentType, cid, ...rest }) => ({
      ...rest,
      ...(contentType === null ? {} : { contentType }),
      ...(cid === null ? {} : { cid }),
    })),
  }
}

/** Lists the bytes of a message that are stored separately from its text. */
export const partsOf = ({ attachments, raw }: ReadMessage): ReadMessage['attachments'] =>
  raw === undefined ? attachments : [{ filename: 'message.eml', content: raw.bytes }]

export const kept = ({
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

/** Halves of characters, which JSON writes as `\ud83d`, become U+FFFD, as they would on the way to the server. */
export const wellFormed = (json: string): string =>
  /\\ud[89a-f]/.test(json)
    ? JSON.stringify(JSON.parse(json), (_, part) =>
        typeof part === 'string' ? part.replace(/\p{Cs}/gu, '\ufffd') : part,
      )
    : json

export const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

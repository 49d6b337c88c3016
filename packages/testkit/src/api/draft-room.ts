import { randomBytes } from 'node:crypto'
import type { Api } from '@saatja/core'

/** A file of a draft. */
interface DraftFile {
  readonly name: string
  readonly type: string
  readonly content: Buffer
}

/** A message that is not sent yet. */
export interface Draft {
  readonly user: string
  readonly raw: Uint8Array
  readonly files: DraftFile[]
}

/** A file of a draft that is uploaded in ranges. */
export interface UploadSession extends Omit<DraftFile, 'content'> {
  readonly draft: string
  readonly size: number
  readonly pieces: Buffer[]
  received: number
}

/** What an API keeps between the requests of one message, by id. The id of a session is a secret. */
export interface DraftRoom {
  readonly drafts: Map<string, Draft>
  readonly sessions: Map<string, UploadSession>
}

/** Makes one room for each API. */
export const draftRooms = (): ((api: Api) => DraftRoom) => {
  const rooms = new Map<Api, DraftRoom>()
  return (api) => {
    const room = rooms.get(api) ?? { drafts: new Map(), sessions: new Map() }
    rooms.set(api, room)
    return room
  }
}

/** Makes an id that cannot be guessed. */
export const newId = (): string => randomBytes(24).toString('base64url')

const part = ({ name, type, content }: DraftFile): string =>
  [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
    '',
    content.toString('base64').replace(/.{76}/g, '$&\r\n'),
  ].join('\r\n')

/** Writes the draft as one message: the message so far becomes the first of its parts. */
export const wholeOf = ({ raw, files }: Draft): Uint8Array => {
  if (files.length === 0) return raw
  const text = Buffer.from(raw).toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const fields = text.slice(0, end).split(/\r\n(?![ \t])/)
  const isContent = (field: string): boolean => /^content-/i.test(field)
  const boundary = `=_${newId()}`
  const parts = [[...fields.filter(isContent), '', text.slice(end + 4)].join('\r\n'), ...files.map(part)]
  const head = [
    ...fields.filter((field) => !isContent(field)),
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ]
  const body = parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('')
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}--${boundary}--\r\n`, 'latin1')
}

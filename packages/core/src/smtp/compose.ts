import { randomUUID } from 'node:crypto'
import type { ApiFile } from '../contract/api.ts'
import type { OutgoingMail } from '../message/mail.ts'
import { assemble } from '../message/mime/assemble.ts'
import { filePart, type MediaTypes } from '../message/mime/file.ts'
import { piecesOf } from '../message/mime/pieces.ts'
import { isPicture, partsOf } from '../message/mime/tree.ts'
import { loadMediaTypes } from './media-types.ts'
import type { MessageBytes } from './message-stream.ts'

/** A mail without attachments asks for none. */
const noTypes: MediaTypes = {
  ofFile: () => 'application/octet-stream',
  parse: (value) => ({ value, parameters: {} }),
}

/**
 * Begins with characters that no encoded line begins with (RFC 2045 6.7), and is random enough not to occur in a file.
 */
const newBoundary = (): string => `=_-${randomUUID().replaceAll('-', '')}`

/**
 * Writes a message in MIME form, unless it has that form already: as bytes, or as a stream when an attachment is one.
 */
export const compose = async (mail: OutgoingMail, boundary = newBoundary): Promise<MessageBytes> => {
  if (mail.raw !== undefined)
    return Buffer.from(mail.raw.bytes.buffer, mail.raw.bytes.byteOffset, mail.raw.bytes.byteLength)
  const types = mail.attachments.length === 0 ? noTypes : await loadMediaTypes()
  return assemble(piecesOf(mail, partsOf(mail, types), boundary))
}

/** Separates a message whose attachments are bytes: the message with the pictures of its HTML, and its files. */
export const composeApart = async (
  mail: OutgoingMail,
): Promise<{ readonly content: MessageBytes; readonly files: readonly ApiFile[] }> => {
  const types = await loadMediaTypes()
  const pictures = mail.attachments.filter((one) => isPicture(mail, one))
  const files = mail.attachments.filter((one) => !isPicture(mail, one))
  return {
    content: await compose({ ...mail, attachments: pictures }),
    files: files.map((file) => {
      const { type, content } = filePart(file, types)
      if (!Buffer.isBuffer(content)) throw new TypeError('composeApart: an attachment is still a stream')
      return { filename: file.filename, contentType: types.parse(type).value, content }
    }),
  }
}

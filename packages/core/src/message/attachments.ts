import type { Attachment } from '../contract/message.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { isRecord, readLine, refuseField, refuseMalformed, refuseUnknown } from './field.ts'
import { isStream } from './streams.ts'

const ofAttachment: readonly string[] = ['filename', 'content', 'contentType', 'cid']
/** Names in other libraries, and the field that means the same here. */
const insteadInAttachment: Readonly<Record<string, string>> = {
  encoding: 'content: Buffer.from(…)',
  data: 'content',
  mimeType: 'contentType',
  type: 'contentType',
  name: 'filename',
}
const pointers: readonly string[] = ['path', 'href']

/** What an id may be made of; unfolded its header stays under 998 characters (RFC 5322 2.1.1). */
const contentId = /^[!-;=?-~]{1,250}$/

const attachmentForm = "{ filename: 'invoice.pdf', content: bytes }"

const readAttachment = (given: unknown, index: number): Attachment => {
  const field = (name: string) => `attachments[${index}].${name}`
  if (!isRecord(given)) return refuseMalformed(`attachments[${index}]`, attachmentForm)
  for (const name of Object.keys(given)) {
    if (pointers.includes(name)) refuseField('attachment-reference', field(name))
    if (!ofAttachment.includes(name)) refuseUnknown(field(name), insteadInAttachment, name)
  }
  const { filename, content, contentType, cid } = given
  if (readLine(filename, field('filename')) === '') refuseMalformed(field('filename'), "'invoice.pdf'")
  if (
    contentType !== undefined &&
    !/^[\w.+-]+\/[\w.+-]+(?:;.*)?$/.test(readLine(contentType, field('contentType')))
  )
    refuseMalformed(field('contentType'), "'application/pdf'")
  if (cid !== undefined && !contentId.test(readLine(cid, field('cid'))))
    refuseMalformed(field('cid'), "'logo@example.com'")
  if (typeof content !== 'string' && !(content instanceof Uint8Array) && !isStream(content))
    refuseMalformed(field('content'), 'string | Uint8Array | Readable')
  if (isStream(content) && content.destroyed)
    throw new ProblemError({
      stage: 'message',
      fault: 'attachment-unreadable',
      params: { filename: String(filename) },
      cause: content.errored ?? undefined,
    })
  return given as unknown as Attachment
}

/** @throws ProblemError that names the field, or the file that cannot be read */
export const readAttachments = (given: unknown): readonly Attachment[] => {
  if (given === undefined) return []
  return Array.isArray(given)
    ? given.map(readAttachment)
    : refuseMalformed('attachments', `[${attachmentForm}]`)
}

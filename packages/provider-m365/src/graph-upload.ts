import type { ApiFile, ApiLargeMessage, ApiResponse, ApiUpload, ApiUploadStep } from '@saatja/core'
import type { Cloud } from './clouds.ts'
import { isRecord } from './json.ts'
import { requestSize } from './limits.ts'

/** The permission that drafts and their attachments need. */
export const readWrite = 'Mail.ReadWrite'

/** Smallest size in bytes of a file that is uploaded in ranges; a smaller one is refused there (graphAttachments). */
const sessionFrom = 3_000_000
/** Bytes of one range: below 4 MB, as Microsoft advises. */
const range = 3_932_160
/** How often the upload of one file may begin anew. */
const mostSessions = 3

const tooSmall = 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize'

type Failed = Extract<ApiUploadStep, { kind: 'failed' }>

/** One message while it is uploaded: where its draft is, and what is still to come. */
interface Draft {
  readonly path: string
  readonly files: readonly ApiFile[]
}

const textIn = (body: unknown, name: string): string | undefined => {
  const value = isRecord(body) ? body[name] : undefined
  return typeof value === 'string' ? value : undefined
}

const codeIn = ({ body }: ApiResponse): string | undefined =>
  isRecord(body) ? textIn(body.error, 'code') : undefined

const discard = ({ path }: Draft): Pick<ApiUploadStep, 'undo'> => ({
  undo: { method: 'DELETE', target: path },
})

const failed = (draft: Draft): Failed => ({ kind: 'failed', ...discard(draft) })

const json = (value: unknown) => ({ contentType: 'application/json', body: JSON.stringify(value) })

/** The next file, or the end. */
const nextFile = (draft: Draft): ApiUploadStep => {
  const [file, ...rest] = draft.files
  if (file === undefined)
    return {
      kind: 'send',
      request: { path: `${draft.path}/send`, contentType: '', body: '' },
      ...discard(draft),
    }
  const after: Draft = { ...draft, files: rest }
  return file.content.length < sessionFrom
    ? attach(draft, file, after)
    : openSession(draft, file, after, mostSessions)
}

const attach = (draft: Draft, { filename, contentType, content }: ApiFile, after: Draft): ApiUploadStep => ({
  kind: 'request',
  request: {
    method: 'POST',
    target: `${draft.path}/attachments`,
    ...json({
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: filename,
      contentType,
      contentBytes: Buffer.from(content).toString('base64'),
    }),
  },
  next: (response) => (response?.status === 201 ? nextFile(after) : failed(draft)),
  ...discard(draft),
})

const openSession = (draft: Draft, file: ApiFile, after: Draft, left: number): ApiUploadStep => ({
  kind: 'request',
  request: {
    method: 'POST',
    target: `${draft.path}/attachments/createUploadSession`,
    ...json({
      AttachmentItem: {
        attachmentType: 'file',
        name: file.filename,
        size: file.content.length,
        contentType: file.contentType,
      },
    }),
  },
  next: (response) => {
    const target = response?.status === 201 ? textIn(response.body, 'uploadUrl') : undefined
    if (target !== undefined) return putRange({ draft, file, after, target, left: left - 1 }, 0)
    // QUIRK: "3 MB" may be counted in either way (https://learn.microsoft.com/en-us/graph/outlook-large-attachments).
    return response && codeIn(response) === tooSmall ? attach(draft, file, after) : failed(draft)
  },
  ...discard(draft),
})

interface Session {
  readonly draft: Draft
  readonly file: ApiFile
  readonly after: Draft
  /** Address that opens this upload, and nothing else. */
  readonly target: string
  /** Further sessions for this file. */
  readonly left: number
}

/** Finds where the service wants to continue. Ranges are sent in order, so only the first one counts. */
const nextStart = ({ body }: ApiResponse): number | undefined => {
  const ranges = isRecord(body) ? (body.nextExpectedRanges ?? body.NextExpectedRanges) : undefined
  const [first] = Array.isArray(ranges) ? ranges : []
  const start = typeof first === 'string' ? Number.parseInt(first, 10) : Number.NaN
  return Number.isSafeInteger(start) ? start : undefined
}

/**
 * Uploads the file from its beginning in a session of its own. Not after the last range: the file may be complete
 * already, and would be attached twice.
 */
const anew = ({ draft, file, after, left }: Session, wasLast: boolean): ApiUploadStep =>
  wasLast || left < 1 ? failed(draft) : openSession(draft, file, after, left)

const afterRange = (session: Session, end: number, response: ApiResponse | undefined): ApiUploadStep => {
  const wasLast = end === session.file.content.length
  if (response === undefined || response.status >= 500) return anew(session, wasLast)
  if (wasLast) return response.status === 201 ? nextFile(session.after) : failed(session.draft)
  // The session has expired, or was lost.
  if (response.status === 404 || response.status === 410) return anew(session, wasLast)
  const start = response.status === 200 ? nextStart(response) : undefined
  return start !== undefined && start > 0 && start <= end ? putRange(session, start) : failed(session.draft)
}

const putRange = (session: Session, start: number): ApiUploadStep => {
  const { content } = session.file
  const end = Math.min(start + range, content.length)
  return {
    kind: 'request',
    request: {
      method: 'PUT',
      target: session.target,
      contentType: 'application/octet-stream',
      range: `bytes ${start}-${end - 1}/${content.length}`,
      body: content.subarray(start, end),
    },
    next: (response) => afterRange(session, end, response),
    ...discard(session.draft),
  }
}

const begin = ({ content, files, mailbox, holder }: ApiLargeMessage): ApiUploadStep => {
  const messages = `/v1.0/${holder === 'person' ? 'me' : `users/${encodeURIComponent(mailbox)}`}/messages`
  return {
    kind: 'request',
    request: {
      method: 'POST',
      target: messages,
      contentType: 'text/plain',
      body: Buffer.from(content).toString('base64'),
    },
    next: (response) => {
      const id = response?.status === 201 ? textIn(response.body, 'id') : undefined
      return id === undefined
        ? { kind: 'failed' }
        : nextFile({ path: `${messages}/${encodeURIComponent(id)}`, files })
    },
  }
}

/**
 * A draft, its files one by one, and the request to send it: Graph's way for messages that are too large for one
 * request. Graph takes a message in MIME form only whole, so the files cannot be part of it.
 */
export const graphUpload = ({ resource, applicationResource }: Cloud): ApiUpload => ({
  above: requestSize,
  permission: readWrite,
  // Microsoft names the first origin for the worldwide cloud; the others follow from where these mailboxes are.
  origins: [...new Set([resource, applicationResource])],
  begin,
})

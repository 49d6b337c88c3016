import type { ApiResponse, ApiUpload, ApiUploadRequest, ApiUploadStep } from '../contract/api.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { jsonOf } from '../http/answer.ts'
import { withBlindCopies } from '../http/blind-copies.ts'
import type { Posted } from '../http/exchange.ts'
import { refusalOf } from '../http/outcome.ts'
import type { OutgoingMail } from '../message/mail.ts'
import { countAttachments, readContent } from '../message/streams.ts'
import { composeApart } from '../smtp/compose.ts'
import { serverOf } from '../smtp/endpoint.ts'
import { apiOf } from './api-of.ts'
import type { ApiTalk, ApiTalkOptions } from './api-talk.ts'
import { ceilingsFor } from './limits.ts'
import type { ResolvedUser } from './resolve-user.ts'

/** Most requests for one message: forty times what the largest message needs. */
const mostRequests = 2_000

/**
 * A message whose files may be uploaded one by one has to be in memory.
 * @throws ProblemError for a stream that cannot be read.
 */
export const heldForUpload = async (account: ResolvedUser, mail: OutgoingMail): Promise<OutgoingMail> => {
  if (apiOf(account)?.upload === undefined || mail.attachments.length === 0) return mail
  const count = countAttachments(ceilingsFor(account).size)
  const attachments = []
  for (const one of mail.attachments) {
    const { content } = one
    const isHere = typeof content === 'string' || content instanceof Uint8Array
    attachments.push(isHere ? one : { ...one, content: await readContent(one, count) })
  }
  return { ...mail, attachments }
}

/** @throws ProblemError when the token does not allow a message of that size. Nothing is connected before. */
const requireUpload = async (
  talk: ApiTalk,
  { permission, above }: ApiUpload,
  size: number,
  most: number,
): Promise<void> => {
  const { permissions = [] } = await talk.token()
  if (most > above || !permissions.includes(permission))
    throw new ProblemError({
      stage: 'message',
      fault: 'message-too-large',
      params: { size, limit: above },
    })
}

const isNetwork = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.problem.fault !== 'aborted-before-dot'

/** How the last request ended: with an answer, or with the end of the connection. */
type Result = Posted | ProblemError

const attempt = (talk: ApiTalk, request: ApiUploadRequest, origins: readonly string[]): Promise<Result> =>
  talk.prepare(request, origins).catch((error: unknown) => {
    if (isNetwork(error)) return error
    throw error
  })

const responseOf = (result: Result): ApiResponse | undefined =>
  result instanceof ProblemError || result.answer.cut
    ? undefined
    : { status: result.answer.status, body: jsonOf(result.answer) }

/** Why there is nothing to send. */
const failure = (
  { api, endpoint }: ApiTalkOptions,
  talk: ApiTalk,
  last: Result | undefined,
): ProblemError => {
  if (last instanceof ProblemError) return last
  if (last && last.answer.status >= 400)
    return new ProblemError(refusalOf(api, { ...last, early: true }, talk.mask))
  const params = { server: serverOf(endpoint) }
  return new ProblemError({ stage: 'message', fault: 'reply-malformed', params })
}

/** Whether the message may have been sent, so that nothing of it must be deleted. */
const isUncertain = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.stage === 'final-reply'

/** The message that is uploaded, and the recipients whom its headers do not name. */
export interface LargeMail {
  readonly source: OutgoingMail
  readonly mailbox: string
  readonly blindCopies: readonly string[]
  /** Bytes of the whole message. */
  readonly size: number
}

/**
 * Uploads a message in pieces, and sends it with the last request. When something fails before that, nothing was sent,
 * and what was uploaded is deleted.
 */
export const uploadByApi = async (
  options: ApiTalkOptions,
  talk: ApiTalk,
  upload: ApiUpload,
  { source, mailbox, blindCopies, size }: LargeMail,
): Promise<Posted> => {
  const { content: composed, files } = await composeApart(source)
  if (!Buffer.isBuffer(composed)) throw new TypeError('uploadByApi: the mail is still a stream')
  const content = withBlindCopies(composed, blindCopies)
  await requireUpload(talk, upload, size, content.length)
  const { holder = 'person' } = await talk.token()
  let step: ApiUploadStep = upload.begin({ content, files, mailbox, holder })
  let last: Result | undefined
  try {
    for (let count = 0; step.kind === 'request' && count < mostRequests; count++) {
      last = await attempt(talk, step.request, upload.origins)
      step = step.next(responseOf(last))
    }
    if (step.kind !== 'send') throw failure(options, talk, last)
    const { path, contentType, body } = step.request
    const posted = await talk.handOver(() => ({ method: 'POST', path, contentType, body }), size)
    const { status } = posted.answer
    if (step.undo && status >= 400 && status < 500) await talk.undo(step.undo)
    return posted
  } catch (error) {
    if (step.undo && !isUncertain(error)) await talk.undo(step.undo)
    throw error
  }
}

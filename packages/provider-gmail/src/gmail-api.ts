import type { Api, ApiBehaviour, ApiOutcome } from '@saatja/core'
import { messagesSend } from './sources.ts'

const path = '/upload/gmail/v1/users/me/messages/send?uploadType=media'

/** How the Gmail API answers, put together from what Google documents. */
const behaviour: ApiBehaviour = {
  path: path.replace(/[.?]/g, '\\$&'),
  contentType: 'message/rfc822',
  encoding: 'binary',
  error:
    '{"error":{"code":{status},"message":"{words}","errors":[{"message":"{words}","domain":"global","reason":"{code}"}]}}',
  accepted: { status: 200, body: '{"id":"{id}","threadId":"{id}","labelIds":["SENT"]}' },
  replies: {
    wrongToken: 'HTTP 401 authError: Invalid Credentials',
    tooFast: 'HTTP 429 rateLimitExceeded: Rate Limit Exceeded',
    dailyLimit: 'HTTP 429 rateLimitExceeded: User-rate limit exceeded.  (Mail sending)',
    tooLarge: 'HTTP 413 uploadTooLarge: Request is too large.',
    malformed: 'HTTP 400 invalidArgument: Recipient address required',
  },
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const textsIn = (values: readonly unknown[]): readonly string[] =>
  values.filter((value): value is string => typeof value === 'string')

const refused = (body: unknown): ApiOutcome => {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {}
  const { errors, status, message } = error
  const reasons = Array.isArray(errors) ? errors.map((one) => (isRecord(one) ? one.reason : undefined)) : []
  return {
    kind: 'refused',
    causes: textsIn([...reasons, status]),
    words: typeof message === 'string' ? message : '',
  }
}

/** Sending through the Gmail API, as an upload, which takes ten times as much as a JSON request. */
export const gmailApi: Api = {
  origin: 'https://gmail.googleapis.com',
  source: messagesSend,
  request: ({ content }) => ({ path, contentType: 'message/rfc822', body: content }),
  read: ({ status, body }) => {
    if (status >= 400) return refused(body)
    const id = isRecord(body) ? body.id : undefined
    return status === 200 && typeof id === 'string' ? { kind: 'accepted', id } : { kind: 'unclear' }
  },
  behaviour,
}

import type { Api, ApiBehaviour, ApiOutcome, ApiUploadBehaviour } from '@saatja/core'
import type { Cloud } from './clouds.ts'
import { graphUpload, readWrite } from './graph-upload.ts'
import { isRecord } from './json.ts'
import { graphSendMail } from './sources.ts'

/** How Graph answers, put together from what Microsoft documents. */
const behaviour: ApiBehaviour = {
  path: '/v1\\.0/(?:me|users/(?<mailbox>[^/?]+))/sendMail',
  contentType: 'text/plain',
  encoding: 'base64',
  error: '{"error":{"code":"{code}","message":"{words}","innerError":{"date":"2026-11-29T10:00:00"}}}',
  accepted: { status: 202 },
  replies: {
    wrongToken: 'HTTP 401 InvalidAuthenticationToken: Access token has expired or is not yet valid.',
    foreignFrom:
      'HTTP 403 ErrorSendAsDenied: The user account which was used to submit this request does not have the right ' +
      'to send mail on behalf of the specified sending account., Cannot submit message.',
    tooFast: 'HTTP 429 ApplicationThrottled: Application is over its MailboxConcurrency limit.',
    dailyLimit:
      'HTTP 429 ErrorExceededMessageLimit: Cannot send mail. Follow the instructions in your Inbox.',
    tooLarge: 'HTTP 413 RequestEntityTooLarge: The request body is too large.',
    malformed: 'HTTP 400 ErrorMimeContentInvalidBase64String: Invalid base64 string for MIME content.',
  },
}

/** How Graph takes drafts and their files, put together from what Microsoft documents. */
const uploadBehaviour = ({ resource }: Cloud): ApiUploadBehaviour => ({
  drafts: '/v1\\.0/(?:me|users/(?<mailbox>[^/?]+))/messages',
  permission: readWrite,
  origin: resource,
  request: 4_194_304,
  smallest: 3_000_000,
  replies: {
    permission: 'HTTP 403 ErrorAccessDenied: Access is denied. Check credentials and try again.',
    unknownDraft: 'HTTP 404 ErrorItemNotFound: The specified object was not found in the store.',
    tooSmall:
      'HTTP 400 ErrorAttachmentSizeShouldNotBeLessThanMinimumSize: Attachment size must be greater than the minimum size.',
    expired: 'HTTP 404 ErrorItemNotFound: The upload session is not found.',
  },
})

const refused = (body: unknown): ApiOutcome => {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {}
  const { code, message } = error
  return {
    kind: 'refused',
    causes: typeof code === 'string' ? [code] : [],
    words: typeof message === 'string' ? message : '',
  }
}

/**
 * Sending through Microsoft Graph. A person's token always uses the path `me`: for a shared mailbox that needs only
 * "Send As" or "Send on behalf", while the mailbox's own path needs full access to it.
 */
export const graph = (cloud: Cloud, large: boolean): Api => ({
  origin: cloud.graph,
  source: graphSendMail,
  request: ({ content, mailbox, holder }) => ({
    path: `/v1.0/${holder === 'person' ? 'me' : `users/${encodeURIComponent(mailbox)}`}/sendMail`,
    contentType: 'text/plain',
    body: Buffer.from(content).toString('base64'),
  }),
  read: ({ status, body }) => {
    // QUIRK: Graph has answered 200 to a message that it found too large (microsoft-graph-docs#13979), so only 202 counts.
    if (status === 202) return { kind: 'accepted' }
    return status >= 400 ? refused(body) : { kind: 'unclear' }
  },
  behaviour: large ? { ...behaviour, upload: uploadBehaviour(cloud) } : behaviour,
  ...(large ? { upload: graphUpload(cloud) } : {}),
})

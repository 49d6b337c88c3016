import type { ReplyRule } from '@saatja/core'
import { apiErrors, seenAnswers } from '../sources.ts'

/** An answer comes when the whole message has been sent, or shortly before. */
const answered = { stages: ['final-reply', 'message'] } as const
const person = { code: 'AUTH', actor: 'user', retry: 'after-sign-in', field: 'username' } as const
const administrator = { code: 'CONFIG', actor: 'mail-administrator', retry: 'after-change' } as const
const application = {
  code: 'CONFIG',
  actor: 'application-administrator',
  retry: 'after-change',
} as const
const limit = { code: 'LIMIT', actor: 'nobody', retry: 'later' } as const

/** Answers of the Gmail API, known by the reason in their JSON; the same reason carries several meanings. */
export const apiReplies: readonly ReplyRule[] = [
  {
    ...answered,
    ...person,
    id: 'gmail-api-token',
    statuses: [401],
    causes: ['authError', 'UNAUTHENTICATED', 'required'],
    source: apiErrors,
    sample: 'HTTP 401 authError UNAUTHENTICATED: Invalid Credentials',
  },
  {
    ...answered,
    ...administrator,
    id: 'gmail-api-domain-policy',
    statuses: [403],
    causes: ['domainPolicy'],
    source: apiErrors,
    sample: 'HTTP 403 domainPolicy: The domain administrators have disabled Gmail apps.',
  },
  {
    ...answered,
    ...application,
    id: 'gmail-api-not-enabled',
    statuses: [403],
    causes: ['accessNotConfigured', 'SERVICE_DISABLED'],
    source: seenAnswers,
    sample:
      'HTTP 403 accessNotConfigured: Gmail API has not been used in project 1234 before or it is disabled.',
  },
  {
    ...answered,
    ...limit,
    id: 'gmail-api-daily',
    statuses: [403, 429],
    text: 'mail sending|daily (?:user )?(?:sending )?limit',
    wait: 3600,
    source: apiErrors,
    sample:
      'HTTP 429 rateLimitExceeded: User-rate limit exceeded.  Retry after 2026-11-30T10:00:00Z (Mail sending)',
  },
  {
    ...answered,
    ...limit,
    id: 'gmail-api-rate',
    statuses: [403, 429],
    causes: ['rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'RESOURCE_EXHAUSTED'],
    wait: 60,
    source: apiErrors,
    sample: 'HTTP 403 userRateLimitExceeded: User Rate Limit Exceeded',
  },
  {
    ...answered,
    ...person,
    id: 'gmail-api-scope',
    statuses: [403],
    causes: ['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'PERMISSION_DENIED'],
    source: seenAnswers,
    sample:
      'HTTP 403 insufficientPermissions PERMISSION_DENIED: Request had insufficient authentication scopes.',
  },
  {
    ...answered,
    ...administrator,
    id: 'gmail-api-mailbox',
    statuses: [400],
    causes: ['failedPrecondition', 'FAILED_PRECONDITION'],
    source: seenAnswers,
    sample: 'HTTP 400 failedPrecondition: Mail service not enabled',
  },
  {
    ...answered,
    code: 'REJECTED',
    actor: 'user',
    retry: 'after-change',
    id: 'gmail-too-large',
    statuses: [413],
    source: apiErrors,
    sample: 'HTTP 413 uploadTooLarge: Request is too large.',
  },
  {
    ...answered,
    code: 'REJECTED',
    actor: 'user',
    retry: 'after-change',
    id: 'gmail-api-recipient',
    statuses: [400],
    text: 'recipient address required|invalid (?:to|cc|bcc) header',
    source: seenAnswers,
    sample: 'HTTP 400 invalidArgument: Invalid To header',
  },
  {
    ...answered,
    ...application,
    code: 'REJECTED',
    retry: 'never',
    id: 'gmail-api-malformed',
    statuses: [400],
    causes: ['invalidArgument', 'badRequest', 'INVALID_ARGUMENT'],
    source: apiErrors,
    sample: 'HTTP 400 invalidArgument: Bad Request',
  },
]

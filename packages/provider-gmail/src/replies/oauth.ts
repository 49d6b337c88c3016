import type { ReplyRule, Source } from '@saatja/core'
import type { SignInCode } from '../codes.ts'
import { delegationGuide, signInErrors, tokenExpiry } from '../sources.ts'

type Consequence = Pick<ReplyRule, 'code' | 'actor' | 'retry' | 'field' | 'wait' | 'text'>

const person = { code: 'AUTH', actor: 'user', retry: 'after-sign-in', field: 'username' } as const
const application = {
  code: 'CONFIG',
  actor: 'application-administrator',
  retry: 'after-change',
} as const
const administrator = { code: 'CONFIG', actor: 'mail-administrator', retry: 'after-change' } as const

/** An answer of Google's sign-in service, known by its OAuth error. */
const rule = (
  id: SignInCode,
  errors: readonly string[],
  consequence: Consequence,
  sample: string,
  source: Source = signInErrors,
): ReplyRule => ({
  ...consequence,
  id,
  stages: ['sign-in'],
  stageless: false,
  causes: errors,
  sample,
  source,
})

/** Answers of the sign-in service in place of a token, the most specific first. */
export const oauthReplies: readonly ReplyRule[] = [
  rule(
    'gmail-delegation-missing',
    ['unauthorized_client', 'access_denied', 'invalid_grant'],
    { ...administrator, text: 'service_account' },
    'unauthorized_client, service_account',
    delegationGuide,
  ),
  rule('gmail-declined', ['access_denied'], person, 'access_denied'),
  rule('gmail-admin-blocked', ['admin_policy_enforced'], administrator, 'admin_policy_enforced'),
  rule('gmail-org-internal', ['org_internal'], person, 'org_internal'),
  rule('gmail-redirect-mismatch', ['redirect_uri_mismatch'], application, 'redirect_uri_mismatch'),
  rule(
    'gmail-client-unknown',
    ['invalid_client', 'unauthorized_client', 'deleted_client'],
    application,
    'invalid_client',
  ),
  rule('gmail-reauthentication', ['invalid_rapt', 'rapt_required'], person, 'invalid_grant, invalid_rapt'),
  rule('gmail-grant-ended', ['invalid_grant'], person, 'invalid_grant', tokenExpiry),
  rule(
    'gmail-sign-in-fault',
    ['temporarily_unavailable', 'server_error'],
    { code: 'NETWORK', actor: 'nobody', retry: 'later', wait: 60 },
    'temporarily_unavailable',
  ),
]

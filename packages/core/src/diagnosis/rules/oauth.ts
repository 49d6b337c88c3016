import type { ReplyRule } from '../../contract/diagnosis.ts'
import { rfc6749 } from './sources.ts'

/** What a sign-in service says instead of giving a token. */
export const oauthRules = [
  {
    id: 'sign-in-expired',
    code: 'AUTH',
    causes: ['invalid_grant', 'interaction_required', 'login_required', 'consent_required', 'bad_token'],
    actor: 'user',
    retry: 'after-sign-in',
    field: 'username',
    source: rfc6749,
    sample: 'invalid_grant: Token has been expired or revoked.',
  },
  {
    id: 'consent-declined',
    code: 'AUTH',
    causes: ['access_denied'],
    actor: 'user',
    retry: 'after-sign-in',
    field: 'username',
    source: rfc6749,
    sample: 'access_denied',
  },
  {
    id: 'consent-needs-administrator',
    code: 'AUTH',
    causes: ['admin_policy_enforced', 'org_internal'],
    actor: 'mail-administrator',
    retry: 'after-change',
    source: {
      ...rfc6749,
      from: 'https://developers.google.com/identity/protocols',
      confidence: 'unverified',
    },
    sample: 'admin_policy_enforced',
  },
  {
    id: 'oauth-application-refused',
    code: 'CONFIG',
    causes: [
      'invalid_client',
      'unauthorized_client',
      'unsupported_grant_type',
      'unsupported_response_type',
      'invalid_scope',
      'invalid_request',
      'redirect_uri_mismatch',
    ],
    actor: 'application-administrator',
    retry: 'after-change',
    source: rfc6749,
    sample: 'invalid_client',
  },
  {
    id: 'sign-in-service-busy',
    code: 'NETWORK',
    causes: ['temporarily_unavailable', 'server_error'],
    actor: 'nobody',
    retry: 'later',
    wait: 300,
    source: rfc6749,
    sample: 'temporarily_unavailable',
  },
] as const satisfies readonly ReplyRule[]

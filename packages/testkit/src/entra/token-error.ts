import { randomUUID } from 'node:crypto'

/** An answer in place of a token, in the words of Microsoft's service. */
export interface TokenError {
  readonly error: string
  readonly aadsts: number
  readonly words: string
  readonly suberror?: string
}

const refusal = (error: string, aadsts: number, words: string, suberror?: string): TokenError => ({
  error,
  aadsts,
  words,
  ...(suberror === undefined ? {} : { suberror }),
})

/** Why the simulated service refuses. Errors and numbers are those that Microsoft documents. */
export const refusals = {
  declined: refusal('access_denied', 65004, 'User declined to consent to access the app.'),
  adminApproval: refusal('access_denied', 90094, 'The grant requires administrator permission.'),
  mfa: refusal(
    'interaction_required',
    50076,
    'Due to a configuration change made by your administrator, you must use multi-factor authentication.',
    'basic_action',
  ),
  revoked: refusal('invalid_grant', 50173, 'The provided grant has expired due to it being revoked.'),
  idle: refusal('invalid_grant', 700082, 'The refresh token has expired due to inactivity.'),
  replayed: refusal('invalid_grant', 70000, 'The provided refresh token was already used.'),
  codeUsed: refusal('invalid_grant', 54005, 'OAuth2 Authorization code was already redeemed.'),
  codeExpired: refusal('invalid_grant', 70008, 'The provided authorization code has expired.'),
  verifier: refusal('invalid_grant', 501481, 'The Code_Verifier does not match the code_challenge.'),
  redirect: refusal('invalid_request', 50011, 'The redirect URI does not match those configured.'),
  clientUnknown: refusal('unauthorized_client', 700016, 'Application was not found in the directory.'),
  secretMissing: refusal('invalid_client', 7000218, 'The request body must contain client_secret.'),
  secretWrong: refusal('invalid_client', 7000215, 'Invalid client secret provided.'),
  secretExpired: refusal('invalid_client', 7000222, 'The provided client secret keys are expired.'),
  secretUnwanted: refusal('invalid_client', 700025, 'Client is public, so no secret should be presented.'),
  certificate: refusal('invalid_client', 700027, 'The client assertion contains an invalid signature.'),
  severalServices: refusal(
    'invalid_request',
    28000,
    'The scope contains resources of more than one service.',
  ),
  notConsented: refusal(
    'invalid_grant',
    65001,
    'The user or administrator has not consented.',
    'consent_required',
  ),
  scope: refusal('invalid_scope', 70011, 'The provided value for the input parameter scope is not valid.'),
  oneTenant: refusal('invalid_request', 50059, 'No tenant-identifying information found.'),
  foreign: refusal('invalid_grant', 50020, 'User account does not exist in the tenant.'),
  malformed: refusal('invalid_request', 900144, 'The request body must contain all parameters.'),
  windowExpired: refusal('invalid_grant', 50089, 'Flow token expired.'),
} as const satisfies Readonly<Record<string, TokenError>>

const description = ({ aadsts, words }: TokenError, trace: string): string =>
  `AADSTS${aadsts}: ${words} Trace ID: ${trace} Correlation ID: ${randomUUID()}`

/** As the token endpoint says it. */
export const asJson = (refused: TokenError) => {
  const trace = randomUUID()
  return {
    error: refused.error,
    error_description: description(refused, trace),
    error_codes: [refused.aadsts],
    trace_id: trace,
    ...(refused.suberror === undefined ? {} : { suberror: refused.suberror }),
  }
}

/** As the person brings it back to the application. */
export const asParams = (refused: TokenError): Readonly<Record<string, string>> => ({
  error: refused.error,
  error_description: description(refused, randomUUID()),
})

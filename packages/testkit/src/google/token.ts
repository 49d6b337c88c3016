import { createHash, verify } from 'node:crypto'
import {
  type GoogleRefreshToken,
  type GoogleState,
  normal,
  put,
  subjectOf,
  testingLife,
  workspaceOf,
} from './state.ts'

type Fields = Readonly<Record<string, string>>

/** A result of the token endpoint. */
export interface GoogleTokenAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, string | number>>
}

const refuse = (error: string, error_description: string, status = 400): GoogleTokenAnswer => ({
  status,
  body: { error, error_description },
})

const ended = refuse('invalid_grant', 'Token has been expired or revoked.')

/** Milliseconds. */
const day = 86_400_000
const codeLife = 600_000
const idleLife = 182 * day
/** How many sign-ins one account may have to one application at once. */
const most = 100

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

/**
 * Makes the id token of the person who signed in. Clients get it directly from the service, so no one checks its
 * signature.
 */
const idToken = (state: GoogleState, address: string, audience: string, nonce: string): string => {
  const issued = Math.floor(state.now() / 1000)
  const domain = workspaceOf(address)
  const claims = {
    iss: state.url,
    aud: audience,
    azp: audience,
    sub: subjectOf(address),
    email: address,
    email_verified: true,
    nonce,
    iat: issued,
    exp: issued + 3600,
    ...(domain === undefined ? {} : { hd: domain }),
  }
  return `${encoded({ alg: 'RS256', typ: 'JWT', kid: 'pretend' })}.${encoded(claims)}.${'A'.repeat(342)}`
}

const clientRefusal = ({ clients }: GoogleState, fields: Fields, secretEnded: boolean) => {
  const client = clients?.find(({ id }) => id === fields.client_id)
  const unknown = clients !== undefined && client === undefined
  const wrong = client?.secret !== undefined && client.secret !== fields.client_secret
  return secretEnded || unknown || wrong
    ? refuse('invalid_client', 'The provided client secret is invalid.', 401)
    : undefined
}

const access = (state: GoogleState, address: string, scope: string): string => {
  const revoked = state.revoking.has(address)
  const expires = revoked ? 0 : state.now() + state.lifetime * 1000
  return put(state.accessTokens, 'ya29.', { address, scope, expires })
}

/** After the hundredth the oldest one ends without notice. */
const endSurplus = ({ refreshTokens }: GoogleState, { address, clientId }: GoogleRefreshToken): void => {
  const alive = [...refreshTokens.values()].filter(
    (one) => one.address === address && one.clientId === clientId && !one.ended,
  )
  for (const old of alive.slice(0, Math.max(alive.length - most, 0))) old.ended = true
}

const redeemCode = (state: GoogleState, fields: Fields): GoogleTokenAnswer => {
  const code = state.codes.get(fields.code ?? '')
  if (code === undefined || code.used || code.clientId !== fields.client_id)
    return refuse('invalid_grant', 'Malformed auth code.')
  code.used = true
  const challenge = createHash('sha256')
    .update(fields.code_verifier ?? '')
    .digest('base64url')
  if (state.now() - code.issuedAt > codeLife) return refuse('invalid_grant', 'Code expired.')
  if (code.redirectUri !== fields.redirect_uri) return refuse('redirect_uri_mismatch', 'Bad Request')
  if (challenge !== code.challenge) return refuse('invalid_grant', 'Invalid code verifier.')
  const { address, clientId, scope } = code
  const now = state.now()
  const token: GoogleRefreshToken = { address, clientId, scope, issuedAt: now, usedAt: now, ended: false }
  const refreshToken = put(state.refreshTokens, '1//0', token)
  endSurplus(state, token)
  return {
    status: 200,
    body: {
      access_token: access(state, address, scope),
      expires_in: state.lifetime,
      refresh_token: refreshToken,
      scope,
      token_type: 'Bearer',
      id_token: idToken(state, address, clientId, code.nonce),
      ...(code.endsIn === undefined ? {} : { refresh_token_expires_in: code.endsIn }),
    },
  }
}

const refresh = (state: GoogleState, fields: Fields): GoogleTokenAnswer => {
  const token = state.refreshTokens.get(fields.refresh_token ?? '')
  if (token === undefined || token.ended || token.clientId !== fields.client_id) return ended
  const now = state.now()
  if (state.revoking.has(token.address) || now - token.usedAt > idleLife) return ended
  if (state.testing && now - token.issuedAt > testingLife * 1000) return ended
  token.usedAt = now
  const { address, scope } = token
  return {
    status: 200,
    body: {
      access_token: access(state, address, scope),
      expires_in: state.lifetime,
      scope,
      token_type: 'Bearer',
    },
  }
}

const notDelegated = refuse(
  'unauthorized_client',
  'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
  401,
)

/** A service account acts for a mailbox (RFC 7523). */
const delegate = (state: GoogleState, { assertion = '' }: Fields): GoogleTokenAnswer => {
  const [head = '', body = '', signature = ''] = assertion.split('.')
  const claims: Readonly<Record<string, unknown>> = Object(
    JSON.parse(Buffer.from(body, 'base64url').toString('utf8')),
  )
  const key = state.serviceAccounts[String(claims.iss)]
  const signed =
    key !== undefined &&
    verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))
  if (!signed || claims.aud !== `${state.url}/token`) return notDelegated
  const address = normal(String(claims.sub))
  const scope = String(claims.scope)
  const token = access(state, address, scope)
  return {
    status: 200,
    body: { access_token: token, expires_in: state.lifetime, token_type: 'Bearer' },
  }
}

/** `/token` */
export const answerTokenRequest = (state: GoogleState, fields: Fields): GoogleTokenAnswer => {
  if (fields.code_verifier) state.verifiers.add(fields.code_verifier)
  if (fields.grant_type === 'urn:ietf:params:oauth:grant-type:jwt-bearer') return delegate(state, fields)
  const code = state.codes.get(fields.code ?? '')
  const refused = clientRefusal(state, fields, code?.secretEnded === true)
  if (refused !== undefined) return refused
  if (fields.grant_type === 'authorization_code') return redeemCode(state, fields)
  return fields.grant_type === 'refresh_token'
    ? refresh(state, fields)
    : refuse('unsupported_grant_type', 'Invalid grant_type')
}

import { createHash } from 'node:crypto'
import { type EntraAccount, isOneTenant, servesTenant } from './account.ts'
import { clientRefusal } from './client.ts'
import { isConsented, ofSeveralServices, scopesIn } from './scope.ts'
import type { EntraState } from './state.ts'
import { refusals, type TokenError } from './token-error.ts'

type Fields = Readonly<Record<string, string>>
type Issued = Readonly<Record<string, string | number>>
export type TokenAnswer = { readonly issued: Issued } | { readonly refused: TokenError }

/** Milliseconds for which a code may be redeemed. */
const codeLife = 600_000
/** Milliseconds for which a refresh token may be unused. */
const idleLife = 90 * 86_400_000

/** Answers the token endpoint, `/tenant/oauth2/v2.0/token`. */
export const answerTokenRequest = (state: EntraState, tenant: string, fields: Fields): TokenAnswer => {
  const code = state.ledger.codes.get(fields.code ?? '')
  const client = clientRefusal(state.clients, fields, state.secretEnded || code?.secretEnded === true)
  if (client !== undefined) return { refused: client }
  switch (fields.grant_type) {
    case 'authorization_code':
      return redeemCode(state, tenant, fields)
    case 'refresh_token':
      return refresh(state, fields)
    case 'client_credentials':
      return forApplication(state, tenant, fields)
    default:
      return { refused: refusals.malformed }
  }
}

const redeemCode = (state: EntraState, tenant: string, fields: Fields): TokenAnswer => {
  const code = state.ledger.codes.get(fields.code ?? '')
  if (code === undefined || code.clientId !== fields.client_id) return { refused: refusals.codeExpired }
  if (code.used) return { refused: refusals.codeUsed }
  code.used = true
  if (state.now() - code.issuedAt > codeLife) return { refused: refusals.codeExpired }
  if (code.redirectUri !== fields.redirect_uri) return { refused: refusals.redirect }
  const challenge = createHash('sha256')
    .update(fields.code_verifier ?? '')
    .digest('base64url')
  if (challenge !== code.challenge) return { refused: refusals.verifier }
  if (!servesTenant(tenant, code.account)) return { refused: refusals.foreign }
  const refused = scopeRefusal(fields, code.scope)
  if (refused !== undefined) return { refused }
  return { issued: issueTo(state, code.account, fields, code.scope, code.nonce) }
}

/** A token is for one service, and for nothing that was not consented to. */
const scopeRefusal = ({ scope = '' }: Fields, consented: string): TokenError | undefined => {
  if (ofSeveralServices(scope)) return refusals.severalServices
  return isConsented(scope, consented) ? undefined : refusals.notConsented
}

const refresh = (state: EntraState, fields: Fields): TokenAnswer => {
  const token = state.ledger.refreshTokens.get(fields.refresh_token ?? '')
  if (token === undefined || token.clientId !== fields.client_id) return { refused: refusals.revoked }
  const condition = state.conditions.get(token.account.address)
  if (condition !== undefined) return { refused: refusals[condition] }
  if (token.used) return { refused: refusals.replayed }
  if (state.now() - token.issuedAt > idleLife) return { refused: refusals.idle }
  const refused = scopeRefusal(fields, token.scope)
  if (refused !== undefined) return { refused }
  token.used = true
  return { issued: issueTo(state, token.account, fields, token.scope, undefined) }
}

const forApplication = (state: EntraState, tenant: string, fields: Fields): TokenAnswer => {
  if (!isOneTenant(tenant)) return { refused: refusals.oneTenant }
  if (!/\/\.default$/.test(fields.scope?.split(' ')[0] ?? '')) return { refused: refusals.scope }
  const access = { clientId: fields.client_id ?? '', scope: fields.scope ?? '' }
  const expires = state.now() + state.lifetime * 1000
  return {
    issued: {
      token_type: 'Bearer',
      expires_in: state.lifetime,
      access_token: state.ledger.addAccessToken({ ...access, expires }),
    },
  }
}

/** What an ID token says of the person. */
const claimsOf = (
  { lifetime, now, url }: EntraState,
  account: EntraAccount,
  clientId: string,
  nonce: string | undefined,
) => {
  const seconds = Math.floor(now() / 1000)
  return {
    aud: clientId,
    iss: `${url}/${account.tenant}/v2.0`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + lifetime,
    oid: account.object,
    sub: account.object,
    tid: account.tenant,
    preferred_username: account.address,
    name: account.address,
    ver: '2.0',
    ...(nonce === undefined ? {} : { nonce }),
  }
}

const issueTo = (
  state: EntraState,
  account: EntraAccount,
  fields: Fields,
  scope: string,
  nonce: string | undefined,
): Issued => {
  const { conditions, ledger, lifetime, now } = state
  const clientId = fields.client_id ?? ''
  const entry = { account, clientId, scope }
  const granted = scopesIn(fields.scope ?? '').length > 0 ? (fields.scope ?? '') : scope
  const info = { uid: account.object, utid: account.tenant }
  return {
    token_type: 'Bearer',
    scope: granted,
    expires_in: lifetime,
    access_token: ledger.addAccessToken({
      ...entry,
      scope: granted,
      // An error that the person chose comes with the first message, not an hour later.
      expires: conditions.has(account.address) ? 0 : now() + lifetime * 1000,
    }),
    refresh_token: ledger.addRefreshToken({ ...entry, issuedAt: now(), used: false }),
    id_token: ledger.idToken(claimsOf(state, account, clientId, nonce)),
    client_info: Buffer.from(JSON.stringify(info)).toString('base64url'),
  }
}

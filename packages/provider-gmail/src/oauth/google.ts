import { askService, isTokenAnswer, MailError, type ServiceAnswer, type Token } from '@saatja/core'
import type { AuthorizationServer, Client, CustomFetchOptions } from 'oauth4webapi'
import type { GoogleAccount } from './grant.ts'
import {
  type GoogleError,
  mixedUp,
  refusalError,
  refusalIn,
  scopeMissing,
  unreachable,
} from './oauth-error.ts'
import type { GoogleRegistration } from './registration.ts'

/** What Google gave for a person. */
export interface GoogleIssued extends Token {
  readonly account: GoogleAccount
  readonly scope: string
  readonly refreshToken: string
  /** Milliseconds since the epoch, where Google says when the grant ends. */
  readonly ends?: number
}

/** The second half of a sign-in. */
export interface GoogleRedemption {
  readonly params: Readonly<Record<string, string>>
  readonly state: string
  readonly redirectUri: string
  readonly verifier: string
  readonly nonce: string
}

type Library = typeof import('./library.ts')

/** One conversation with Google's token service, which keeps the answer: the library does not read the waiting time. */
interface Conversation {
  readonly library: Library
  readonly server: AuthorizationServer
  readonly client: Client
  readonly proof: ReturnType<Library['None']>
  readonly options: { readonly [key: symbol]: unknown }
  readonly failure: () => GoogleError | 'unreachable' | undefined
}

const outage: GoogleError = { error: 'temporarily_unavailable' }

const failureOf = (answer: ServiceAnswer): GoogleError | undefined => {
  if (answer.ok) return isTokenAnswer(answer) ? undefined : outage
  const said = refusalIn(answer.fields) ?? outage
  const refusal = answer.status >= 500 || answer.status === 429 ? outage : said
  return answer.retryAfter === undefined ? refusal : { ...refusal, retryAfter: answer.retryAfter }
}

const converse = async (registration: GoogleRegistration): Promise<Conversation> => {
  const library = await import('./library.ts')
  const { clientId, clientSecret, issuer, authorizationEndpoint, tokenEndpoint } = registration
  let failure: GoogleError | 'unreachable' | undefined
  const ask = async (url: string, { headers, body }: CustomFetchOptions<'POST', URLSearchParams>) => {
    failure = 'unreachable'
    const answer = await askService(url, { method: 'POST', headers, body: String(body) })
    failure = failureOf(answer)
    return Response.json(answer.fields, { status: answer.status })
  }
  return {
    library,
    server: { issuer, authorization_endpoint: authorizationEndpoint, token_endpoint: tokenEndpoint },
    client: { client_id: clientId },
    proof: clientSecret === undefined ? library.None() : library.ClientSecretPost(clientSecret.reveal()),
    options: {
      [library.customFetch]: ask,
      [library.allowInsecureRequests]: tokenEndpoint.startsWith('http:'),
    },
    failure: () => failure,
  }
}

/** The library's own error may quote what was sent, so nothing of it is passed on. */
const attempt = async <T>({ failure }: Conversation, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (MailError.is(error)) throw error
    const said = failure()
    if (said === 'unreachable') throw unreachable()
    // An answer whose token does not belong to this sign-in: the nonce, issuer or client of someone else.
    throw said === undefined ? mixedUp() : refusalError(said)
  }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Converts seconds from now into a time. */
const after = (seconds: unknown): number => Date.now() + Number(seconds) * 1000

/** @throws MailError */
export const redeem = async (
  registration: GoogleRegistration,
  request: GoogleRedemption,
): Promise<GoogleIssued> => {
  const talk = await converse(registration)
  const { library, server, client, proof, options } = talk
  return attempt(talk, async () => {
    const { params, state, redirectUri, verifier, nonce } = request
    const checked = library.validateAuthResponse(server, client, new URLSearchParams(params), state)
    const response = await library.authorizationCodeGrantRequest(
      server,
      client,
      proof,
      checked,
      redirectUri,
      verifier,
      options,
    )
    const result = await library.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
    })
    const claims = library.getValidatedIdTokenClaims(result)
    const { access_token: token, refresh_token: refreshToken, expires_in: seconds, scope = '' } = result
    // Google's page has a box for each permission, and a person may leave it unchecked.
    if (!scope.split(' ').includes(registration.scope) || refreshToken === undefined) throw scopeMissing()
    const ends = Number(result.refresh_token_expires_in)
    return {
      token,
      expires: after(seconds),
      scope: registration.scope,
      refreshToken,
      account: { tenant: textIn(claims?.hd), object: claims?.sub ?? '', address: textIn(claims?.email) },
      ...(ends >= 0 ? { ends: after(ends) } : {}),
    }
  })
}

/**
 * Gets a new access token. Google may give a new refresh token with it.
 * @throws MailError
 */
export const refresh = async (
  registration: GoogleRegistration,
  refreshToken: string,
): Promise<{ readonly token: Token; readonly refreshToken: string }> => {
  const talk = await converse(registration)
  const { library, server, client, proof, options } = talk
  return attempt(talk, async () => {
    const response = await library.refreshTokenGrantRequest(server, client, proof, refreshToken, options)
    const result = await library.processRefreshTokenResponse(server, client, response)
    const token = { token: result.access_token, expires: after(result.expires_in) }
    return { token, refreshToken: result.refresh_token ?? refreshToken }
  })
}

import type { Token } from '@saatja/core'
import { readWrite } from '../graph-upload.ts'
import type { Transport } from '../options.ts'
import { type Client, type TokenResult, withClient } from './msal.ts'
import { ownRefusal, refusalError } from './oauth-error.ts'
import type { Registration } from './registration.ts'

export interface MicrosoftAccount {
  readonly tenant: string
  readonly object: string
  readonly address: string
}

/** What Microsoft gave for a person. */
export interface Issued extends Token {
  readonly account: MicrosoftAccount
  /** MSAL's cache of this one account, with the refresh token in it. Secret. */
  readonly cache: string
}

export interface AuthorizeRequest {
  readonly redirectUri: string
  readonly mailbox: string
  readonly challenge: string
  readonly state: string
  readonly nonce: string
  readonly locale?: string
}

export interface Redemption {
  readonly code: string
  readonly redirectUri: string
  readonly verifier: string
  readonly state: string
  readonly nonce: string
}

/** Makes the URL of Microsoft's page on which the person signs in and accepts. */
export const authorizeUrl = (registration: Registration, request: AuthorizeRequest): Promise<string> =>
  withClient(registration, registration.tenant, (client) =>
    client.getAuthCodeUrl({
      scopes: scopesOf(registration, firstTransport(registration), registration.largeMessages),
      extraScopesToConsent: registration.transports
        .slice(1)
        .flatMap((transport) => scopesOf(registration, transport, registration.largeMessages)),
      redirectUri: request.redirectUri,
      codeChallenge: request.challenge,
      codeChallengeMethod: 'S256',
      state: request.state,
      nonce: request.nonce,
      loginHint: request.mailbox,
      ...(request.locale === undefined ? {} : { extraQueryParameters: { ui_locales: request.locale } }),
    }),
  )

/** @throws MailError */
export const redeem = (registration: Registration, request: Redemption): Promise<Issued> =>
  withClient(registration, registration.tenant, async (client) => {
    const { code, redirectUri, verifier, state, nonce } = request
    // QUIRK: the nonce is checked only when it stands in the request, not beside the code.
    const result = await client.acquireTokenByCode(
      {
        scopes: scopesOf(registration, firstTransport(registration), registration.largeMessages),
        code,
        redirectUri,
        codeVerifier: verifier,
        state,
        nonce,
      },
      { code, state, nonce },
    )
    return issued(client, result)
  })

/** @throws MailError */
export const refresh = (
  registration: Registration,
  cache: string,
  object: string,
  transport: Transport,
  large: boolean,
): Promise<Issued> =>
  withClient(registration, registration.tenant, async (client) => {
    const store = client.getTokenCache()
    store.deserialize(cache)
    const account = await store.getAccountByLocalId(object)
    if (account === null) throw ownRefusal('m365-grant-expired')
    const scopes = scopesOf(registration, transport, large)
    return issued(client, await client.acquireTokenSilent({ account, scopes, forceRefresh: true }))
  })

/**
 * Gets a token of the application itself, for one tenant.
 * @throws MailError
 */
export const applicationToken = (
  registration: Registration,
  tenant: string,
  transport: Transport,
): Promise<Token> =>
  withClient(registration, tenant, async (client) => {
    if (!('acquireTokenByClientCredential' in client)) throw refusalError({ error: 'invalid_client' })
    const { applicationResource, graph } = registration.cloud
    const scopes = [`${transport === 'api' ? graph : applicationResource}/.default`]
    const result = await client.acquireTokenByClientCredential({ scopes, skipCache: true })
    if (result === null) throw refusalError({ error: 'server_error' })
    const permissions = registration.largeMessages ? { permissions: [readWrite] } : {}
    return { ...tokenOf(result), holder: 'application', ...permissions }
  })

/** The resource of the token that comes with the sign-in. */
export const firstTransport = ({ transports: [first = 'smtp'] }: Registration): Transport => first

/**
 * Microsoft gives a token for one resource at a time, so scopes of two are never in one request for a token. A scope
 * that the person was never asked for would make it refuse all of them, so `large` depends on the grant.
 */
const scopesOf = (
  { cloud, sharedMailboxes }: Registration,
  transport: Transport,
  large: boolean,
): string[] => {
  if (transport === 'smtp') return [`${cloud.resource}/SMTP.Send`]
  const permissions = [
    'Mail.Send',
    ...(sharedMailboxes ? ['Mail.Send.Shared'] : []),
    ...(large ? [readWrite] : []),
  ]
  return permissions.map((permission) => `${cloud.graph}/${permission}`)
}

const tokenOf = ({ accessToken, expiresOn }: Pick<TokenResult, 'accessToken' | 'expiresOn'>): Token => {
  if (accessToken === '' || expiresOn === null) throw refusalError({ error: 'server_error' })
  return { token: accessToken, expires: expiresOn.getTime() }
}

const issued = (client: Client, result: TokenResult): Issued => {
  const { account } = result
  if (account === null) throw refusalError({ error: 'server_error' })
  return {
    ...tokenOf(result),
    account: { tenant: account.tenantId, object: account.localAccountId, address: account.username },
    cache: client.getTokenCache().serialize(),
  }
}

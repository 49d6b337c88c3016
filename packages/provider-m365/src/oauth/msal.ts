import type { Configuration } from '@azure/msal-node'
import { MailError, type Token } from '@saatja/core'
import { readWrite } from '../graph-upload.ts'
import type { Transport } from '../options.ts'
import { type HttpClient, httpClientTo } from './http-client.ts'
import { ownRefusal, refusalError, unreachable } from './oauth-error.ts'
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

type Msal = typeof import('@azure/msal-node')
type Client =
  | InstanceType<Msal['ConfidentialClientApplication']>
  | InstanceType<Msal['PublicClientApplication']>
type Result = Awaited<ReturnType<Client['acquireTokenByCode']>>

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

const tokenOf = ({ accessToken, expiresOn }: Pick<Result, 'accessToken' | 'expiresOn'>): Token => {
  if (accessToken === '' || expiresOn === null) throw refusalError({ error: 'server_error' })
  return { token: accessToken, expires: expiresOn.getTime() }
}

const issued = (client: Client, result: Result): Issued => {
  const { account } = result
  if (account === null) throw refusalError({ error: 'server_error' })
  return {
    ...tokenOf(result),
    account: { tenant: account.tenantId, object: account.localAccountId, address: account.username },
    cache: client.getTokenCache().serialize(),
  }
}

/**
 * Runs one operation on a client of its own. QUIRK: a client that is shared answers with the accounts of other
 * mailboxes, since loading an empty cache does not empty its memory (seen with msal-node 7.2.1).
 */
const withClient = async <T>(
  registration: Registration,
  tenant: string,
  work: (client: Client) => Promise<T>,
): Promise<T> => {
  const transport = httpClientTo(registration)
  const client = clientOf(await import('@azure/msal-node'), registration, tenant, transport)
  try {
    return await work(client)
  } catch (error) {
    throw translated(error, transport)
  }
}

const clientOf = (msal: Msal, registration: Registration, tenant: string, transport: HttpClient): Client => {
  const { clientId, cloud, credential } = registration
  const auth = { clientId, authority: `${cloud.authority}/${tenant}` }
  // MSAL gives the body the type that it expects, and checks its fields itself.
  const networkClient = {
    sendGetRequestAsync: transport.get,
    sendPostRequestAsync: transport.post,
  } as NonNullable<Configuration['system']>['networkClient'] & object
  const system = { networkClient }
  if (credential.kind === 'none') return new msal.PublicClientApplication({ auth, system })
  const proof =
    credential.kind === 'secret'
      ? { clientSecret: credential.secret.reveal() }
      : {
          clientCertificate: {
            thumbprintSha256: credential.thumbprint,
            privateKey: credential.privateKey.reveal(),
          },
        }
  return new msal.ConfidentialClientApplication({ auth: { ...auth, ...proof }, system })
}

const mixedUp = ['nonce_mismatch', 'state_mismatch', 'state_not_found']
const spent = ['no_tokens_found', 'refresh_token_expired']

/** MSAL's own error may quote what was sent, so nothing of it is passed on but its code. */
const translated = (error: unknown, { failure }: HttpClient): MailError => {
  if (MailError.is(error)) return error
  const said = failure()
  if (said === 'unreachable') return unreachable()
  if (said !== undefined) return refusalError(said)
  const code = errorCodeOf(error)
  if (mixedUp.includes(code)) return ownRefusal('m365-state-mismatch')
  return spent.includes(code) ? ownRefusal('m365-grant-expired') : refusalError({ error: code })
}

const errorCodeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'errorCode' in error && typeof error.errorCode === 'string'
    ? error.errorCode.replace(/[^a-z_]/g, '').slice(0, 64)
    : 'unknown_error'

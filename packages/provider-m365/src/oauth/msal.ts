import type { Configuration } from '@azure/msal-node'
import { MailError } from '@saatja/core'
import { type HttpClient, httpClientTo } from './http-client.ts'
import { ownRefusal, refusalError, unreachable } from './oauth-error.ts'
import type { Registration } from './registration.ts'

type Msal = typeof import('@azure/msal-node')
export type Client =
  | InstanceType<Msal['ConfidentialClientApplication']>
  | InstanceType<Msal['PublicClientApplication']>
/** What MSAL answers with a token. */
export type TokenResult = Awaited<ReturnType<Client['acquireTokenByCode']>>

/**
 * Runs one operation on a client of its own. QUIRK: a client that is shared answers with the accounts of other
 * mailboxes, since loading an empty cache does not empty its memory (seen with msal-node 7.2.1).
 */
export const withClient = async <T>(
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

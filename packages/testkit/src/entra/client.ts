import { constants, verify, X509Certificate } from 'node:crypto'
import { refusals, type TokenError } from './token-error.ts'

/** An application that is registered with the simulated service. */
export interface EntraClient {
  readonly id: string
  readonly secret?: string
  /** PEM. */
  readonly certificate?: string
  /** Exact addresses to which people may be sent back. Default: any on this machine. */
  readonly redirectUris?: readonly string[]
}

type Fields = Readonly<Record<string, string>>

/** Says why this application may not have a token, if it may not. */
export const clientRefusal = (
  clients: readonly EntraClient[] | undefined,
  fields: Fields,
  secretEnded: boolean,
): TokenError | undefined => {
  const proof = fields.client_secret ?? fields.client_assertion
  if (secretEnded) return refusals.secretExpired
  if (clients === undefined) return undefined
  const client = clients.find(({ id }) => id === fields.client_id)
  if (client === undefined) return refusals.clientUnknown
  if (client.secret === undefined && client.certificate === undefined) {
    return proof === undefined ? undefined : refusals.secretUnwanted
  }
  if (proof === undefined) return refusals.secretMissing
  if (fields.client_secret !== undefined) {
    return fields.client_secret === client.secret ? undefined : refusals.secretWrong
  }
  return client.certificate !== undefined && isSignedBy(client.certificate, proof)
    ? undefined
    : refusals.certificate
}

export const knowsRedirect = (
  clients: readonly EntraClient[] | undefined,
  clientId: string | undefined,
  redirectUri: string,
): boolean => {
  const allowed = clients?.find(({ id }) => id === clientId)?.redirectUris
  if (allowed !== undefined) return allowed.includes(redirectUri)
  return (
    URL.canParse(redirectUri) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(redirectUri).hostname)
  )
}

/** A JWT with RSA-PSS over SHA-256, which names the certificate by its SHA-256 thumbprint (RFC 7515 4.1.8). */
const isSignedBy = (certificate: string, assertion: string): boolean => {
  const { publicKey, fingerprint256 } = new X509Certificate(certificate)
  const [head = '', body = '', signature = ''] = assertion.split('.')
  const header: unknown = JSON.parse(Buffer.from(head, 'base64url').toString('utf8'))
  const thumbprint = Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').toString('base64url')
  const named = typeof header === 'object' && header !== null && 'x5t#S256' in header
  const key = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
  return (
    named &&
    header['x5t#S256'] === thumbprint &&
    verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))
  )
}

import { isIP } from 'node:net'
import tls, {
  type ConnectionOptions,
  createSecureContext,
  type SecureContext,
  type TLSSocket,
} from 'node:tls'
import { ProblemError } from '../diagnosis/problem.ts'
import { type Endpoint, serverOf } from './endpoint.ts'
import type { StepFacts } from './observer.ts'

/** Contexts with a long list of CAs cost 15 ms each (measured 2026-11-22), so each is made once. */
const contexts = new Map<string, SecureContext>()
const kept = 64

// Node before 22.15 has no list that includes the CAs of NODE_EXTRA_CA_CERTS, nor the name to import.
const publicAuthorities = (): readonly string[] => tls.getCACertificates?.('default') ?? tls.rootCertificates

const contextOf = (extra: readonly string[]): SecureContext => {
  const key = extra.join('\n')
  const known = contexts.get(key)
  if (known) return known
  // A `ca` replaces the public CAs unless they are named along with it.
  // Who enters the certificate of an issuer trusts it, whether or not it is a root (RFC 5280 6.1.1 d).
  const ca =
    extra.length === 0 ? {} : { ca: [...publicAuthorities(), ...extra], allowPartialTrustChain: true }
  const made = createSecureContext({ minVersion: 'TLSv1.2', ...ca })
  const oldest = contexts.keys().next()
  if (contexts.size >= kept && !oldest.done) contexts.delete(oldest.value)
  contexts.set(key, made)
  return made
}

const trusted = (endpoint: Endpoint): SecureContext => {
  const extra = [endpoint.ca, endpoint.dial?.ca].filter((ca) => ca !== undefined)
  try {
    return contextOf(extra)
  } catch {
    throw new ProblemError({
      stage: 'encryption',
      fault: 'ca-unreadable',
      params: { server: serverOf(endpoint) },
    })
  }
}

/** The only options under which this package encrypts: the certificate is checked against the server's real name. */
export const tlsOptions = (endpoint: Endpoint): ConnectionOptions => ({
  secureContext: trusted(endpoint),
  // A name of digits is no SNI name (RFC 6066 3); Node then checks the certificate against `host`.
  ...(isIP(endpoint.host) === 0 ? { servername: endpoint.host } : {}),
  host: endpoint.host,
  minVersion: 'TLSv1.2',
  rejectUnauthorized: true,
})

/** Causes by which OpenSSL says that the other side does not speak TLS at all. */
export const speaksPlain = (cause: string | undefined): boolean =>
  cause === 'ERR_SSL_WRONG_VERSION_NUMBER' || cause === 'ERR_SSL_PACKET_LENGTH_TOO_LONG'

/** What a person may want to know about the encryption and the certificate. */
export const tlsFacts = (socket: TLSSocket): StepFacts => {
  const certificate = socket.getPeerX509Certificate()
  const cipher = socket.getCipher()
  const error: unknown = socket.authorizationError
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    cipher: cipher?.standardName ?? cipher?.name ?? 'unknown',
    verified: socket.authorized,
    ...(socket.authorized ? {} : { refusedBecause: causeText(error) }),
    ...(certificate
      ? {
          subject: oneLine(certificate.subject),
          issuer: oneLine(certificate.issuer),
          validFrom: new Date(certificate.validFrom).toISOString(),
          validTo: new Date(certificate.validTo).toISOString(),
          names: certificate.subjectAltName ?? '',
          fingerprint256: certificate.fingerprint256,
          certificate: certificate.toString(),
        }
      : {}),
  }
}

const oneLine = (name: string | undefined): string => (name ?? '').split('\n').join(', ')

const causeText = (error: unknown): string => {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message
  return String(error)
}

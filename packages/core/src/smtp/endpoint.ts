import type { Security } from '../contract/card.ts'
import type { Deadlines, DialTarget } from '../contract/connection.ts'
import type { Secret } from '../contract/secret.ts'

export type SaslCredentials =
  | {
      readonly kind: 'password'
      readonly user: string
      readonly password: Secret
      /** Consent that the password may travel without encryption. */
      readonly inClear: boolean
    }
  | {
      readonly kind: 'token'
      readonly user: string
      /** An access token, other than the one that the server has just refused. */
      readonly token: (refused?: string) => Promise<string>
    }

/** How to get to one server and sign in there: all that a connection depends on. */
export interface Endpoint {
  /** Real name of the server; the certificate is checked against it. */
  readonly host: string
  readonly port: number
  readonly security: Security
  /** PEM to trust besides the public CAs. */
  readonly ca?: string
  /** Where to connect in place of the server. */
  readonly dial?: DialTarget
  readonly credentials?: SaslCredentials
}

/** What the application set for every connection. */
export interface Network {
  /** `public` refuses addresses of the own network. */
  readonly reach: 'public' | 'any'
  /** Name given in EHLO; nodemailer takes the machine's without one. */
  readonly clientName?: string
  readonly deadlines: Deadlines
}

export const serverOf = ({ host, port }: Endpoint): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`

/** One key for one server, whoever signs in there. */
export const serverKey = (endpoint: Endpoint): string =>
  [serverOf(endpoint), endpoint.dial?.host, endpoint.dial?.port].join(' ')

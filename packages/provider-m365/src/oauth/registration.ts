import { X509Certificate } from 'node:crypto'
import type { Secret } from '@saatja/core'
import { type Cloud, clouds } from '../clouds.ts'
import { allTransports, type M365Options, type Transport } from '../options.ts'

/** The application as Microsoft Entra knows it. */
export interface Registration {
  readonly clientId: string
  readonly cloud: Cloud
  readonly tenant: string
  readonly credential: Credential
  /** What people are asked for; the first is the resource of the token that comes with the sign-in. */
  readonly transports: readonly Transport[]
  readonly sharedMailboxes: boolean
  /** Asks for the right to read and write the mailbox. */
  readonly largeMessages: boolean
  /** Origin that replaces the cloud's sign-in service. */
  readonly simulator: string | undefined
}

/** `none`: registered as a public client, which has no secret. */
export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'secret'; readonly secret: Secret }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: Secret }

export const registrationOf = (options: M365Options): Registration | undefined =>
  options.clientId === undefined
    ? undefined
    : {
        clientId: options.clientId,
        cloud: clouds[options.cloud ?? 'worldwide'],
        tenant: options.tenant ?? 'organizations',
        credential: credentialOf(options),
        transports: options.transports ?? allTransports,
        sharedMailboxes: options.sharedMailboxes ?? false,
        largeMessages: options.largeMessages ?? false,
        simulator: options.simulator === undefined ? undefined : new URL(options.simulator).origin,
      }

const credentialOf = ({ clientSecret, clientCertificate }: M365Options): Credential => {
  if (clientCertificate !== undefined) {
    const { fingerprint256 } = new X509Certificate(clientCertificate.certificate)
    const thumbprint = fingerprint256.replaceAll(':', '')
    return { kind: 'certificate', thumbprint, privateKey: clientCertificate.privateKey }
  }
  return clientSecret === undefined ? { kind: 'none' } : { kind: 'secret', secret: clientSecret }
}

/** Returns the same URL at the simulator, when there is one. */
export const simulated = ({ simulator }: Registration, url: string): string => {
  if (simulator === undefined) return url
  const { pathname, search } = new URL(url)
  return `${simulator}${pathname}${search}`
}

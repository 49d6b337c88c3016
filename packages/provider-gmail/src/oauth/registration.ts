import type { Secret } from '@saatja/core'
import type { GmailOptions, ServiceAccount } from '../options.ts'

/** The application as Google knows it. */
export interface GoogleRegistration {
  readonly clientId: string
  readonly clientSecret: Secret | undefined
  /** The permissions that people, and service accounts, are asked for. */
  readonly scope: string
  readonly publishing: NonNullable<GmailOptions['publishing']>
  readonly serviceAccount: ServiceAccount | undefined
  readonly issuer: string
  /** Where the person signs in. */
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
}

const scopes = {
  send: 'https://www.googleapis.com/auth/gmail.send',
  full: 'https://mail.google.com/',
} as const

/** Undefined when no one can sign in and no service account sends either. */
export const registrationOf = (options: GmailOptions): GoogleRegistration | undefined => {
  const { clientId, serviceAccount, simulator } = options
  const id = clientId ?? serviceAccount?.email
  if (id === undefined) return undefined
  const origin = simulator === undefined ? undefined : new URL(simulator).origin
  return {
    clientId: id,
    clientSecret: options.clientSecret,
    scope: scopes[options.access ?? 'send'],
    publishing: options.publishing ?? 'production',
    serviceAccount,
    issuer: origin ?? 'https://accounts.google.com',
    authorizationEndpoint: `${origin ?? 'https://accounts.google.com'}/o/oauth2/v2/auth`,
    tokenEndpoint: `${origin ?? 'https://oauth2.googleapis.com'}/token`,
  }
}

import { keepGrantsAlive, type OAuthGrant, type ProviderOAuth } from '@saatja/core'
import type { GmailOptions } from '../options.ts'
import { tokensWith } from './access-token.ts'
import { serializeGrant } from './grant.ts'
import { dayMs, grantStatusWith } from './grant-status.ts'
import { notSetUp, tokensSupplied } from './oauth-error.ts'
import { type GoogleRegistration, registrationOf } from './registration.ts'
import { signInWith } from './sign-in.ts'

/** Milliseconds without use after which a grant is refreshed even though no one sends. */
const after = 120 * dayMs

const refuse = (why: () => Error) => async (): Promise<never> => {
  throw why()
}

/** Without a client ID no one can sign in; a service account gets its tokens nevertheless. */
const waysIn = (registration: GoogleRegistration | undefined, options: GmailOptions): ProviderOAuth => {
  const { token: source } = options
  if (source !== undefined)
    return {
      withoutGrant: true,
      begin: refuse(tokensSupplied),
      complete: refuse(tokensSupplied),
      token: ({ key, renew, signal }) => source({ ...key, renew, ...(signal ? { signal } : {}) }),
    }
  const token = registration === undefined ? refuse(notSetUp) : tokensWith(registration)
  return registration !== undefined && options.clientId !== undefined
    ? { ...signInWith(registration), token }
    : { notSetUp: true, begin: refuse(notSetUp), complete: refuse(notSetUp), token }
}

/** Makes what a person, or an administrator, uses once so that messages can be sent for years. */
export const oauthOf = (
  options: GmailOptions,
): ProviderOAuth & Required<Pick<ProviderOAuth, 'grantStatus' | 'keepAlive'>> => {
  const registration = registrationOf(options)
  const ways = waysIn(registration, options)
  const grantStatus = grantStatusWith(registration?.publishing ?? 'production')
  return {
    ...ways,
    texts: { signIn: 'gmail-sign-in', signedIn: 'gmail-authenticated' },
    grantStatus,
    keepAlive: (request) => keepGrantsAlive({ token: ways.token, status: grantStatus, after }, request),
  }
}

/**
 * A grant with which the service account sends from a mailbox, without anyone signing in. Its delegation opens every
 * mailbox of the Workspace, so only an administrator may put it into the store, card by card.
 * @throws TypeError without a service account.
 */
export const applicationGrant = (options: GmailOptions, mailbox: string): Pick<OAuthGrant, 'value'> => {
  const { serviceAccount } = options
  const registration = registrationOf(options)
  if (serviceAccount === undefined || registration === undefined)
    throw new TypeError('gmail: an application grant needs serviceAccount')
  const now = Date.now()
  return {
    value: serializeGrant({
      kind: 'application',
      mailbox,
      clientId: serviceAccount.email,
      scope: registration.scope,
      signedInAt: now,
      refreshedAt: now,
    }),
  }
}

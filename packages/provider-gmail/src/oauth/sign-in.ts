import {
  type OAuthGrant,
  type OAuthPending,
  type OAuthRequest,
  type OAuthStart,
  redirectWarnings,
  sameAddress,
  signInTickets,
} from '@saatja/core'
import { type GoogleIssued, redeem } from './google.ts'
import { serializeGrant } from './grant.ts'
import { late, mixedUp, refusalError, refusalIn } from './oauth-error.ts'
import type { GoogleRegistration } from './registration.ts'

/** The two halves of a person's sign-in: the way to Google, and the return with a code. */
export const signInWith = (registration: GoogleRegistration) => {
  const tickets = signInTickets({ mixedUp, late })

  const begin = async ({ mailbox, redirectUri, locale }: OAuthRequest): Promise<OAuthStart> => {
    const warnings = redirectWarnings('gmail', redirectUri)
    const { pending, ticket, challenge } = tickets.issue(mailbox, redirectUri)
    const { state } = pending
    const { nonce } = ticket
    const url = authorizeUrl(registration, { mailbox, redirectUri, challenge, state, nonce, locale })
    return { url, pending, warnings }
  }

  const complete = async (
    params: Readonly<Record<string, string>>,
    pending: OAuthPending,
  ): Promise<OAuthGrant> => {
    const { verifier, nonce, redirectUri, mailbox } = tickets.redeem(params.state, pending)
    const refusal = refusalIn(params)
    if (refusal !== undefined) throw refusalError(refusal)
    const now = Date.now()
    const issued = await redeem(registration, { params, state: pending.state, redirectUri, verifier, nonce })
    return personGrant(registration, mailbox, issued, now)
  }

  return { begin, complete }
}

interface AuthorizeRequest {
  readonly mailbox: string
  readonly redirectUri: string
  readonly challenge: string
  readonly state: string
  readonly nonce: string
  readonly locale: string | undefined
}

/** Makes the URL of Google's page on which the person signs in and accepts. */
const authorizeUrl = (registration: GoogleRegistration, request: AuthorizeRequest): string => {
  const url = new URL(registration.authorizationEndpoint)
  url.search = new URLSearchParams({
    client_id: registration.clientId,
    redirect_uri: request.redirectUri,
    response_type: 'code',
    scope: `openid email ${registration.scope}`,
    state: request.state,
    nonce: request.nonce,
    code_challenge: request.challenge,
    code_challenge_method: 'S256',
    // QUIRK: without both Google gives a refresh token only at the very first sign-in.
    access_type: 'offline',
    prompt: 'consent',
    login_hint: request.mailbox,
    ...(request.locale === undefined ? {} : { hl: request.locale }),
  }).toString()
  return url.href
}

const personGrant = (
  { clientId }: GoogleRegistration,
  mailbox: string,
  { token, expires, ...issued }: GoogleIssued,
  now: number,
): OAuthGrant => ({
  value: serializeGrant({
    kind: 'person',
    mailbox,
    clientId,
    ...issued,
    token: { token, expires },
    signedInAt: now,
    refreshedAt: now,
  }),
  account: issued.account,
  warnings: sameAddress(issued.account.address, mailbox) ? [] : ['gmail-other-account'],
})

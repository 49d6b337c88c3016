import {
  type OAuthGrant,
  type OAuthPending,
  type OAuthRequest,
  type OAuthStart,
  redirectWarnings,
  sameAddress,
  signInTickets,
} from '@saatja/core'
import { serializeGrant } from './grant.ts'
import { ownRefusal, refusalError, refusalIn } from './oauth-error.ts'
import { permissionsOf } from './permissions.ts'
import { type Registration, simulated } from './registration.ts'
import { authorizeUrl, firstTransport, type Issued, redeem } from './token-requests.ts'

/** The two halves of a person's sign-in: the way to Microsoft, and the return with a code. */
export const signInWith = (registration: Registration) => {
  const tickets = signInTickets({
    mixedUp: () => ownRefusal('m365-state-mismatch'),
    late: () => ownRefusal('m365-window-expired'),
  })

  const begin = async (request: OAuthRequest): Promise<OAuthStart> => {
    const { mailbox, redirectUri, locale } = request
    const warnings = redirectWarnings('m365', redirectUri)
    const { ticket, challenge, pending } = tickets.issue(mailbox, redirectUri)
    const url = await authorizeUrl(registration, {
      mailbox,
      redirectUri,
      challenge,
      state: pending.state,
      nonce: ticket.nonce,
      ...(locale === undefined ? {} : { locale }),
    })
    return { url: simulated(registration, url), pending, warnings }
  }

  const complete = async (
    params: Readonly<Record<string, string>>,
    pending: OAuthPending,
  ): Promise<OAuthGrant> => {
    const { verifier, nonce, redirectUri, mailbox } = tickets.redeem(params.state, pending)
    const { state } = pending
    const now = Date.now()
    const refusal = refusalIn(params)
    if (refusal !== undefined) throw refusalError(refusal)
    const { code } = params
    if (code === undefined || code === '') throw ownRefusal('m365-state-mismatch')
    const issued = await redeem(registration, { code, redirectUri, verifier, state, nonce })
    return personGrant(registration, mailbox, issued, now)
  }

  return { begin, complete }
}

const personGrant = (
  registration: Registration,
  mailbox: string,
  { account, cache, token, expires }: Issued,
  now: number,
): OAuthGrant => ({
  value: serializeGrant({
    kind: 'person',
    mailbox,
    clientId: registration.clientId,
    account,
    cache,
    ...(registration.largeMessages ? { large: true } : {}),
    ...(firstTransport(registration) === 'api'
      ? { apiToken: { token, expires, ...permissionsOf('api', registration.largeMessages) } }
      : { token: { token, expires } }),
    signedInAt: now,
    refreshedAt: now,
  }),
  account,
  warnings: sameAddress(account.address, mailbox) ? [] : ['m365-other-account'],
})

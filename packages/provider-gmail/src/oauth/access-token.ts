import {
  MailError,
  type RefusedToken,
  sameAddress,
  type Token,
  type TokenRequest,
  tokensOverStore,
} from '@saatja/core'
import { refresh } from './google.ts'
import { type GmailGrant, type GmailPersonGrant, parseGrant, serializeGrant } from './grant.ts'
import { testingEnd } from './grant-status.ts'
import { grantExpired, grantMissing, notSetUp, testingEnded } from './oauth-error.ts'
import type { GoogleRegistration } from './registration.ts'
import { delegatedToken } from './service-account.ts'

interface Renewed {
  readonly grant: GmailGrant
  readonly token: Token
}

/** Google says the same for every end of a sign-in; for an application in testing, one of them is certain. */
const explained = (
  error: unknown,
  grant: GmailPersonGrant,
  registration: GoogleRegistration,
  now: number,
): unknown => {
  const ended = MailError.is(error) && error.diagnosis.params.error === 'invalid_grant'
  const end = testingEnd(grant, registration.publishing)
  return ended && end !== undefined && now >= end ? testingEnded() : error
}

const renewedPerson = async (
  registration: GoogleRegistration,
  grant: GmailPersonGrant,
  now: number,
): Promise<Renewed> => {
  try {
    const { token, refreshToken } = await refresh(registration, grant.refreshToken)
    return { grant: { ...grant, refreshToken, token }, token }
  } catch (error) {
    throw explained(error, grant, registration, now)
  }
}

const renewed = async (
  registration: GoogleRegistration,
  grant: GmailGrant,
  now: number,
): Promise<Renewed> => {
  const { refused: _, ...rest } = grant
  const kept = { ...rest, refreshedAt: now }
  if (kept.kind === 'person') return renewedPerson(registration, kept, now)
  const { serviceAccount } = registration
  if (serviceAccount === undefined) throw notSetUp()
  const token = await delegatedToken(serviceAccount, registration, kept.mailbox)
  return { grant: { ...kept, token }, token }
}

/** Whether the application could not prove its identity, so that every mailbox is refused alike. */
const concernsApplication = ({ diagnosis }: RefusedToken): boolean =>
  diagnosis.params.error === 'invalid_client'

/**
 * Reads the grant of exactly this card and mailbox, given to exactly this application, for the permissions that it asks
 * for today.
 */
const isOwn = (
  grant: GmailGrant,
  { clientId, scope, serviceAccount }: GoogleRegistration,
  mailbox: string,
): boolean =>
  grant.clientId === (grant.kind === 'person' ? clientId : serviceAccount?.email) &&
  grant.scope === scope &&
  sameAddress(grant.mailbox, mailbox)

/** Access tokens for mailboxes, over the same store as every other provider's. */
export const tokensWith = (registration: GoogleRegistration): ((request: TokenRequest) => Promise<Token>) =>
  tokensOverStore<GmailGrant>({
    parse: (value, { key }) => {
      const grant = parseGrant(value)
      return grant !== undefined && isOwn(grant, registration, key.mailbox) ? grant : undefined
    },
    serialize: serializeGrant,
    held: ({ token }) => token,
    refused: ({ refused }) => refused,
    withRefused: (grant, _, refused) => ({ ...grant, refused }),
    renew: (grant, _, now) => renewed(registration, grant, now),
    concernsApplication,
    missing: grantMissing,
    expired: grantExpired,
  })

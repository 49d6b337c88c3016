import { type RefusedToken, sameAddress, type Token, type TokenRequest, tokensOverStore } from '@saatja/core'
import type { Transport } from '../options.ts'
import { apiSenderId, senderId } from '../sender.ts'
import { parseGrant, refusedOf, serializeGrant, tokenOf, withRefused } from './grant.ts'
import { grantMissing, ownRefusal } from './oauth-error.ts'
import { renewed } from './refresh.ts'
import type { Registration } from './registration.ts'
import { firstTransport } from './token-requests.ts'

/** Whether the token is for SMTP or for Graph: the mail sender decides, or the first that people are asked for. */
export const transportOf = (
  { sender }: Pick<TokenRequest, 'sender'>,
  usual: Transport = 'smtp',
): Transport => {
  if (sender === apiSenderId) return 'api'
  return sender === senderId ? 'smtp' : usual
}

/**
 * Whether the application could not prove its identity, so that every mailbox is refused alike. Other faults of the
 * registration may be those of one tenant, whose mailboxes must not delay everyone else's.
 */
const concernsApplication = ({ diagnosis }: RefusedToken): boolean =>
  diagnosis.params.error === 'invalid_client'

/** Makes tokens for mailboxes, each for one of the two transports. */
export const tokensWith = (registration: Registration): ((request: TokenRequest) => Promise<Token>) => {
  const transport = (request: TokenRequest): Transport => transportOf(request, firstTransport(registration))
  return tokensOverStore({
    // Reads the grant of exactly this card and mailbox, given to exactly this application.
    parse: (value, { key }) => {
      const grant = parseGrant(value)
      const own = grant?.clientId === registration.clientId && sameAddress(grant.mailbox, key.mailbox)
      return own ? grant : undefined
    },
    serialize: serializeGrant,
    held: (grant, request) => tokenOf(grant, transport(request)),
    refused: (grant, request) => refusedOf(grant, transport(request)),
    withRefused: (grant, request, refused) => withRefused(grant, transport(request), refused),
    renew: (grant, request, now) => renewed(registration, grant, transport(request), now),
    concernsApplication,
    missing: grantMissing,
    expired: () => ownRefusal('m365-grant-expired'),
  })
}

import type { Token } from '@saatja/core'
import type { Transport } from '../options.ts'
import { type ApplicationGrant, type Grant, type PersonGrant, withoutRefused, withToken } from './grant.ts'
import { ownRefusal } from './oauth-error.ts'
import { permissionsOf } from './permissions.ts'
import type { Registration } from './registration.ts'
import { applicationToken, refresh } from './token-requests.ts'

/** A grant after a request to Microsoft, and the token that it gave. */
export interface Renewed {
  readonly grant: Grant
  readonly token: Token
}

/** @throws MailError */
export const renewed = async (
  registration: Registration,
  grant: Grant,
  transport: Transport,
  now: number,
): Promise<Renewed> => {
  const kept = { ...withoutRefused(grant, transport), refreshedAt: now }
  return kept.kind === 'person'
    ? renewedPerson(registration, kept, transport)
    : renewedApplication(registration, kept, transport)
}

const renewedPerson = async (
  registration: Registration,
  grant: PersonGrant,
  transport: Transport,
): Promise<Renewed> => {
  const large = registration.largeMessages && grant.large === true
  const issued = await refresh(registration, grant.cache, grant.account.object, transport, large)
  const { account, cache, expires } = issued
  const same = account.object === grant.account.object && account.tenant === grant.account.tenant
  if (!same) throw ownRefusal('m365-grant-expired')
  const token = { token: issued.token, expires, ...permissionsOf(transport, large) }
  return { grant: withToken({ ...grant, cache }, transport, token), token }
}

const renewedApplication = async (
  registration: Registration,
  grant: ApplicationGrant,
  transport: Transport,
): Promise<Renewed> => {
  const token = await applicationToken(registration, grant.tenant, transport)
  return { grant: withToken(grant, transport, token), token }
}

import type { Token } from '@saatja/core'
import type { ApplicationGrant, Grant, PersonGrant } from './grant.ts'
import { applicationToken, refresh } from './msal.ts'
import { ownRefusal } from './oauth-error.ts'
import type { Registration } from './registration.ts'

/** The grant after Microsoft was asked for a new token. @throws MailError */
export const renewed = async (
  registration: Registration,
  grant: Grant,
  now: number,
): Promise<Grant & { readonly token: Token }> => {
  const { refused: _, ...kept } = grant
  return kept.kind === 'person'
    ? { ...(await renewedPerson(registration, kept)), refreshedAt: now }
    : { ...(await renewedApplication(registration, kept)), refreshedAt: now }
}

const renewedPerson = async (registration: Registration, grant: PersonGrant) => {
  const { account, cache, token, expires } = await refresh(registration, grant.cache, grant.account.object)
  const same = account.object === grant.account.object && account.tenant === grant.account.tenant
  if (!same) throw ownRefusal('m365-grant-expired')
  return { ...grant, cache, token: { token, expires } }
}

const renewedApplication = async (registration: Registration, grant: ApplicationGrant) => ({
  ...grant,
  token: await applicationToken(registration, grant.tenant),
})

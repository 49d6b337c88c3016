import type { AdminConsentRequest, OAuthGrant } from '@saatja/core'
import { type ApplicationGrantRequest, isOneTenant } from '../options.ts'
import { serializeGrant } from './grant.ts'
import { type Registration, simulated } from './registration.ts'

/** Makes the URL of the page on which an administrator approves the application for the whole organization. */
export const adminConsentUrl = (
  registration: Registration,
  { redirectUri, state, tenant = registration.tenant }: AdminConsentRequest,
): string => {
  const { authority, applicationResource } = registration.cloud
  const url = new URL(`${authority}/${encodeURIComponent(tenant)}/v2.0/adminconsent`)
  url.search = new URLSearchParams({
    client_id: registration.clientId,
    redirect_uri: redirectUri,
    state,
    scope: `${applicationResource}/.default`,
  }).toString()
  return simulated(registration, url.href)
}

/**
 * A grant with which the application itself sends from a mailbox, without anyone signing in. It opens every mailbox
 * that Exchange lets the application use, so only an administrator may put it into the store, card by card.
 * @throws TypeError without one certain tenant or without a secret or certificate.
 */
export const applicationGrant = (
  registration: Registration,
  { mailbox, tenant = registration.tenant }: ApplicationGrantRequest,
): Pick<OAuthGrant, 'value'> => {
  if (!isOneTenant(tenant)) {
    throw new TypeError(
      'm365: an application grant needs one tenant, as its id or domain, not all organizations',
    )
  }
  if (registration.credential.kind === 'none') {
    throw new TypeError('m365: an application grant needs clientSecret or clientCertificate')
  }
  const now = Date.now()
  return {
    value: serializeGrant({
      kind: 'application',
      mailbox,
      clientId: registration.clientId,
      tenant,
      signedInAt: now,
      refreshedAt: now,
    }),
  }
}

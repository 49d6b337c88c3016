import type { OAuthGrant, Provider, ProviderOAuth } from '@saatja/core'
import type { AdminConsentRequest, ApplicationGrantRequest } from './administration.ts'
import type { GrantRequest, GrantStatus } from './grant-status.ts'
import type { KeepAliveRequest, KeptAlive } from './keep-alive.ts'

/** What Microsoft 365 offers beyond the common contract. Everything but `grantStatus` needs `clientId`. */
export interface M365 extends Provider {
  readonly oauth: ProviderOAuth
  /** Address of the page on which an administrator approves the application for the whole organization. */
  adminConsentUrl(request: AdminConsentRequest): string
  /**
   * A grant with which the application itself sends from a mailbox, without anybody signing in. It opens every
   * mailbox that Exchange lets the application use, so only an administrator may put it into the store, card by card.
   */
  applicationGrant(request: ApplicationGrantRequest): Pick<OAuthGrant, 'value'>
  /** What may be shown of a stored grant. Undefined when nobody has signed in. */
  grantStatus(request: GrantRequest): Promise<GrantStatus | undefined>
  /** Refreshes, one after another, each person's grant that was not used for 60 days. Run it once a day. */
  keepAlive(request: KeepAliveRequest): Promise<readonly KeptAlive[]>
}

import type { OAuthGrant, Provider, ProviderOAuth } from '@saatja/core'
import type { ApplicationGrantRequest } from './options.ts'

/** What Microsoft 365 offers beyond the common contract, and which of its optional parts are there. */
export interface M365 extends Provider {
  readonly oauth: ProviderOAuth &
    Required<Pick<ProviderOAuth, 'grantStatus' | 'keepAlive' | 'adminConsentUrl'>>
  /**
   * A grant with which the application itself sends from a mailbox, without a person signing in. It opens every
   * mailbox that Exchange lets the application use, so only an administrator may put it into the store, card by card.
   * Needs `clientId`.
   */
  applicationGrant(request: ApplicationGrantRequest): Pick<OAuthGrant, 'value'>
}

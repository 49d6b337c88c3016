import type { EntraClient } from './client.ts'
import type { Consent, IssuedTokens } from './issued-tokens.ts'

/** What the parts of the simulated service share. */
export interface EntraState {
  /** Origin of the service. */
  readonly url: string
  /** Undefined: every application is accepted, with any secret. */
  readonly clients: readonly EntraClient[] | undefined
  /** Seconds. */
  readonly lifetime: number
  readonly now: () => number
  readonly ledger: IssuedTokens
  /** Pages that wait for a person. */
  readonly waiting: Map<string, Waiting>
  /** Accounts whose refresh tokens are refused, by address, and why. */
  readonly conditions: Map<string, 'mfa' | 'revoked'>
  secretEnded: boolean
}

export interface Waiting extends Consent {
  readonly tenant: string
  readonly state: string
}

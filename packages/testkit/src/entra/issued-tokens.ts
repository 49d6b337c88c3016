import { createHmac, randomBytes } from 'node:crypto'
import type { EntraAccount } from './account.ts'

/** What the person was asked to accept. */
export interface Consent {
  readonly clientId: string
  readonly redirectUri: string
  readonly scope: string
  readonly challenge: string
  readonly nonce: string | undefined
}

export interface AuthorizationCode extends Consent {
  readonly account: EntraAccount
  readonly issuedAt: number
  /** The application's secret is to be found expired when this code is redeemed. */
  readonly secretEnded: boolean
  used: boolean
}

export interface RefreshToken {
  readonly account: EntraAccount
  readonly clientId: string
  readonly scope: string
  readonly issuedAt: number
  used: boolean
}

export interface AccessToken {
  /** Absent: a token of the application itself. */
  readonly account?: EntraAccount
  readonly clientId: string
  readonly scope: string
  expires: number
}

/** What the simulated service has issued, in memory. */
export const createIssuedTokens = () => {
  const codes = new Map<string, AuthorizationCode>()
  const refreshTokens = new Map<string, RefreshToken>()
  const accessTokens = new Map<string, AccessToken>()
  /** Received from applications, never issued. */
  const verifiers = new Set<string>()
  const key = randomBytes(32)

  const put = <T>(entries: Map<string, T>, prefix: string, entry: T): string => {
    const value = `${prefix}.${randomBytes(48).toString('base64url')}`
    entries.set(value, entry)
    return value
  }

  return {
    codes,
    refreshTokens,
    accessTokens,
    verifiers,
    addCode: (code: AuthorizationCode) => put(codes, '0.code', code),
    addRefreshToken: (token: RefreshToken) => put(refreshTokens, '1.refresh', token),
    addAccessToken: (token: AccessToken) => put(accessTokens, 'access', token),
    /**
     * Makes the id token of the person who signed in. Clients get it directly from the service, so its key does not
     * matter.
     */
    idToken: (claims: object): string => {
      const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
      const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
      return `${content}.${createHmac('sha256', key).update(content).digest('base64url')}`
    },
  }
}

export type IssuedTokens = ReturnType<typeof createIssuedTokens>

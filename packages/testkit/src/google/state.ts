import { createHash, randomBytes } from 'node:crypto'

/** Seconds for which a sign-in to an application in testing lasts: slightly under seven days, as Google says. */
export const testingLife = 604_799

/** An application that is registered with the simulated Google. */
export interface GoogleClient {
  readonly id: string
  readonly secret?: string
  /** Exact addresses to which people may be sent back. Default: any on this machine. */
  readonly redirectUris?: readonly string[]
}

/** What a person is asked for, until they answer. */
export interface WaitingPage {
  readonly clientId: string
  readonly redirectUri: string
  readonly scope: string
  readonly challenge: string
  readonly nonce: string
  readonly state: string
}

interface Code extends Omit<WaitingPage, 'state'> {
  readonly address: string
  readonly issuedAt: number
  readonly secretEnded: boolean
  /** Seconds until the sign-in ends, where the application is in testing. */
  readonly endsIn: number | undefined
  used: boolean
}

export interface GoogleRefreshToken {
  readonly address: string
  readonly clientId: string
  readonly scope: string
  readonly issuedAt: number
  usedAt: number
  ended: boolean
}

interface GoogleAccessToken {
  readonly address: string
  readonly scope: string
  expires: number
}

/** What the parts of the simulated Google share, in memory. */
export interface GoogleState {
  /** Origin of the service. */
  url: string
  readonly clients: readonly GoogleClient[] | undefined
  /** Service accounts with a delegation, by address: PEM of the public key. */
  readonly serviceAccounts: Readonly<Record<string, string>>
  /** The application is in testing. */
  readonly testing: boolean
  /** Seconds for which an access token lives. */
  readonly lifetime: number
  readonly now: () => number
  readonly waiting: Map<string, WaitingPage>
  readonly codes: Map<string, Code>
  readonly refreshTokens: Map<string, GoogleRefreshToken>
  readonly accessTokens: Map<string, GoogleAccessToken>
  /** Received from applications, never issued. */
  readonly verifiers: Set<string>
  /** Accounts whose grant ends as soon as it is given. */
  readonly revoking: Set<string>
}

/** Stores an entry under a new secret name in the form of Google's. */
export const put = <T>(entries: Map<string, T>, prefix: string, entry: T): string => {
  const value = `${prefix}${randomBytes(48).toString('base64url')}`
  entries.set(value, entry)
  return value
}

/** Google's own id of an account: digits. Every address exists; its id follows from it. */
export const subjectOf = (address: string): string =>
  BigInt(`0x${createHash('sha256').update(address).digest('hex').slice(0, 16)}`)
    .toString()
    .padStart(21, '1')

export const normal = (address: string): string => address.trim().toLowerCase()

/** Domain of a Workspace; personal accounts have none. */
export const workspaceOf = (address: string): string | undefined => {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  return ['gmail.com', 'googlemail.com'].includes(domain) ? undefined : domain
}

import type { RefusedToken, Token } from '@saatja/core'
import type { Transport } from '../options.ts'
import type { MicrosoftAccount } from './token-requests.ts'

interface Common {
  /** The mailbox it was given for; a grant that is moved to another mailbox is worthless. */
  readonly mailbox: string
  /** Application (client) ID to which Microsoft bound it. */
  readonly clientId: string
  /** For SMTP. */
  readonly token?: Token
  /** For Graph: Microsoft gives a token for one of its services at a time. */
  readonly apiToken?: Token
  /** Milliseconds since the epoch. */
  readonly signedInAt: number
  readonly refreshedAt: number
  readonly refused?: RefusedToken
  /** A refusal that is about Graph alone, such as a consent that was never given. */
  readonly apiRefused?: RefusedToken
}

/** A person signed in. */
export interface PersonGrant extends Common {
  readonly kind: 'person'
  readonly account: MicrosoftAccount
  /** The person allowed reading and writing the mailbox as well. */
  readonly large?: boolean
  /** MSAL's cache of this account alone. */
  readonly cache: string
}

/** An administrator lets the application itself send from the mailbox. */
export interface ApplicationGrant extends Common {
  readonly kind: 'application'
  readonly tenant: string
}

export type Grant = PersonGrant | ApplicationGrant

const format = 1

export const serializeGrant = (grant: Grant): string => JSON.stringify({ format, ...grant })

/** Reads a stored grant. Undefined for what this version did not write. */
export const parseGrant = (value: string): Grant | undefined => {
  try {
    const parsed: unknown = JSON.parse(value)
    // A store hands back what was put there; the number is the only thing that may differ between versions.
    return hasFormat(parsed) ? (parsed as unknown as Grant) : undefined
  } catch {
    return undefined
  }
}

const hasFormat = (value: unknown): value is { readonly format: number } =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === format

export const tokenOf = (grant: Grant, transport: Transport): Token | undefined =>
  transport === 'api' ? grant.apiToken : grant.token

export const refusedOf = (grant: Grant, transport: Transport): RefusedToken | undefined =>
  transport === 'api' ? grant.apiRefused : grant.refused

export const withToken = (grant: Grant, transport: Transport, token: Token): Grant => ({
  ...grant,
  ...(transport === 'api' ? { apiToken: token } : { token }),
})

export const withRefused = (grant: Grant, transport: Transport, refused: RefusedToken): Grant => ({
  ...grant,
  ...(transport === 'api' ? { apiRefused: refused } : { refused }),
})

/** Returns the grant without a remembered refusal for this transport. */
export const withoutRefused = (grant: Grant, transport: Transport): Grant => {
  const { refused, apiRefused, ...rest } = grant
  const other = transport === 'api' ? { refused } : { apiRefused }
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(other).filter(([, one]) => one !== undefined)),
  } as Grant
}

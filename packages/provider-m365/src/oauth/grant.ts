import type { Diagnosis, Token } from '@saatja/core'
import type { MicrosoftAccount } from './msal.ts'

/** Why Microsoft gives no token, and until when asking again is pointless. */
export interface Refused {
  readonly message: string
  readonly diagnosis: Diagnosis
  readonly reply?: string
  /** Milliseconds since the epoch. Absent: until somebody signs in again. */
  readonly until?: number
}

interface Common {
  /** The mailbox it was given for; a grant that is moved to another mailbox is worthless. */
  readonly mailbox: string
  /** Application (client) ID to which Microsoft bound it. */
  readonly clientId: string
  readonly token?: Token
  /** Milliseconds since the epoch. */
  readonly signedInAt: number
  readonly refreshedAt: number
  readonly refused?: Refused
}

/** A person signed in. */
export interface PersonGrant extends Common {
  readonly kind: 'person'
  readonly account: MicrosoftAccount
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

/** Undefined for what this version did not write. */
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

/** Milliseconds before its end from which a token is renewed: a long mail must not outlive it. */
const margin = 300_000

export const usableToken = ({ token }: Grant, now: number): Token | undefined =>
  token !== undefined && token.expires - now > margin ? token : undefined

export const sameMailbox = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

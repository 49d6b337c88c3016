import type { RefusedToken, Token } from '@saatja/core'

/** Who signed in at Google. */
export interface GoogleAccount {
  /** Domain of the Workspace. Empty for a personal account. */
  readonly tenant: string
  /** Google's own id of the account, which never changes. */
  readonly object: string
  readonly address: string
}

interface Common {
  /** The mailbox it was given for; a grant that is moved to another mailbox is worthless. */
  readonly mailbox: string
  /** OAuth client ID, or the service account's address, to which Google bound it. */
  readonly clientId: string
  /** What was allowed. */
  readonly scope: string
  readonly token?: Token
  /** Milliseconds since the epoch. */
  readonly signedInAt: number
  readonly refreshedAt: number
  readonly refused?: RefusedToken
}

/** A person signed in. */
export interface GmailPersonGrant extends Common {
  readonly kind: 'person'
  readonly account: GoogleAccount
  readonly refreshToken: string
  /** Milliseconds since the epoch, where Google has said when the grant ends in any case. */
  readonly ends?: number
}

/** An administrator lets the service account send from the mailbox. */
interface GmailDelegatedGrant extends Common {
  readonly kind: 'application'
}

export type GmailGrant = GmailPersonGrant | GmailDelegatedGrant

const format = 1

export const serializeGrant = (grant: GmailGrant): string => JSON.stringify({ format, ...grant })

/** Reads a stored grant. Undefined for what this version did not write. */
export const parseGrant = (value: string): GmailGrant | undefined => {
  try {
    const parsed: unknown = JSON.parse(value)
    const known =
      typeof parsed === 'object' && parsed !== null && 'format' in parsed && parsed.format === format
    // A store hands back what was put there; the number is the only thing that may differ between versions.
    return known ? (parsed as unknown as GmailGrant) : undefined
  } catch {
    return undefined
  }
}

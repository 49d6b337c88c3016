import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { MailError } from '../contract/mail-error.ts'
import type { OAuthPending } from '../contract/oauth.ts'
import { checkArgument, hasMethods, type OptionRule } from '../contract/options.ts'

/** What has to be remembered between the two halves of a sign-in. Secret: it holds the PKCE verifier. */
export interface SignInTicket {
  readonly verifier: string
  readonly nonce: string
  readonly redirectUri: string
  readonly mailbox: string
  /** Milliseconds since the epoch. */
  readonly begunAt: number
}

/** A ticket that has just been made, and what the authorization request says of it. */
export interface NewTicket {
  readonly pending: OAuthPending
  readonly ticket: SignInTicket
  /** PKCE challenge, method S256. */
  readonly challenge: string
}

/** Why a sign-in is not finished, in the provider's own words. */
export interface TicketRefusals {
  /** The answer belongs to another sign-in, or was already used. */
  mixedUp(): MailError
  /** The sign-in took too long. */
  late(): MailError
}

const refusalsRule: OptionRule = {
  must: 'an object with mixedUp and late',
  test: hasMethods('mixedUp', 'late'),
}

/** How long a person may take, in milliseconds. */
const patience = 3_600_000

const random = (): string => randomBytes(32).toString('base64url')

/** Only `issue` writes it, but it comes back by way of the application's session. */
const parse = (value: string): SignInTicket | undefined => {
  try {
    const fields: Partial<Record<keyof SignInTicket, unknown>> = Object(JSON.parse(value))
    const { verifier, nonce, redirectUri, mailbox, begunAt } = fields
    const texts = [verifier, nonce, redirectUri, mailbox].every((field) => typeof field === 'string')
    return texts && typeof begunAt === 'number' ? (fields as SignInTicket) : undefined
  } catch {
    return undefined
  }
}

const sameSecret = (given: string | undefined, expected: string): boolean => {
  if (given === undefined) return false
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/** Binds the two halves of a sign-in to each other: PKCE, state and nonce, each used once and for an hour at the most. */
export const signInTickets = (refusals: TicketRefusals) => {
  checkArgument('signInTickets', 'refusals', refusalsRule, refusals)
  const used = new Map<string, number>()

  /** A sign-in is completed once, whatever comes of it. */
  const use = (state: string, now: number): boolean => {
    for (const [old, at] of used) if (now - at > patience) used.delete(old)
    if (used.has(state)) return false
    used.set(state, now)
    return true
  }

  return {
    issue(mailbox: string, redirectUri: string): NewTicket {
      const [verifier, state, nonce] = [random(), random(), random()]
      const ticket = { verifier, nonce, redirectUri, mailbox, begunAt: Date.now() }
      const challenge = createHash('sha256').update(verifier).digest('base64url')
      return { ticket, challenge, pending: { state, value: JSON.stringify(ticket) } }
    },
    /** @throws MailError unless this answer belongs to this sign-in, for the first time and in time. */
    redeem(state: string | undefined, pending: OAuthPending): SignInTicket {
      const now = Date.now()
      const ticket = parse(pending.value)
      if (ticket === undefined || !sameSecret(state, pending.state) || !use(pending.state, now))
        throw refusals.mixedUp()
      if (now - ticket.begunAt > patience) throw refusals.late()
      return ticket
    },
  }
}

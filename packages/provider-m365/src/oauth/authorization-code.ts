import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { OAuthGrant, OAuthPending, OAuthRequest, OAuthStart } from '@saatja/core'
import { isLoopback } from '../options.ts'
import { sameMailbox, serializeGrant } from './grant.ts'
import { authorizeUrl, redeem } from './msal.ts'
import { ownRefusal, refusalError, refusalIn } from './oauth-error.ts'
import { type Registration, simulated } from './registration.ts'

/** What has to be remembered between the two halves of a sign-in. */
interface Pending {
  readonly verifier: string
  readonly nonce: string
  readonly redirectUri: string
  readonly mailbox: string
  /** Milliseconds since the epoch. */
  readonly begunAt: number
}

/** How long a person may take, in milliseconds. */
const timeoutMs = 3_600_000

const random = (): string => randomBytes(32).toString('base64url')

/** The two halves of a person's sign-in: off to Microsoft, and back with a code. */
export const signInWith = (registration: Registration) => {
  const used = new Map<string, number>()

  /** A sign-in is completed once, whatever comes of it. */
  const use = (state: string, now: number): boolean => {
    for (const [old, at] of used) if (now - at > timeoutMs) used.delete(old)
    if (used.has(state)) return false
    used.set(state, now)
    return true
  }

  const begin = async (request: OAuthRequest): Promise<OAuthStart> => {
    const { mailbox, redirectUri, locale } = request
    const warnings = redirectWarnings(redirectUri)
    const [verifier, state, nonce] = [random(), random(), random()]
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const url = await authorizeUrl(registration, {
      mailbox,
      redirectUri,
      challenge,
      state,
      nonce,
      ...(locale === undefined ? {} : { locale }),
    })
    const pending: Pending = { verifier, nonce, redirectUri, mailbox, begunAt: Date.now() }
    return {
      url: simulated(registration, url),
      pending: { state, value: JSON.stringify(pending) },
      warnings,
    }
  }

  const complete = async (
    params: Readonly<Record<string, string>>,
    { state, value }: OAuthPending,
  ): Promise<OAuthGrant> => {
    const now = Date.now()
    const pending = parsePending(value)
    if (pending === undefined || !sameSecret(params.state, state) || !use(state, now)) {
      throw ownRefusal('m365-state-mismatch')
    }
    if (now - pending.begunAt > timeoutMs) throw ownRefusal('m365-window-expired')
    const refusal = refusalIn(params)
    if (refusal !== undefined) throw refusalError(refusal)
    const { code } = params
    if (code === undefined || code === '') throw ownRefusal('m365-state-mismatch')
    const { verifier, nonce, redirectUri, mailbox } = pending
    const { account, cache, token, expires } = await redeem(registration, {
      code,
      redirectUri,
      verifier,
      state,
      nonce,
    })
    return {
      value: serializeGrant({
        kind: 'person',
        mailbox,
        clientId: registration.clientId,
        account,
        cache,
        token: { token, expires },
        signedInAt: now,
        refreshedAt: now,
      }),
      account,
      warnings: sameMailbox(account.address, mailbox) ? [] : ['m365-other-account'],
    }
  }

  return { begin, complete }
}

/** Microsoft compares the address letter by letter, so it is passed on as it is. */
const redirectWarnings = (redirectUri: string): readonly string[] => {
  const url = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.hash !== '') {
    throw new TypeError('m365: redirectUri must be a whole http or https address without a #')
  }
  return url.protocol === 'https:' || isLoopback(url.hostname) ? [] : ['m365-redirect-insecure']
}

/** Only `begin` writes it, but it comes back by way of the application's session. */
const parsePending = (value: string): Pending | undefined => {
  try {
    const fields: Partial<Record<keyof Pending, unknown>> = Object(JSON.parse(value))
    const { verifier, nonce, redirectUri, mailbox, begunAt } = fields
    const texts = [verifier, nonce, redirectUri, mailbox].every((field) => typeof field === 'string')
    return texts && typeof begunAt === 'number' ? (fields as Pending) : undefined
  } catch {
    return undefined
  }
}

const sameSecret = (given: string | undefined, expected: string): boolean => {
  if (given === undefined) return false
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(expected))
}

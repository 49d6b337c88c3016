import { MailError, type Token, type TokenRequest } from '@saatja/core'
import { type Grant, parseGrant, type Refused, sameMailbox, serializeGrant, usableToken } from './grant.ts'
import { grantMissing, ownRefusal } from './oauth-error.ts'
import { renewed } from './refresh.ts'
import { concernsApplication, refusedBy, repeat } from './refusal-backoff.ts'
import type { Registration } from './registration.ts'

interface Held {
  readonly grant: Grant
  readonly version: number
}

/** How often a grant may change under our hands before we give up. */
const attempts = 3

/**
 * Tokens for mailboxes. The store is the only memory: what one process fetched serves all, a sign-out counts at once,
 * and under the store's lock a refresh token is used only once.
 */
export const tokensWith = (registration: Registration) => {
  let application: Refused | undefined

  /** Throws the refusal, unless it concerns a grant that is no longer the stored one. */
  const refuse = async (request: TokenRequest, held: Held, error: unknown): Promise<undefined> => {
    const refused = refusedBy(error, Date.now())
    if (refused === undefined) throw error
    if (concernsApplication(refused)) application = refused
    else if (!(await write(request, held, { ...held.grant, refused }))) return undefined
    throw error
  }

  const underLock = async (request: TokenRequest, known: string | undefined, attempt = 1): Promise<Token> => {
    const held = await read(registration, request)
    const now = Date.now()
    const usable = usableToken(held.grant, now)
    // Somebody else fetched a token while this caller waited.
    if (usable !== undefined && (!request.renew || usable.token !== known)) return usable
    repeat(held.grant.refused, now)
    repeat(application, now)
    if (request.signal?.aborted) throw aborted()
    const next = await renewed(registration, held.grant, now).catch((error: unknown) =>
      refuse(request, held, error),
    )
    if (next !== undefined && (await write(request, held, next))) return next.token
    if (attempt === attempts) throw ownRefusal('m365-grant-expired')
    return underLock(request, known, attempt + 1)
  }

  /** @throws MailError */
  return async (request: TokenRequest): Promise<Token> => {
    const { grant } = await read(registration, request)
    const usable = request.renew ? undefined : usableToken(grant, Date.now())
    return usable ?? request.grants.lock(request.key, () => underLock(request, grant.token?.token))
  }
}

/** The grant of exactly this card and mailbox, given to exactly this application. */
const read = async ({ clientId }: Registration, { grants, key }: TokenRequest): Promise<Held> => {
  const stored = await grants.get(key)
  if (stored === undefined) throw grantMissing(key.mailbox)
  const grant = parseGrant(stored.value)
  if (grant?.clientId !== clientId || !sameMailbox(grant.mailbox, key.mailbox)) {
    throw ownRefusal('m365-grant-expired')
  }
  return { grant, version: stored.version }
}

/** False when somebody signed in or out meanwhile; theirs stays. */
const write = async ({ grants, key }: TokenRequest, { version }: Held, grant: Grant): Promise<boolean> =>
  (await grants.put(key, serializeGrant(grant), version)) !== undefined

const aborted = (): MailError =>
  new MailError('The caller gave up before Microsoft was asked; nothing was sent', {
    stage: 'sign-in',
    diagnosis: {
      id: 'aborted-before-dot',
      code: 'NETWORK',
      stage: 'sign-in',
      actor: 'nobody',
      retry: 'later',
      params: {},
    },
  })

import { MailError } from '../contract/mail-error.ts'
import type { Token, TokenRequest } from '../contract/oauth.ts'
import { checkArgument, hasMethods, type OptionRule } from '../contract/options.ts'
import { type RefusedToken, refusedBy, repeat } from './refused.ts'

/** What a provider knows of its own grants, as pure functions but for `renew`. */
export interface GrantRules<G> {
  /** Reads what is stored. Undefined for what is not a grant of this application for this mailbox. */
  parse(value: string, request: TokenRequest): G | undefined
  serialize(grant: G): string
  /** The token that the grant holds for this request, if it holds one. */
  held(grant: G, request: TokenRequest): Token | undefined
  refused(grant: G, request: TokenRequest): RefusedToken | undefined
  withRefused(grant: G, request: TokenRequest, refused: RefusedToken): G
  /**
   * Asks the vendor for a token.
   * @throws MailError
   */
  renew(grant: G, request: TokenRequest, now: number): Promise<{ readonly grant: G; readonly token: Token }>
  /** Says whether a refusal concerns the whole application, so that every mailbox is refused alike. */
  concernsApplication(refused: RefusedToken): boolean
  /** The error when no one has signed in for this mailbox. */
  missing(mailbox: string): MailError
  /** The error when the stored grant can no longer be used. */
  expired(): MailError
}

const rulesRule: OptionRule = {
  must: 'an object with parse, serialize and renew',
  test: hasMethods('parse', 'serialize', 'renew'),
}

/** How often another process may change the grant meanwhile before this one gives up. */
const attempts = 3
/** Milliseconds before its end from which a token is renewed: it must outlast a message that takes long. */
const margin = 300_000

const aborted = (): MailError =>
  new MailError('The caller gave up before the sign-in service was asked; nothing was sent', {
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

interface Held<G> {
  readonly grant: G
  readonly version: number
}

const read = async <G>(rules: GrantRules<G>, request: TokenRequest): Promise<Held<G>> => {
  const stored = await request.grants.get(request.key)
  if (stored === undefined) throw rules.missing(request.key.mailbox)
  const grant = rules.parse(stored.value, request)
  if (grant === undefined) throw rules.expired()
  return { grant, version: stored.version }
}

/** Returns false when someone signed in or out meanwhile; the newer grant stays. */
const write = async <G>(
  rules: GrantRules<G>,
  { grants, key }: TokenRequest,
  version: number,
  grant: G,
): Promise<boolean> => (await grants.put(key, rules.serialize(grant), version)) !== undefined

const usable = <G>(rules: GrantRules<G>, grant: G, request: TokenRequest, now: number): Token | undefined => {
  const token = rules.held(grant, request)
  return token !== undefined && token.expires - now > margin ? token : undefined
}

/**
 * Makes a provider's `token`. The store is the only memory: what one process fetched serves all, a sign-out counts at
 * once, and under the store's lock a vendor is asked once however many processes want a token.
 */
export const tokensOverStore = <G>(rules: GrantRules<G>): ((request: TokenRequest) => Promise<Token>) => {
  checkArgument('tokensOverStore', 'rules', rulesRule, rules)
  let application: RefusedToken | undefined

  /** Throws the refusal, unless it concerns a grant that is no longer the stored one. */
  const refuse = async (
    request: TokenRequest,
    { grant, version }: Held<G>,
    error: unknown,
  ): Promise<undefined> => {
    const refused = refusedBy(error, Date.now())
    if (refused === undefined) throw error
    if (rules.concernsApplication(refused)) application = refused
    else if (!(await write(rules, request, version, rules.withRefused(grant, request, refused))))
      return undefined
    throw error
  }

  const underLock = async (request: TokenRequest, known: string | undefined, attempt = 1): Promise<Token> => {
    const held = await read(rules, request)
    const now = Date.now()
    const token = usable(rules, held.grant, request, now)
    // Another caller got a token while this one waited.
    if (token !== undefined && (!request.renew || token.token !== known)) return token
    repeat(rules.refused(held.grant, request), now)
    repeat(application, now)
    if (request.signal?.aborted) throw aborted()
    const renewal = rules.renew(held.grant, request, now)
    const next = await renewal.catch((error: unknown) => refuse(request, held, error))
    if (next && (await write(rules, request, held.version, next.grant))) return next.token
    if (attempt === attempts) throw rules.expired()
    return underLock(request, known, attempt + 1)
  }

  return async (request) => {
    const { grant } = await read(rules, request)
    const token = request.renew ? undefined : usable(rules, grant, request, Date.now())
    if (token !== undefined) return token
    return request.grants.lock(request.key, () => underLock(request, rules.held(grant, request)?.token))
  }
}

import type { DialTarget } from '../contract/connection.ts'
import type { EffectiveSettings } from '../contract/effective.ts'
import { revealed } from '../contract/secret.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { ownRouteOf } from '../settings/own-route.ts'
import { passwordOf } from '../settings/password.ts'
import { parseServer } from '../settings/server.ts'
import type { Endpoint, SaslCredentials } from '../smtp/endpoint.ts'
import { poolKey } from '../smtp/pool-key.ts'
import type { MailerContext } from './context.ts'
import type { ResolvedUser } from './resolve-user.ts'
import type { TokenOwner } from './tokens.ts'
import { unlessAborted } from './unless-aborted.ts'

/** The route of one account. */
export interface ResolvedEndpoint {
  readonly route: Endpoint
  /** The key under which its connections are shared. */
  readonly poolKey: () => Promise<string>
}

/** What tells two sign-ins with the same user name apart: the password, or the version of the grant. */
type SignInSecret = () => Promise<string>

/** Consent counts only on the card, or the route, that the password itself comes from. */
const inClear = ({ settings, card, systemUser }: ResolvedUser, { options }: MailerContext): boolean => {
  const { origin, card: owner } = settings.password
  if (origin === 'preset') return ownRouteOf(settings, options.providers)?.allowClearTextPassword === true
  return [card, systemUser].find((one) => one?.code === owner)?.mail?.allowClearTextPassword === true
}

const notFound = (settings: EffectiveSettings): ProblemError =>
  new ProblemError({
    stage: 'settings',
    fault: 'settings-refused',
    params: { count: settings.findings.length },
  })

const passwordCredentials = (
  account: ResolvedUser,
  context: MailerContext,
  user: string,
): [SaslCredentials, SignInSecret] => {
  const { settings, card, systemUser } = account
  const password = passwordOf(settings, [card, systemUser], context.options.providers)
  if (!password) throw notFound(settings)
  return [
    { kind: 'password', user, password, inClear: inClear(account, context) },
    async () => revealed(password),
  ]
}

/** Whose access tokens the account signs in with. @throws ProblemError where its server is not its provider's. */
export const tokenOwnerOf = (account: ResolvedUser, { options }: MailerContext): TokenOwner => {
  const { settings } = account
  const { company, providers } = options
  const { value: mailbox, card = settings.user } = settings.fields.username
  const sender = settings.fields.sender.value
  const provider = providers.find(({ senders }) => senders?.some(({ id }) => id === sender))
  // A token works at its own provider only, and must not be shown to any other server.
  if (!provider || !sender || mailbox === null || provider !== account.provider) throw notFound(settings)
  return { provider, sender, key: { company: company.slug, card, mailbox } }
}

const tokenCredentials = (
  account: ResolvedUser,
  context: MailerContext,
  user: string,
  signal?: AbortSignal,
): [SaslCredentials, SignInSecret] => {
  const owner = tokenOwnerOf(account, context)
  const { provider, key } = owner
  const token = async (refused?: string) => (await context.tokens.token(owner, refused, signal)).token
  const secret = async () => {
    // Getting the token may renew the grant; the version after that counts.
    await token()
    return JSON.stringify([provider.id, key, await context.tokens.version(owner)])
  }
  return [{ kind: 'token', user, token }, secret]
}

const credentialsOf = (
  account: ResolvedUser,
  context: MailerContext,
  signal?: AbortSignal,
): [SaslCredentials?, SignInSecret?] => {
  const { auth, fields } = account.settings
  const user = fields.username.value
  if (auth === 'none' || user === null) return []
  return auth === 'password'
    ? passwordCredentials(account, context, user)
    : tokenCredentials(account, context, user, signal)
}

/** Where to connect, and whether that can change while the account is the same. */
interface KnownEndpoint extends ResolvedEndpoint {
  readonly dial: DialTarget | undefined
}

/**
 * Endpoints that depend on the account and `dial` alone. Those with a token are not here, since it changes by itself.
 */
const known = new WeakMap<ResolvedUser, KnownEndpoint>()

const sameTarget = (one: DialTarget | undefined, other: DialTarget | undefined): boolean =>
  one?.host === other?.host && one?.port === other?.port && one?.ca === other?.ca

/** Asks for a value once. After a failure it is asked for again. */
const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let value: T | undefined
  return async () => {
    value ??= await ask()
    return value
  }
}

const makeEndpoint = (
  account: ResolvedUser,
  context: MailerContext,
  address: Pick<Endpoint, 'host' | 'port'>,
  dial: DialTarget | undefined,
  signal: AbortSignal | undefined,
): ResolvedEndpoint => {
  const { security, ca } = account.settings.fields
  const [credentials, secret = async () => ''] = credentialsOf(account, context, signal)
  const route: Endpoint = {
    ...address,
    security: security.value,
    ...(ca.value === null ? {} : { ca: ca.value }),
    ...(dial ? { dial } : {}),
    ...(credentials ? { credentials } : {}),
  }
  return { route, poolKey: async () => poolKey(route, await secret()) }
}

/** Finds where the mail of an account goes, and as whom. Asks `dial` first. */
export const resolveEndpoint = async (
  account: ResolvedUser,
  context: MailerContext,
  signal?: AbortSignal,
): Promise<ResolvedEndpoint> => {
  const { settings } = account
  const { server } = settings.fields
  const before = known.get(account)
  const address = before?.route ?? (server.value === null ? undefined : parseServer(server.value))
  if (!address) throw notFound(settings)
  const { host, port } = address
  const answer = await unlessAborted(context.options.dial?.({ host, port }), 'connect', signal)
  // A copy, so that a later change in the application's object is noticed.
  const dial = answer && { ...answer }
  if (before && sameTarget(before.dial, dial)) return before
  const made = makeEndpoint(account, context, { host, port }, dial, signal)
  if (settings.auth === 'oauth') return made
  const kept = { route: made.route, poolKey: once(made.poolKey), dial }
  known.set(account, kept)
  return kept
}

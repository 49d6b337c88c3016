import type { EffectiveSettings } from '../contract/effective.ts'
import { revealed } from '../contract/secret.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { passwordOf } from '../settings/password.ts'
import { parseServer } from '../settings/server.ts'
import type { Endpoint, SaslCredentials } from '../smtp/endpoint.ts'
import { poolKey } from '../smtp/pool.ts'
import type { MailerContext } from './context.ts'
import type { ResolvedUser } from './resolve-user.ts'
import type { TokenOwner } from './tokens.ts'
import { unlessAborted } from './unless-aborted.ts'

/** The route of one account, with the secrets that the settings only name. */
export interface ResolvedEndpoint {
  readonly route: Endpoint
  /** What tells two sign-ins with the same user name apart: the password, or the version of the grant. */
  readonly secret: () => Promise<string>
}

/** Consent counts only on the card, or the route, that the password itself comes from. */
const inClear = ({ settings, card, systemUser }: ResolvedUser, { options }: MailerContext): boolean => {
  const { origin, card: owner } = settings.password
  if (origin === 'preset') {
    const senders = options.providers.flatMap((provider) => provider.senders ?? [])
    return (
      senders.find(({ id }) => id === settings.fields.sender.value)?.ownRoute?.allowClearTextPassword === true
    )
  }
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
): [SaslCredentials, ResolvedEndpoint['secret']] => {
  const { settings, card, systemUser } = account
  const password = passwordOf(settings, [card, systemUser], context.options.providers)
  if (!password) throw notFound(settings)
  return [
    { kind: 'password', user, password, inClear: inClear(account, context) },
    async () => revealed(password),
  ]
}

const tokenCredentials = (
  account: ResolvedUser,
  context: MailerContext,
  user: string,
  signal?: AbortSignal,
): [SaslCredentials, ResolvedEndpoint['secret']] => {
  const { settings } = account
  const { company, providers } = context.options
  const sender = settings.fields.sender.value
  const provider = providers.find(({ senders }) => senders?.some(({ id }) => id === sender))
  // A token is worth something at its own provider only, and must not be shown to anybody else.
  if (!provider || provider !== account.provider) throw notFound(settings)
  const key = { company: company.slug, card: settings.fields.username.card ?? settings.user, mailbox: user }
  const owner: TokenOwner = { provider, key }
  const token = (refused?: string) => context.tokens.token(owner, refused, signal)
  const secret = async () => {
    // Asking for the token may renew the grant; its version is what counts from then on.
    await token()
    return JSON.stringify([provider.id, key, await context.tokens.version(owner)])
  }
  return [{ kind: 'token', user, token }, secret]
}

const credentialsOf = (
  account: ResolvedUser,
  context: MailerContext,
  signal?: AbortSignal,
): [SaslCredentials?, ResolvedEndpoint['secret']?] => {
  const { auth, fields } = account.settings
  const user = fields.username.value
  if (auth === 'none' || user === null) return []
  return auth === 'password'
    ? passwordCredentials(account, context, user)
    : tokenCredentials(account, context, user, signal)
}

/** Where the mail of an account goes, and as whom. Asks `dial` first. */
export const resolveEndpoint = async (
  account: ResolvedUser,
  context: MailerContext,
  signal?: AbortSignal,
): Promise<ResolvedEndpoint> => {
  const { settings } = account
  const { server, security, ca } = settings.fields
  const address = server.value === null ? undefined : parseServer(server.value)
  if (!address) throw notFound(settings)
  const dial = await unlessAborted(context.options.dial?.(address), 'connect', signal)
  const [credentials, secret = async () => ''] = credentialsOf(account, context, signal)
  return {
    route: {
      ...address,
      security: security.value,
      ...(ca.value === null ? {} : { ca: ca.value }),
      ...(dial ? { dial } : {}),
      ...(credentials ? { credentials } : {}),
    },
    secret,
  }
}

/** Under which its connections are shared. */
export const poolKeyOf = async ({ route, secret }: ResolvedEndpoint): Promise<string> =>
  poolKey(route, await secret())

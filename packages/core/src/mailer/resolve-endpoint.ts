import type { EffectiveSettings } from '../contract/effective.ts'
import { revealed } from '../contract/secret.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { passwordOf } from '../settings/password.ts'
import { parseServer } from '../settings/server.ts'
import { routeKey } from '../smtp/pool.ts'
import type { Credentials, Route } from '../smtp/endpoint.ts'
import type { Account } from './resolve-user.ts'
import type { House } from './context.ts'
import { unlessAborted } from './patience.ts'
import type { TokenOwner } from './tokens.ts'

/** The route of one account, with the secrets that the settings only name. */
export interface Way {
  readonly route: Route
  /** What tells two sign-ins with the same user name apart: the password, or the version of the grant. */
  readonly secret: () => Promise<string>
}

/** Consent counts only on the card, or the route, that the password itself comes from. */
const inClear = ({ settings, card, systemUser }: Account, { options }: House): boolean => {
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

const passwordWay = (account: Account, house: House, user: string): [Credentials, Way['secret']] => {
  const { settings, card, systemUser } = account
  const password = passwordOf(settings, [card, systemUser], house.options.providers)
  if (!password) throw notFound(settings)
  return [
    { kind: 'password', user, password, inClear: inClear(account, house) },
    async () => revealed(password),
  ]
}

const tokenWay = (
  account: Account,
  house: House,
  user: string,
  signal?: AbortSignal,
): [Credentials, Way['secret']] => {
  const { settings } = account
  const { company, providers } = house.options
  const sender = settings.fields.sender.value
  const provider = providers.find(({ senders }) => senders?.some(({ id }) => id === sender))
  // A token is worth something at its own provider only, and must not be shown to anybody else.
  if (!provider || provider !== account.provider) throw notFound(settings)
  const key = { company: company.slug, card: settings.fields.username.card ?? settings.user, mailbox: user }
  const owner: TokenOwner = { provider, key }
  const token = (refused?: string) => house.tokens.token(owner, refused, signal)
  const secret = async () => {
    // Asking for the token may renew the grant; its version is what counts from then on.
    await token()
    return JSON.stringify([provider.id, key, await house.tokens.version(owner)])
  }
  return [{ kind: 'token', user, token }, secret]
}

const credentialsOf = (
  account: Account,
  house: House,
  signal?: AbortSignal,
): [Credentials?, Way['secret']?] => {
  const { auth, fields } = account.settings
  const user = fields.username.value
  if (auth === 'none' || user === null) return []
  return auth === 'password' ? passwordWay(account, house, user) : tokenWay(account, house, user, signal)
}

/** Where the mail of an account goes, and as whom. Asks `dial` first. */
export const wayOf = async (account: Account, house: House, signal?: AbortSignal): Promise<Way> => {
  const { settings } = account
  const { server, security, ca } = settings.fields
  const address = server.value === null ? undefined : parseServer(server.value)
  if (!address) throw notFound(settings)
  const dial = await unlessAborted(house.options.dial?.(address), 'connect', signal)
  const [credentials, secret = async () => ''] = credentialsOf(account, house, signal)
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
export const keyOf = async ({ route, secret }: Way): Promise<string> => routeKey(route, await secret())

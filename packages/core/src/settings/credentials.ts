import type { Effective, EffectiveSettings, Origin } from '../contract/effective.ts'
import type { OwnRoute, SecretShape, Sender } from '../contract/provider.ts'
import { revealed } from '../contract/secret.ts'
import type { ReportFinding } from './context.ts'
import type { ReadCard, Stated } from './read-card.ts'
import { inherited } from './sender.ts'
import { formatServer, parseServer } from './server.ts'
import type { ServerSettings } from './server-settings.ts'

export interface EffectiveCredentials {
  readonly auth: EffectiveSettings['auth']
  readonly username: Effective<string | null>
  readonly password: EffectiveSettings['password']
  /** Whether the credentials are the system card's. */
  readonly inherited: boolean
}

interface CredentialsInput {
  readonly card: ReadCard
  readonly system: EffectiveSettings | undefined
  readonly linked: boolean
  readonly sender: Sender
  readonly route: ServerSettings
  readonly report: ReportFinding
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not reach the server.
const control = /[\u0000-\u001f\u007f]/

const noPassword = { set: false, origin: 'default' } as const

const none = (username: Effective<null> = { value: null, origin: 'default' }): EffectiveCredentials => ({
  auth: 'none',
  username,
  password: noPassword,
  inherited: false,
})

/** The secret in the form that the provider expects, without the spaces with which it is shown. */
export const stripSecret = (value: string, shape: SecretShape | undefined): string =>
  shape?.strip === undefined ? value : value.replace(new RegExp(shape.strip, 'g'), '')

const checkSecret = (mail: Stated, route: ServerSettings, report: ReportFinding): void => {
  if (typeof mail.username === 'string' && control.test(mail.username))
    report('error', 'username-invalid', 'username')
  if (mail.password === undefined) return
  const clear = revealed(mail.password)
  if (control.test(clear)) report('error', 'password-invalid', 'password')
  const expected = route.known?.preset?.secret
  if (expected?.shape && !new RegExp(`^(?:${expected.shape})$`).test(stripSecret(clear, expected)))
    report('warning', 'secret-shape', 'password', { params: { provider: route.known?.name ?? '' } })
}

/** Inheritance rules 8 and 9: to which server, and whether unencrypted, a card's own password may travel. */
const checkPassword = ({ card, route, report }: CredentialsInput): void => {
  const { passwordFor, allowClearTextPassword } = card.mail
  if (passwordFor !== undefined && route.address) {
    const given = parseServer(passwordFor)
    const server = formatServer(route.address)
    if (!given || formatServer(given) !== server)
      report('error', 'password-for-another-server', 'password', { params: { given: passwordFor, server } })
  }
  if (route.security.value === 'none' && allowClearTextPassword !== true)
    report('error', 'clear-text-password', 'allowClearTextPassword')
}

const checkToken = ({ route, report }: CredentialsInput): void => {
  if (route.security.value === 'none') report('error', 'clear-text-token', 'security')
}

const ownPassword = (input: CredentialsInput): EffectiveCredentials => {
  const { card, route, report } = input
  const { username, password } = card.mail
  const stated = { origin: 'card' as const, card: card.code }
  checkSecret(card.mail, route, report)
  if (username === undefined || username === null || password === undefined) {
    const missing = password === undefined ? 'password' : 'username'
    report('error', 'credentials-incomplete', missing, { params: { missing } })
    return { ...none(), username: { value: username ?? null, ...stated } }
  }
  checkPassword(input)
  return {
    auth: 'password',
    username: { value: username, ...stated },
    password: { set: true, ...stated },
    inherited: false,
  }
}

const ownGrant = (username: string, input: CredentialsInput): EffectiveCredentials => {
  checkSecret({ username }, input.route, input.report)
  checkToken(input)
  return {
    auth: 'oauth',
    username: { value: username, origin: 'card', card: input.card.code },
    password: noPassword,
    inherited: false,
  }
}

const systemUnit = (system: EffectiveSettings): EffectiveCredentials => ({
  auth: system.auth,
  username: inherited(system.fields.username, system.user),
  password:
    system.password.origin === 'card'
      ? { ...system.password, origin: 'system-user' as Origin }
      : system.password,
  inherited: true,
})

const checkSignIn = (
  credentials: EffectiveCredentials,
  { route, sender, report }: CredentialsInput,
): EffectiveCredentials => {
  if (credentials.auth !== 'none' || credentials.inherited) return credentials
  const provider = route.known
  const explicit = credentials.username.origin === 'card'
  if (provider?.preset?.signIn === 'required' || sender.auth === 'oauth')
    report('error', 'sign-in-required', 'username', { params: { provider: provider?.name ?? sender.id } })
  else if (!explicit && route.server.value !== null)
    report('info', 'no-sign-in', 'username', { params: { server: route.server.value } })
  return credentials
}

/** Inheritance rules 7 to 9: user name and password belong together and come from one card. */
export const resolveCredentials = (input: CredentialsInput): EffectiveCredentials => {
  const { card, system, linked, sender, report } = input
  const { username, password } = card.mail
  if (sender.auth === 'oauth' && password !== undefined)
    report('error', 'password-not-used', 'password', {
      params: { sender: sender.id },
      fix: { card: card.code, unset: ['password', 'passwordFor'] },
    })
  if (username === null) {
    if (sender.auth === 'password' && password !== undefined)
      report('error', 'credentials-contradict', 'password', {
        fix: { card: card.code, unset: ['password', 'passwordFor'] },
      })
    return checkSignIn(none({ value: null, origin: 'card', card: card.code }), input)
  }
  if (sender.auth === 'password' && (username !== undefined || password !== undefined))
    return ownPassword(input)
  if (sender.auth === 'oauth' && username !== undefined) return ownGrant(username, input)
  if (linked && system) return systemUnit(system)
  return checkSignIn(none(), input)
}

/** Inheritance rule 2: the sign-in of a sender's own route comes from the provider's options alone. */
export const ownRouteCredentials = (route: OwnRoute, report: ReportFinding): EffectiveCredentials => {
  if (route.username === undefined && route.password === undefined) return none()
  if (route.username === undefined || route.password === undefined) {
    const missing = route.password === undefined ? 'password' : 'username'
    report('error', 'credentials-incomplete', missing, {
      actor: 'application-administrator',
      params: { missing },
    })
    return none()
  }
  if (route.security === 'none' && route.allowClearTextPassword !== true)
    report('error', 'clear-text-password', 'allowClearTextPassword', { actor: 'application-administrator' })
  const origin: Origin = 'preset'
  return {
    auth: 'password',
    username: { value: route.username, origin },
    password: { set: true, origin },
    inherited: false,
  }
}

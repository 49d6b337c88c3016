import type { Security } from '../contract/card.ts'
import type { Effective, EffectiveSettings, Origin } from '../contract/effective.ts'
import type { Preset, Provider } from '../contract/provider.ts'
import {
  type KnownSender,
  providerById,
  providerOfHost,
  type ReportFinding,
  type ResolveContext,
} from './context.ts'
import type { ReadCard } from './read-card.ts'
import { inherited } from './sender.ts'
import { formatServer, parseServer, type ServerAddress } from './server.ts'

export interface ServerSettings {
  readonly server: Effective<string | null>
  readonly address: ServerAddress | undefined
  readonly security: Effective<Security>
  readonly ca: Effective<string | null>
  /** The provider that has this server among its hosts. */
  readonly provider: Effective<string | null>
  readonly known: Provider | undefined
}

export interface RouteInput {
  readonly card: ReadCard
  readonly system: EffectiveSettings | undefined
  readonly linked: boolean
  readonly sender: KnownSender | undefined
  readonly context: ResolveContext
  readonly report: ReportFinding
}

const certificate = /-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----/

const unset = <T>(value: T): Effective<T> => ({ value, origin: 'default' })
export const preset = <T>(value: T): Effective<T> => ({ value, origin: 'preset' })

/** When encryption is not stated, the port decides: 465 is encrypted from the start, any other is upgraded. */
const securityOfPort = (port: number): Security => (port === 465 ? 'tls' : 'starttls')

export const assemble = (
  server: Effective<string | null>,
  security: Effective<Security>,
  ca: Effective<string | null>,
  context: ResolveContext,
): ServerSettings => {
  const address = server.value === null ? undefined : parseServer(server.value)
  const known = address && providerOfHost(context, address.host)
  return { server, address, security, ca, provider: { ...server, value: known?.id ?? null }, known }
}

/** A card without a server of its own may change the kind of encryption, but never turn it off. */
const securityBeside = (base: Effective<Security>, { card, report }: RouteInput): Effective<Security> => {
  const { security } = card.mail
  if (security === undefined) return base
  if (security === 'none' && base.value !== 'none') {
    report('error', 'security-weakened', 'security', { fix: { card: card.code, unset: ['security'] } })
    return base
  }
  return { value: security, origin: 'card', card: card.code }
}

const statedRoute = (text: string, { card, context, report }: RouteInput): ServerSettings => {
  const own = <T>(value: T): Effective<T> => ({ value, origin: 'card', card: card.code })
  const address = parseServer(text)
  if (!address) report('error', 'server-invalid', 'server', { params: { server: text } })
  const security: Effective<Security> =
    card.mail.security === undefined ? unset(securityOfPort(address?.port ?? 0)) : own(card.mail.security)
  if (card.mail.ca !== undefined && !certificate.test(card.mail.ca)) report('error', 'ca-invalid', 'ca')
  const ca = card.mail.ca === undefined ? unset(null) : own(card.mail.ca)
  return assemble(own(address ? formatServer(address) : null), security, ca, context)
}

const linkedRoute = (system: EffectiveSettings, input: RouteInput): ServerSettings => {
  const take = <T>(effective: Effective<T>) => inherited(effective, system.user)
  const { server, security, ca } = system.fields
  return assemble(take(server), securityBeside(take(security), input), take(ca), input.context)
}

const presetRoute = (facts: Preset | undefined, input: RouteInput): ServerSettings => {
  const address = facts && parseServer(facts.server)
  const explained =
    input.sender === undefined || (input.card.mail.provider !== undefined && !statedProvider(input))
  if (!address && !explained) input.report('error', 'server-missing', 'server')
  const origin: Origin = address ? 'preset' : 'default'
  const server = { value: address ? formatServer(address) : null, origin }
  const security = securityBeside({ value: facts?.security ?? 'starttls', origin }, input)
  return assemble(server, security, unset(null), input.context)
}

const statedProvider = ({ card, context }: RouteInput): Provider | undefined =>
  providerById(context, card.mail.provider)

export const checkProvider = (route: ServerSettings, input: RouteInput): void => {
  const { card, sender, report } = input
  const stated = statedProvider(input)
  if (stated && sender?.owner && sender.owner !== stated)
    report('error', 'provider-not-of-sender', 'provider', {
      params: { provider: stated.name, sender: sender.sender.id },
      fix: { card: card.code, unset: ['provider'] },
    })
  // A sender's token must reach its own provider only, so the sender's provider is as binding as a stated one.
  const bound = stated ?? sender?.owner
  if (bound && route.address && route.server.origin !== 'system-user' && route.known !== bound)
    report('error', 'server-not-of-provider', 'server', {
      params: { server: formatServer(route.address), provider: bound.name },
    })
}

const checkSecurity = (route: ServerSettings, { card, report }: RouteInput): void => {
  const { address, security, server } = route
  const stated = security.origin === 'card' || server.origin === 'card'
  if (!address || !stated || security.value === 'none') return
  const suggested = securityOfPort(address.port)
  if (suggested === security.value) return
  report('warning', 'port-security', 'security', {
    params: { port: String(address.port), security: security.value, suggested },
    fix: { card: card.code, set: { security: suggested } },
  })
}

/** A provider that a card names is stated by that card; otherwise it follows from the server. */
const providerField = (
  route: ServerSettings,
  { card, system, linked }: RouteInput,
): Effective<string | null> => {
  if (route.known && card.mail.provider === route.known.id)
    return { value: route.known.id, origin: 'card', card: card.code }
  return linked && system ? inherited(system.fields.provider, system.user) : route.provider
}

/** Inheritance rules 4 to 6: server, encryption, certificate and provider of a sender without an own route. */
export const resolveRoute = (input: RouteInput): ServerSettings => {
  const { card, system, linked, sender, report } = input
  const { server, ca } = card.mail
  if (ca !== undefined && server === undefined)
    report('error', 'ca-without-server', 'ca', { fix: { card: card.code, unset: ['ca'] } })
  const route =
    server !== undefined
      ? statedRoute(server, input)
      : linked && system
        ? linkedRoute(system, input)
        : presetRoute((statedProvider(input) ?? sender?.owner)?.preset, input)
  checkProvider(route, input)
  checkSecurity(route, input)
  return { ...route, provider: providerField(route, input) }
}

/** Inheritance rule 12: only the ports that the application allows. */
export const checkPort = (
  { address, server }: ServerSettings,
  context: ResolveContext,
  report: ReportFinding,
): void => {
  if (!address || context.ports.includes(address.port)) return
  report('error', 'port-not-allowed', 'server', {
    ...(server.card ? { card: server.card } : {}),
    params: { port: String(address.port), ports: context.ports.join(', ') },
  })
}

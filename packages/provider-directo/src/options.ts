import { parseServer, type Secret, type Security } from '@saatja/core'

/**
 * Another house server than Directo's. Without options everything is Directo's own; `id` makes it another vendor's,
 * who then says `server` and `eventDomain` too.
 */
export interface DirectoOptions {
  /** Provider id, first sender and prefix of all codes, such as `acme`. Default `directo`. */
  readonly id?: string
  /** Name as people know it. Default `Directo`, or the `id`. */
  readonly name?: string
  /** `host:port`. Default `directo.gate.ee:25`. */
  readonly server?: string
  /** Default: `tls` on port 465, `starttls` on any other. */
  readonly security?: Security
  /** PEM certificate, or CA, of a server that no public CA has signed. */
  readonly ca?: string
  /** Together with `password`: sign in to the house server. Default: no sign-in. */
  readonly username?: string
  /** Made with `secret()`. Never combined with a field of any card. */
  readonly password?: Secret
  /** Consent that `password` may travel without encryption. */
  readonly allowClearTextPassword?: boolean
  /** Domain of the event mailboxes. Default `event.data.directo.ee`. */
  readonly eventDomain?: string
  /** Addresses from which the application connects, for allow-lists. Default Directo's five, or none for another id. */
  readonly egress?: readonly string[]
  /** Addresses that deliver to receivers, for SPF. Default the one that Directo names, or none for another server. */
  readonly sendingAddresses?: readonly string[]
  /** Name that customers include in their SPF records, such as `_spf.acme.example`. Directo is not known to have one. */
  readonly spf?: string
}

/** The options with every default filled in. */
export interface ResolvedDirectoOptions {
  readonly id: string
  readonly name: string
  readonly server: string
  readonly host: string
  readonly security: Security
  readonly ca: string | undefined
  readonly signIn: { readonly username: string; readonly password: Secret } | undefined
  readonly allowClearTextPassword: boolean
  readonly eventDomain: string
  readonly egress: readonly string[]
  readonly sendingAddresses: readonly string[]
  readonly spf: string | undefined
  /** Whether server and encryption are the application's word, and not assumed. */
  readonly stated: boolean
}

/** Source, read 2026-11-22: https://wiki.directo.ee/lv/meiliserveri_seadistamine?rev=1773221177 */
const own = {
  id: 'directo',
  name: 'Directo',
  server: 'directo.gate.ee:25',
  eventDomain: 'event.data.directo.ee',
  /** What connects to a customer's servers; not what delivers to receivers. */
  egress: ['90.190.150.210', '90.190.150.211', '90.190.150.212', '90.190.150.213', '90.190.150.82'],
  /** The one that the pages about sending name. */
  sendingAddresses: ['90.190.150.212'],
} as const

const refuse = (message: string): never => {
  throw new TypeError(`directo(): ${message}`)
}

const idOf = ({ id = own.id }: DirectoOptions): string =>
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) && id !== 'smtp'
    ? id
    : refuse('id must be lower-case words joined by hyphens, such as "acme", and not "smtp"')

const signInOf = ({ username, password }: DirectoOptions): ResolvedDirectoOptions['signIn'] => {
  if (username === undefined && password === undefined) return undefined
  if (username !== undefined && password !== undefined) return { username, password }
  const missing = username === undefined ? 'username' : 'password'
  return refuse(`${missing} is missing; give both user name and password, or neither`)
}

/** @throws TypeError that names the option at fault. */
export const resolveOptions = (options: DirectoOptions): ResolvedDirectoOptions => {
  const id = idOf(options)
  const foreign = id !== own.id
  if (foreign && options.server === undefined) refuse(`server is missing; "${id}" needs its own host:port`)
  if (foreign && options.eventDomain === undefined)
    refuse(`eventDomain is missing; bounces to "${id}" need a domain of their own`)
  const server = options.server ?? own.server
  const address = parseServer(server) ?? refuse('server must be host:port, such as "mail.example.com:587"')
  return {
    id,
    name: options.name ?? (foreign ? id : own.name),
    server,
    host: address.host,
    security: options.security ?? (address.port === 465 ? 'tls' : 'starttls'),
    ca: options.ca,
    signIn: signInOf(options),
    allowClearTextPassword: options.allowClearTextPassword ?? false,
    eventDomain: options.eventDomain ?? own.eventDomain,
    egress: options.egress ?? (foreign ? [] : own.egress),
    sendingAddresses: options.sendingAddresses ?? (options.server === undefined ? own.sendingAddresses : []),
    spf: options.spf,
    stated: options.server !== undefined,
  }
}

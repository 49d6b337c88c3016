import {
  checkOptions,
  type DkimSigning,
  dkimProblem,
  type OptionRule,
  oneOf,
  optionRules,
  parseServer,
  type ReturnKey,
  type RulesFor,
  type Secret,
  type Security,
  type ServerAddress,
} from '@saatja/core'

/**
 * Options for another default server than Directo's. Without options everything is Directo's own; `id` makes it another
 * vendor's, who then states `server` and `eventDomain` too.
 */
export interface DirectoOptions {
  /** Provider id, first sender and prefix of all codes, such as `acme`. Default `directo`. */
  readonly id?: string | undefined
  /** Name as people know it. Default `Directo`, or the `id`. */
  readonly name?: string | undefined
  /** `host:port`. Default `directo.gate.ee:25`. */
  readonly server?: string | undefined
  /** Default: `tls` on port 465, `starttls` on any other. */
  readonly security?: Security | undefined
  /** PEM certificate, or CA, of a server that no public CA has signed. */
  readonly ca?: string | undefined
  /** Together with `password`: sign in to the default server. Default: no sign-in. */
  readonly username?: string | undefined
  /** Made with `secret()`. Never combined with a field of any card. */
  readonly password?: Secret | undefined
  /** Consent that `password` may travel without encryption. */
  readonly allowClearTextPassword?: boolean | undefined
  /** Signs each message with DKIM. Default: unsigned, or signed by the default server itself. */
  readonly dkim?: DkimSigning | undefined
  /** Domain of the event mailboxes. Default `event.data.directo.ee`. */
  readonly eventDomain?: string | undefined
  /**
   * Signs a return address for each message of the Reply-To sender, so that a bounce can be matched to its message:
   * `secret()` of at least 32 random characters, or several keys while one replaces another. The first signs, all of
   * them open: keep an old one for 35 days. Without it bounces go to the company's one address. The mail server of
   * `eventDomain` has to accept every address of it.
   */
  readonly returnKey?: Secret | readonly ReturnKey[] | undefined
  /** Addresses from which the application connects, for allow-lists. Default Directo's five, or none for another id. */
  readonly egress?: readonly string[] | undefined
  /** Addresses that deliver to receivers, for SPF. Default the one that Directo names, or none for another server. */
  readonly sendingAddresses?: readonly string[] | undefined
  /** Name that customers include in their SPF records, such as `_spf.acme.example`. Directo is not known to have one. */
  readonly spf?: string | undefined
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
  readonly dkim: DkimSigning | undefined
  readonly eventDomain: string
  readonly returnKeys: readonly ReturnKey[]
  readonly egress: readonly string[]
  readonly sendingAddresses: readonly string[]
  readonly spf: string | undefined
  /** Whether the application has stated server and encryption, so that they are not assumed. */
  readonly stated: boolean
}

/** Source, read 2026-11-22: https://wiki.directo.ee/lv/meiliserveri_seadistamine?rev=1773221177 */
const own = {
  id: 'directo',
  name: 'Directo',
  server: 'directo.gate.ee:25',
  eventDomain: 'event.data.directo.ee',
  /** Addresses that connect to customers' servers; they do not deliver to receivers. */
  egress: ['90.190.150.210', '90.190.150.211', '90.190.150.212', '90.190.150.213', '90.190.150.82'],
  /** The address that the pages about sending name. */
  sendingAddresses: ['90.190.150.212'],
} as const

const refuse = (message: string): never => {
  throw new TypeError(`directo: ${message}`)
}

const addresses: OptionRule = {
  must: 'a list of IP addresses',
  test: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
}

const isKey = (value: unknown): boolean => {
  const { letter, secret } = Object(value) as Partial<ReturnKey>
  return typeof letter === 'string' && optionRules.secret.test(secret)
}

const rules: RulesFor<DirectoOptions> = {
  id: {
    must: 'lower-case words joined by hyphens, such as "acme", and not "smtp"',
    test: (id) => typeof id === 'string' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) && id !== 'smtp',
  },
  name: optionRules.text,
  server: {
    must: 'host:port, such as "mail.example.com:587"',
    test: (server) => typeof server === 'string' && parseServer(server) !== undefined,
  },
  security: oneOf('tls', 'starttls', 'none'),
  ca: { ...optionRules.text, must: 'a certificate in PEM form' },
  username: optionRules.text,
  password: optionRules.secret,
  allowClearTextPassword: optionRules.flag,
  dkim: optionRules.object,
  eventDomain: optionRules.text,
  returnKey: {
    must: 'secret(value), or a list of keys such as { letter: "a", secret: secret(value) }',
    test: (value) => optionRules.secret.test(value) || (Array.isArray(value) && value.every(isKey)),
  },
  egress: addresses,
  sendingAddresses: addresses,
  spf: optionRules.text,
}

const signInOf = ({ username, password }: DirectoOptions): ResolvedDirectoOptions['signIn'] => {
  if (username === undefined && password === undefined) return undefined
  if (username !== undefined && password !== undefined) return { username, password }
  const missing = username === undefined ? 'username' : 'password'
  return refuse(`${missing} is missing; give both user name and password, or neither`)
}

/** Shortest secret in characters: HMAC-SHA-256 needs a key of 32 bytes (RFC 2104 3). */
const shortestKey = 32

/** A single key has the letter `a`. */
const returnKeysOf = ({ returnKey }: DirectoOptions): readonly ReturnKey[] => {
  if (returnKey === undefined) return []
  const keys = 'reveal' in returnKey ? [{ letter: 'a', secret: returnKey }] : returnKey
  if (keys.length === 0) refuse('returnKey is an empty list; give a key, or leave the option out')
  if (keys.some(({ letter }) => !/^[a-z2-7]$/.test(letter)))
    refuse('returnKey: the letter of a key is one of a to z or 2 to 7')
  if (new Set(keys.map(({ letter }) => letter)).size < keys.length)
    refuse('returnKey: two keys have the same letter; give each its own')
  if (keys.some(({ secret }) => secret.reveal().length < shortestKey))
    refuse(`returnKey is too short; it needs at least ${shortestKey} random characters`)
  return keys
}

/** @throws TypeError that names the option at fault. */
export const resolveOptions = (options: DirectoOptions): ResolvedDirectoOptions => {
  checkOptions('directo', options, rules)
  const { id = own.id } = options
  const foreign = id !== own.id
  if (foreign && options.server === undefined) refuse(`server is missing; "${id}" needs its own host:port`)
  if (foreign && options.eventDomain === undefined)
    refuse(`eventDomain is missing; bounces to "${id}" need a domain of their own`)
  const server = options.server ?? own.server
  const { host, port } = parseServer(server) as ServerAddress
  const signing = options.dkim && dkimProblem(options.dkim)
  if (signing !== undefined) refuse(signing)
  return {
    id,
    name: options.name ?? (foreign ? id : own.name),
    server,
    host,
    security: options.security ?? (port === 465 ? 'tls' : 'starttls'),
    ca: options.ca,
    signIn: signInOf(options),
    allowClearTextPassword: options.allowClearTextPassword ?? false,
    dkim: options.dkim,
    eventDomain: options.eventDomain ?? own.eventDomain,
    returnKeys: returnKeysOf(options),
    egress: options.egress ?? (foreign ? [] : own.egress),
    sendingAddresses: options.sendingAddresses ?? (options.server === undefined ? own.sendingAddresses : []),
    spf: options.spf,
    stated: options.server !== undefined,
  }
}

import {
  checkArgument,
  checkOptions,
  hasMethods,
  type OptionRule,
  optionError,
  optionRules,
  type Provider,
  type RulesFor,
} from '@saatja/core'
import type { DatabaseServer, PgPool } from './database/connection.ts'

interface Common {
  /** Decide for which server a new password is given, and what a change affects. The same ones as the mailer's. */
  readonly providers: readonly Provider[]
  /**
   * Schema of the tables, so that several installations can share a database: lower-case letters, digits and
   * underscores. An outbox has its queue in the schema of this name followed by `_jobs`. Default `saatja`.
   */
  readonly schema?: string | undefined
  /** Ports that a server may have. Default 25, 465 and 587. */
  readonly ports?: readonly number[] | undefined
  /**
   * Keys that seal secrets, as text: base64 of 32 bytes, the current one first. Default: `keyFile`
   * if given, else `SAATJA_KEY` from the environment, else the folder's key file.
   */
  readonly keys?: string | undefined
  /** File with the keys. Default `key` in the folder, made at first start. A server's store has no default. */
  readonly keyFile?: string | undefined
  /**
   * Open the store although a key is missing with which secrets were sealed: those secrets have to be entered again.
   */
  readonly acceptLostKeys?: boolean | undefined
}

/** Where the data and the keys of its secrets are stored. */
export type StoreOptions = Common &
  (
    | {
        /** An embedded database in this folder, for one process at a time. */
        readonly folder: string
      }
    /** A PostgreSQL server, for any number of processes. */
    | DatabaseServer
    | {
        /**
         * A `pg.Pool` of the application. It stays open when the store is closed. One more connection is opened with
         * its options, to listen.
         */
        readonly pool: PgPool
      }
    | {
        /** An embedded database in memory, gone when it is closed. */
        readonly ephemeral: true
      }
  )

const places = ['folder', 'url', 'pool', 'ephemeral'] as const
/** The options that say how a server is reached. */
const ofServer = ['password', 'tls', 'connections'] as const

export const schemaRule: OptionRule = {
  must: 'a name of at most 40 lower-case letters, digits and underscores that begins with a letter, and not with pg_',
  test: (value) => typeof value === 'string' && /^(?!pg_)[a-z][a-z\d_]{0,39}$/.test(value),
}

/** How a server is reached, for every call that takes it. */
export const serverRules: RulesFor<DatabaseServer> = {
  url: {
    must: 'text such as postgres://user:password@host:5432/name',
    test: (value) => typeof value === 'string',
  },
  password: {
    must: 'text, or a function that answers it',
    test: (value) => typeof value === 'string' || typeof value === 'function',
  },
  tls: {
    must: 'true, false or an object with options of node:tls',
    test: (value) => typeof value === 'boolean' || (typeof value === 'object' && value !== null),
  },
  connections: optionRules.count,
}

const folder: OptionRule = { ...optionRules.text, must: 'the path of a folder' }

const known: Readonly<Record<string, OptionRule>> = {
  providers: {
    must: "a list of the mailer's providers",
    test: (value) => Array.isArray(value),
    required: true,
  },
  ports: optionRules.ports,
  schema: schemaRule,
  keys: { must: 'text', test: (value) => typeof value === 'string' },
  keyFile: { ...optionRules.text, must: 'the path of a file' },
  acceptLostKeys: optionRules.flag,
  folder,
  ...serverRules,
  pool: {
    must: 'a pg.Pool',
    test: (value) => hasMethods('connect', 'query')(value) && 'options' in Object(value),
  },
  ephemeral: { must: 'true', test: (value) => value === true },
}

/** @throws TypeError where there is no folder */
export const checkRotation = (options: unknown): void =>
  checkArgument('rotateKeyFile', 'folder', folder, Object(options).folder)

/** @throws TypeError that names the option */
export const checkCloseOptions = (options: unknown): void =>
  checkOptions('close', options, { within: optionRules.within })

const number: OptionRule = {
  must: 'the number of an entry, from 0',
  test: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
}
const line: OptionRule = {
  must: 'text',
  test: (value) => typeof value === 'string' && !value.includes('\0'),
}

/** Checks what a page of a log is asked for; `place` is the option that says where it begins. @throws TypeError that names the option */
export const checkPageOptions = (call: string, place: 'after' | 'before', options: unknown): void =>
  checkOptions(call, options, {
    [place]: number,
    limit: optionRules.count,
    card: line,
    ...(call === 'events.list' ? { kind: line } : {}),
  })

/** Only the scheme is shown: what follows may hold a password. */
const checkScheme = (options: StoreOptions): void => {
  const url = 'url' in options ? (options.url ?? '') : ''
  const scheme = /^([a-z][a-z\d+.-]{0,39}):\/\//i.exec(url)?.[1]
  if (scheme === undefined || /^postgres(?:ql)?$/i.test(scheme)) return
  throw new TypeError(
    `openStore: url must begin with postgres://, such as postgres://user:password@host:5432/name, not with ${scheme}://`,
  )
}

/** @throws TypeError that names the option */
export const checkStoreOptions = (options: StoreOptions): void => {
  checkOptions('openStore', options, known)
  checkScheme(options)
  const given = Object.entries(options).filter(
    ([name, value]) => value !== undefined && places.some((place) => place === name),
  )
  if (given.length !== 1) {
    const names = given.map(([name]) => name).join(' and ') || 'none'
    throw new TypeError(`openStore: one of folder, url, pool and ephemeral must be given, not ${names}`)
  }
  const [place] = given.map(([name]) => name)
  const stray = ofServer.find((name) => place !== 'url' && Reflect.get(options, name) !== undefined)
  if (stray !== undefined)
    throw new TypeError(`openStore: ${stray} belongs to url; with ${place} it must be left out`)
  const index = options.providers.findIndex((provider) => typeof provider?.id !== 'string')
  if (index < 0) return
  const must = 'what a provider function answers, such as gmail()'
  throw optionError('openStore', `providers[${index}]`, must, options.providers[index])
}

import type { ConnectionOptions } from 'node:tls'
import pg from 'pg'
import { parse } from 'pg-connection-string'
import { StoreError } from '../error.ts'

/** What the store needs of a `pg.Pool`, of any copy of node-postgres. */
export interface PgPool {
  /** The options with which the pool opens its connections. The connection that listens is opened with the same. */
  readonly options: object
  connect(): Promise<{ release(error?: Error | boolean): void }>
}

/** How a PostgreSQL server is reached. */
export interface DatabaseServer {
  /** `postgres://user:password@host:5432/name`. */
  readonly url: string
  /** Replaces the password in `url`. A function is called for each new connection, such as for a token that expires. */
  readonly password?: string | (() => string | Promise<string>) | undefined
  /** Replaces what `url` says: whether the connection is encrypted, and with which certificates. */
  readonly tls?: boolean | ConnectionOptions | undefined
  /** Connections this process may open at once, without the one that listens. Default 10. */
  readonly connections?: number | undefined
}

const usualConnections = 10

const addressOf = (url: string): pg.PoolConfig => {
  // Blank: node-postgres takes PGHOST, PGUSER and the like from the environment.
  if (url === '') return {}
  if (!URL.canParse(url)) {
    throw new StoreError(
      'INPUT',
      'The database address must look like postgres://user:password@host:5432/name',
    )
  }
  // Read as node-postgres itself reads a URL: its own conversion would ignore `ssl=no-verify`.
  return parse(url) as unknown as pg.PoolConfig
}

/** @throws StoreError `INPUT` for a text that is not a URL of a database */
export const makePool = ({ url, password, tls, connections }: DatabaseServer): pg.Pool => {
  const pool = new pg.Pool({
    ...addressOf(url),
    ...(password === undefined ? {} : { password }),
    ...(tls === undefined ? {} : { ssl: tls }),
    max: connections ?? usualConnections,
    connectionTimeoutMillis: 10_000,
    application_name: 'saatja',
  })
  // The pool replaces connections that the server has cut; without a listener Node would exit.
  pool.on('error', () => {})
  return pool
}

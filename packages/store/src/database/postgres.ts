import pg from 'pg'
import { StoreError } from '../error.ts'
import { type Database, sqlState } from './database.ts'

/** Opens a PostgreSQL server. `url` is such as `postgres://user:password@host:5432/name`. */
export const openPostgres = async (url: string, connections: number): Promise<Database> => {
  if (!URL.canParse(url)) {
    throw new StoreError(
      'INPUT',
      'The database address must look like postgres://user:password@host:5432/name',
    )
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    application_name: 'saatja',
  })
  // The pool replaces connections that the server has cut; without listeners, in use or not, Node would exit.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw unreachable(error)
  }
  return overPool(pool, url)
}

const overPool = (pool: pg.Pool, url: string): Database => ({
  engine: 'postgres',
  query: (text, values = []) => pool.query(text, [...values]),
  transaction: async (work) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const result = await work({ query: (text, values = []) => client.query(text, [...values]) })
      await client.query('commit')
      client.release()
      return result
    } catch (error) {
      await rollBack(client)
      throw error
    }
  },
  script: async (text) => {
    const client = await pool.connect()
    try {
      const results: pg.QueryResult | pg.QueryResult[] = await client.query(text)
      client.release()
      return { rows: [results].flat().flatMap(({ rows }) => rows) }
    } catch (error) {
      await rollBack(client)
      throw error
    }
  },
  listen: (channel, heard) => listen(url, channel, heard),
  close: () => pool.end(),
})

/** A connection that cannot even roll back is thrown away. */
const rollBack = async (client: pg.PoolClient): Promise<void> => {
  try {
    await client.query('rollback')
    client.release()
  } catch (error) {
    client.release(error instanceof Error ? error : true)
  }
}

const reconnectAfter = 1_000

/** Listening needs a connection of its own; it is opened again when the server cuts it. */
const listen = async (
  url: string,
  channel: string,
  heard: (payload: string) => void,
): Promise<() => Promise<void>> => {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const later = (): void => {
    client = undefined
    if (!stopped) timer ??= setTimeout(connect, reconnectAfter).unref()
  }
  const connect = async (): Promise<void> => {
    timer = undefined
    const fresh = new pg.Client({ connectionString: url, application_name: 'saatja-listen', keepAlive: true })
    fresh.on('notification', ({ payload }) => heard(payload ?? ''))
    fresh.on('error', () => {})
    fresh.on('end', later)
    try {
      await fresh.connect()
      await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`)
      client = fresh
      heard('')
    } catch {
      await fresh.end().catch(() => {})
      later()
    }
    if (stopped) await fresh.end().catch(() => {})
  }
  await connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end()
  }
}

/** Without the cause: it may hold the address, and with it the password. */
const unreachable = (error: unknown): StoreError => {
  const said = error instanceof pg.DatabaseError ? error.message : sqlState(error)
  return new StoreError(
    'UNREACHABLE',
    `The PostgreSQL server cannot be used (${said ?? 'no answer'}); check its address and whether it runs`,
  )
}

import type pg from 'pg'
import { type DatabaseServer, makePool, type PgPool } from './connection.ts'
import type { Queryable } from './database.ts'
import type { BareDatabase } from './in-schema.ts'
import { listen } from './postgres-listen.ts'
import { statement } from './row-types.ts'
import { notOpened, reaching } from './server-failure.ts'

/**
 * Opens a PostgreSQL server, or works over a pool that the application closes itself.
 * @throws StoreError `INPUT` for a text that is not a URL of a database, `UNREACHABLE` when the server cannot be used
 */
export const openPostgres = async (
  place: DatabaseServer | { readonly pool: PgPool },
): Promise<BareDatabase> => {
  const pool = 'pool' in place ? (place.pool as pg.Pool) : makePool(place)
  const close = async (): Promise<void> => ('pool' in place ? undefined : pool.end())
  try {
    await pool.query(statement('select 1'))
  } catch (error) {
    await close()
    throw notOpened(error, 'url' in place && place.url === '')
  }
  return overPool(pool, close)
}

const overPool = (pool: pg.Pool, close: () => Promise<void>): BareDatabase => ({
  engine: 'postgres',
  query: (text, values = []) => reaching(() => pool.query(statement(text, values))),
  transaction: (work) =>
    onOneConnection(pool, async (client) => {
      const query: Queryable['query'] = (text, values = []) =>
        reaching(() => client.query(statement(text, values)))
      await query('begin')
      const result = await work({ query })
      await query('commit')
      return result
    }),
  script: (text) =>
    onOneConnection(pool, async (client) => {
      const results: pg.QueryResult | pg.QueryResult[] = await reaching(() => client.query(statement(text)))
      return { rows: [results].flat().flatMap(({ rows }) => rows) }
    }),
  listen: (channel, heard) => listen(pool, channel, heard),
  close,
})

const ignore = (): void => {}

/**
 * Takes a connection and listens to its errors at once: one that is cut while it is in use fails its query, and without
 * a listener Node would exit as well. A promise would be too late, since the server's farewell may follow in the same
 * packet as its answer to whoever had the connection before.
 */
const take = (pool: pg.Pool): Promise<pg.PoolClient> =>
  new Promise((resolve, reject) => {
    pool.connect((error, client) => {
      if (client === undefined) return reject(error)
      client.on('error', ignore)
      resolve(client)
    })
  })

const onOneConnection = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await reaching(() => take(pool))
  try {
    const result = await work(client)
    client.off('error', ignore)
    client.release()
    return result
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

/** A connection that cannot even roll back is discarded. */
const rollBack = async (client: pg.PoolClient): Promise<void> => {
  try {
    await client.query('rollback')
    client.off('error', ignore)
    client.release()
  } catch (error) {
    client.release(error instanceof Error ? error : true)
  }
}

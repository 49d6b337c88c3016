import { key } from '@saatja/test-database'
import { describePostgres } from '@saatja/test-database/engines'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { reaching } from '../../src/database/server-failure.ts'
import { openStore } from '../../src/index.ts'

/** A store on a server, and a way to end the connection of the statement that is under way. */
const rig = async (url: string) => {
  const store = await openStore({ url, keys: key, providers: [] })
  const admin = new pg.Client(url)
  await admin.connect()
  onTestFinished(async () => {
    await admin.end()
    await store.close()
  })
  const cut = async (): Promise<void> => {
    const { rowCount } = await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and state = 'active' and query like 'select pg_sleep%'`,
    )
    if (rowCount === 0) await cut()
  }
  return { database: store.database, cut }
}

describePostgres('a server that ends the connection of a statement', (address) => {
  it.each([
    ['alone', ({ query }: Database) => query('select pg_sleep(60)')],
    ['in a transaction', ({ transaction }: Database) => transaction((tx) => tx.query('select pg_sleep(60)'))],
    ['in a script', ({ script }: Database) => script('select pg_sleep(60)')],
  ])('cannot be used, which the statement says %s', async (_, ask) => {
    const { database, cut } = await rig(await address())
    const failed = ask(database).then(String, (error: unknown) => error)
    await cut()
    expect(await failed).toMatchObject({
      name: 'StoreError',
      code: 'UNREACHABLE',
      message: expect.stringContaining('terminating connection'),
    })
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  it('is told apart from what the work of a transaction throws', async () => {
    const { database } = await rig(await address())
    const own = Object.assign(new Error('another server'), { code: 'ECONNREFUSED' })
    const work = database.transaction(() => Promise.reject(own))
    await expect(work).rejects.toBe(own)
  })
})

describe('an error of a statement', () => {
  const thrownFor = (error: unknown) =>
    reaching(() => Promise.reject(error)).catch((thrown: unknown) => thrown)

  it.each([
    ['DISK_FULL', { code: '53100', severity: 'ERROR' }],
    ['UNREACHABLE', { code: '57P03', severity: 'FATAL' }],
    ['UNREACHABLE', { code: '08006', severity: 'FATAL' }],
    ['UNREACHABLE', { code: 'ECONNREFUSED' }],
  ])('is %s for %j', async (code, facts) =>
    expect(await thrownFor(Object.assign(new Error('the words of it'), facts))).toMatchObject({ code }),
  )

  it('stays what it is where it is about the statement', async () => {
    const twice = Object.assign(new Error('duplicate key'), { code: '23505', severity: 'ERROR' })
    expect(await thrownFor(twice)).toBe(twice)
  })
})

import { key, startPostgres } from '@saatja/test-database'
import { describePostgres } from '@saatja/test-database/engines'
import pg from 'pg'
import { expect, it, onTestFinished, vi } from 'vitest'
import { type DatabaseServer, openStore, type PgPool } from '../src/index.ts'
import { by, reason } from './fixture.ts'

const shared = { keys: key, providers: [] }

const open = async (place: DatabaseServer | { readonly pool: PgPool }) => {
  const store = await openStore({ ...shared, ...place })
  onTestFinished(() => store.close())
  return store
}

describePostgres('the address of a server', (database) => {
  it('is told to be empty when nothing is found where the environment says', async () => {
    vi.stubEnv('PGHOST', '127.0.0.1')
    vi.stubEnv('PGPORT', '1')
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(await reason(openStore({ ...shared, url: '' }))).toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('url is empty, so PGHOST and the like were used'),
    })
  })

  it('is told to name a database that does not exist', async () => {
    const url = new URL(await database())
    url.pathname = '/missing'
    expect(await reason(openStore({ ...shared, url: url.href }))).toMatchObject({
      code: 'UNREACHABLE',
      message:
        'The PostgreSQL server has no such database (database "missing" does not exist); create it, or correct its name in the address',
    })
  })

  it("works over a pool of the application's own, which stays open", async () => {
    const pool = new pg.Pool({ connectionString: await database(), max: 2 })
    onTestFinished(() => pool.end())
    const store = await openStore({ ...shared, pool })
    await store.company('kivi').put({ name: 'Kivi OÜ' }, by)
    const heard = new Promise<string>((resolve) => {
      void store.database
        .listen('news', (payload) => payload !== '' && resolve(payload))
        .then(async (stop) => {
          await store.database.query("select pg_notify('news', 'tere')")
          await heard
          await stop()
        })
    })
    expect(await heard).toBe('tere')
    await store.close()
    expect((await pool.query('select slug from saatja.company')).rows).toEqual([{ slug: 'kivi' }])
    expect(pool.idleCount).toBe(pool.totalCount)
    for (const name of ['error', 'connect']) expect(pool.listenerCount(name)).toBe(0)
  })

  it('leaves no listener on the clients of that pool, however often they are used', async () => {
    const pool = new pg.Pool({ connectionString: await database(), max: 1 })
    onTestFinished(() => pool.end())
    const store = await open({ pool })
    for (let turn = 0; turn < 12; turn++) {
      await store.database.transaction((tx) => tx.query('select 1'))
      await reason(store.database.transaction((tx) => tx.query('select wrong')))
    }
    const client = await pool.connect()
    expect(client.listenerCount('error')).toBe(0)
    client.release()
  })

  it('asks a function for the password, also for the connection that listens', async () => {
    const server = await startPostgres()
    onTestFinished(() => server.stop())
    const url = new URL(await server.database())
    const admin = new pg.Client({ connectionString: url.href })
    await admin.connect()
    await admin.query("create role app superuser login password 'token'")
    const { rows } = await admin.query("select current_setting('hba_file') as file")
    await admin.query(`copy (select 'host all all 127.0.0.1/32 scram-sha-256') to '${rows[0]?.file}'`)
    await admin.query('select pg_reload_conf()')
    await admin.end()
    url.username = 'app'
    let asked = 0
    const password = async (): Promise<string> => {
      asked++
      return 'token'
    }
    const store = await open({ url: url.href, password })
    const before = asked
    const heard = new Promise((resolve) => {
      void store.database.listen('news', resolve).then((stop) => onTestFinished(stop))
    })
    expect(await heard).toBe('')
    expect([before, asked]).toEqual([1, 2])
    expect(await reason(open({ url: url.href, password: 'wrong' }))).toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('password authentication failed'),
    })
  })

  it('goes by the TLS options that it is given', async () => {
    const error = await reason(open({ url: await database(), tls: { rejectUnauthorized: true } }))
    expect(error).toMatchObject({ code: 'UNREACHABLE' })
    await open({ url: `${await database()}?ssl=true`, tls: false })
  })
})

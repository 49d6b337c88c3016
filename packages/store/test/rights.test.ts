import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { key } from '@saatja/test-database'
import { describePostgres } from '@saatja/test-database/engines'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { migrateServer, openStore, type Store, StoreError, storeSchema } from '../src/index.ts'
import { by, reason } from './fixture.ts'

let count = 0

/** A new database of an administrator, with a user who owns nothing. */
const setUp = async (database: () => Promise<string>) => {
  const url = await database()
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  onTestFinished(() => admin.end())
  const user = `app_${process.pid}_${++count}`
  await admin.query(`create role ${user} login`)
  const own = Object.assign(new URL(url), { username: user }).href
  const open = async (address: string): Promise<Store> => {
    const store = await openStore({ url: address, keys: key, providers: [] })
    onTestFinished(() => store.close())
    return store
  }
  return { admin, user, url, own, asAdmin: () => open(url), asUser: () => open(own) }
}

const refused = async (work: Promise<unknown>): Promise<StoreError> => {
  const error = await reason(work)
  expect(error).toBeInstanceOf(StoreError)
  expect(error).toMatchObject({ code: 'RIGHTS' })
  return error as StoreError
}

describePostgres('rights in the database', (database) => {
  it('says which grants a user lacks; once they are given, the user works with rows alone', async () => {
    const { admin, user, asAdmin, asUser } = await setUp(database)
    await asAdmin()
    const error = await refused(asUser())
    expect(error.message).toContain(`The database user ${user} may not read and write all tables`)
    expect(error.grants).toContain(`GRANT USAGE ON SCHEMA saatja TO ${user};`)
    expect(error.grants).toContain(`GRANT SELECT, INSERT, UPDATE, DELETE ON saatja.card TO ${user};`)
    expect(error.grants).toContain(`GRANT SELECT, INSERT ON saatja.audit TO ${user};`)
    expect(error.grants).toContain(`GRANT SELECT ON saatja.migration TO ${user};`)
    for (const grant of error.grants) {
      expect(error.message).toContain(grant)
      await admin.query(grant)
    }
    expect(JSON.parse(JSON.stringify(error)).grants).toEqual(error.grants)
    const store = await asUser()
    const kivi = store.company('kivi')
    await kivi.put({ name: 'Kivi OÜ' }, by)
    const card = {
      code: 'MARI',
      email: 'mari@kivi.ee',
      mail: { server: 'mail.kivi.ee:465', password: 'parool' },
    }
    await kivi.cards.put(card, by)
    await kivi.cards.put({ ...card, name: 'Mari' }, by)
    const grant = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.ee' }
    await kivi.grants.lock(grant, () => kivi.grants.put(grant, 'token', 0))
    await kivi.events.add({ kind: 'added' })
    await kivi.forgetSecrets(by)
    await kivi.cards.remove('MARI', by)
    expect(await kivi.audit.list()).not.toEqual([])
    await store.reseal()
  })

  it('names a single right that is missing', async () => {
    const { admin, user, asAdmin, asUser } = await setUp(database)
    await asAdmin()
    await admin.query(`grant usage on schema saatja to ${user}`)
    await admin.query(`grant select, insert, update, delete on all tables in schema saatja to ${user}`)
    await admin.query(`revoke delete on saatja.lease from ${user}`)
    expect((await refused(asUser())).grants).toEqual([`GRANT DELETE ON saatja.lease TO ${user};`])
  })

  it('tells who may not make the schema what to do, and grants that suffice', async () => {
    const { admin, user, asUser } = await setUp(database)
    const error = await refused(asUser())
    expect(error.message).toContain('npx @saatja/store migrate')
    expect(error.grants).toEqual([expect.stringMatching(`^GRANT CREATE ON DATABASE test_\\w+ TO ${user};$`)])
    for (const grant of error.grants) await admin.query(grant)
    expect(await (await asUser()).companies()).toEqual([])
  })

  it('tells so too when steps are missing in a schema of someone else', async () => {
    const { admin, user, asAdmin, asUser } = await setUp(database)
    await asAdmin()
    await admin.query('drop index saatja.event_of_kind')
    await admin.query("delete from saatja.migration where part = 'store' and number > 1")
    await admin.query(`grant usage on schema saatja to ${user}`)
    await admin.query(`grant select, insert, update, delete on all tables in schema saatja to ${user}`)
    const { message, grants } = await refused(asUser())
    expect(message).toContain('is not complete')
    expect(grants).toEqual([`GRANT USAGE, CREATE ON SCHEMA saatja TO ${user};`, `GRANT postgres TO ${user};`])
    for (const grant of grants) await admin.query(grant)
    expect(await (await asUser()).companies()).toEqual([])
  })

  it('makes the tables from outside the application, or answers their SQL', async () => {
    const { admin, url, own, asUser } = await setUp(database)
    const print = () => migrateServer({ url: own, print: true }, [storeSchema])
    const sql = await print()
    expect((await refused(migrateServer({ url: own }, [storeSchema]))).grants).toHaveLength(1)
    await admin.query(sql)
    expect(await migrateServer({ url }, [storeSchema])).toBe('The schema is up to date.')
    for (const grant of (await refused(asUser())).grants) await admin.query(grant)
    expect(await migrateServer({ url: own }, [storeSchema])).toBe('The schema is up to date.')
    expect(await print()).toBe('-- The schema is up to date.')
  })

  it('has a command for it', async () => {
    const { url } = await setUp(database)
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--conditions=@saatja/source', join(import.meta.dirname, '../src/cli.ts'), 'migrate', '--print'],
      { encoding: 'utf8', env: { ...process.env, DATABASE_URL: url } },
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('create table saatja.card')
  })
})

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { openStore, StoreError } from '@saatja/store'
import { key } from '@saatja/test-database'
import { describePostgres } from '@saatja/test-database/engines'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { createFixture, finished, house, letters, limited, reason, signedIn, until } from './fixture.ts'

const command = (env: NodeJS.ProcessEnv, ...args: string[]) =>
  spawnSync(
    process.execPath,
    ['--conditions=@saatja/source', join(import.meta.dirname, '../src/cli.ts'), ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    },
  )

/** A new database of an administrator, with a user who owns nothing. */
const setUp = async (database: () => Promise<string>) => {
  const url = new URL(await database())
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  onTestFinished(() => admin.end())
  const user = `app_${url.pathname.slice(1)}`
  await admin.query(`create role ${user} login`)
  const own = Object.assign(new URL(url), { username: user }).href
  const asUser = async () => {
    const store = await openStore({ url: own, keys: key, providers: [limited, signedIn, house] })
    onTestFinished(() => store.close())
    return store
  }
  return { url, admin, user, asUser }
}

const grantsOf = async (work: Promise<unknown>): Promise<readonly string[]> => {
  const error = await reason(work)
  expect(error).toMatchObject({ code: 'RIGHTS' })
  return error instanceof StoreError ? error.grants : []
}

describePostgres('the outbox: rights in the database', (database) => {
  it('sends as a user who may only read and write rows, on the schema that the command made', async () => {
    const { url, admin, asUser } = await setUp(database)
    expect(command({ DATABASE_URL: url.href }, 'migrate')).toMatchObject({
      status: 0,
      stdout: 'The schema is up to date.\n',
    })
    const run = async (grants: readonly string[]): Promise<void> => {
      expect(grants.length).toBeGreaterThan(0)
      for (const grant of grants) await admin.query(grant)
    }
    const grants = await grantsOf(asUser())
    expect(grants.join()).toContain('ON saatja.outbox_message TO')
    await run(grants)
    const store = await asUser()
    const { company, outbox, user, events, close } = await createFixture(store)
    onTestFinished(close)
    const server = await user('MARI')
    const batch = { user: 'MARI', run: 'invoices', messages: letters(3, 'invoice') }
    const { run: id } = await company.enqueue(batch)
    await run(await grantsOf(outbox.work()))
    await outbox.work()
    await until(company, id, finished)
    expect(server.messages.length).toBe(3)
    expect(await company.prune(new Date(Date.now() + 60_000))).toBe(3)
    expect(events.filter(({ kind }) => kind === 'trouble')).toEqual([])
  })

  it('prints the SQL that an administrator may run, and then that nothing is missing', async () => {
    const { url, admin, user } = await setUp(database)
    const env = {
      PGHOST: url.hostname,
      PGPORT: url.port,
      PGUSER: 'postgres',
      PGDATABASE: url.pathname.slice(1),
    }
    const printed = command(env, 'migrate', '--print')
    expect(printed).toMatchObject({ status: 0, stderr: '' })
    expect((await admin.query("select from pg_namespace where nspname like 'saatja%'")).rows).toEqual([])
    await admin.query(printed.stdout)
    expect(command(env, 'migrate', '--print').stdout).toBe('-- The schema is up to date.\n')
    expect(command({ ...env, PGUSER: user }, 'migrate')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`GRANT USAGE ON SCHEMA saatja TO ${user};`),
    })
  })
})

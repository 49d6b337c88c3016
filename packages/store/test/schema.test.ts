import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { key } from '@saatja/test-database'
import { describePostgres } from '@saatja/test-database/engines'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { openStore, type StoreOptions } from '../src/index.ts'
import { by, reason } from './fixture.ts'

const open = async (options: Pick<StoreOptions, 'schema'> & { readonly url: string }) => {
  const store = await openStore({ ...options, keys: key, providers: [] })
  onTestFinished(() => store.close())
  return store
}

describePostgres('the store: schema', (database) => {
  it('keeps several installations apart in one database', async () => {
    const url = await database()
    // `order` is a word of SQL: it works in quotes alone.
    const [erp, order, usual] = [
      await open({ url, schema: 'erp_mail' }),
      await open({ url, schema: 'order' }),
      await open({ url }),
    ]
    await erp.company('kivi').put({ name: 'Kivi OÜ' }, by)
    await erp.company('kivi').cards.put({ code: 'MARI', email: 'mari@kivi.ee' }, by)
    await order.database.transaction((tx) => order.company('puu').within(tx).put({ name: 'Puu AS' }, by))
    expect([await erp.companies(), await order.companies(), await usual.companies()]).toEqual([
      ['kivi'],
      ['puu'],
      [],
    ])
    await erp.reseal()
    const again = await open({ url, schema: 'erp_mail' })
    expect(await again.company('kivi').cards.get('MARI')).toMatchObject({ email: 'mari@kivi.ee' })
  })

  it('names the schema in the rights that are missing, and in the SQL to run', async () => {
    const url = await database()
    const user = `schema_user_${process.pid}`
    const admin = new pg.Client({ connectionString: url })
    await admin.connect()
    onTestFinished(() => admin.end())
    await admin.query(`create role ${user} login`)
    const own = Object.assign(new URL(url), { username: user }).href
    const error = await reason(open({ url: own, schema: 'erp_mail' }))
    expect(String(error)).toContain('npx @saatja/store migrate --schema erp_mail')
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        '--conditions=@saatja/source',
        join(import.meta.dirname, '../src/cli.ts'),
        ...['migrate', '--print', '--schema', 'erp_mail', '--url', url],
      ],
      { encoding: 'utf8' },
    )
    expect(status).toBe(0)
    expect(stdout).toContain('create schema if not exists "erp_mail"')
    expect(stdout).not.toMatch(/\bsaatja\./)
    await admin.query(stdout)
    expect(await reason(open({ url: own, schema: 'erp_mail' }))).toMatchObject({
      code: 'RIGHTS',
      grants: expect.arrayContaining([
        `GRANT USAGE ON SCHEMA "erp_mail" TO ${user};`,
        `GRANT SELECT, INSERT ON "erp_mail".audit TO ${user};`,
      ]),
    })
  })

  it.each(['', 'Erp', 'erp-mail', 'pg_erp', '1erp', 'erp"; drop schema public', 'e'.repeat(41)])(
    'refuses "%s" as a name',
    async (schema) => {
      await expect(openStore({ ephemeral: true, schema, keys: key, providers: [] })).rejects.toThrow(
        /^openStore: schema must be a name of at most 40 lower-case letters, digits and underscores/,
      )
    },
  )
})

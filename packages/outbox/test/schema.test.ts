import { openStore } from '@saatja/store'
import { key } from '@saatja/test-database'
import { describePostgres } from '@saatja/test-database/engines'
import { expect, it, onTestFinished } from 'vitest'
import { createFixture, finished, house, letters, limited, signedIn, until } from './fixture.ts'

describePostgres('the outbox: schema', (database) => {
  it('sends for each of two installations in one database what is its own', async () => {
    const url = await database()
    const rigs = await Promise.all(
      ['erp_mail', undefined].map(async (schema) => {
        const store = await openStore({ url, schema, keys: key, providers: [limited, signedIn, house] })
        onTestFinished(() => store.close())
        const rig = await createFixture(store)
        onTestFinished(rig.close)
        return { ...rig, server: await rig.user('MARI') }
      }),
    )
    for (const { outbox } of rigs) await outbox.work()
    // Heard at once: the next poll of the queue would come a second later.
    for (const { company, server } of rigs) {
      const { run } = await company.enqueue({ user: 'MARI', run: 'r', messages: letters(3, 'm') })
      await until(company, run, finished)
      expect(server.messages.length).toBe(3)
    }
    const { rows } = await (rigs[0]?.store.database.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname like 'erp%' or nspname like 'saatja%' order by 1`,
    ) ?? { rows: [] })
    expect(rows.map(({ name }) => name)).toEqual(['erp_mail', 'erp_mail_jobs', 'saatja', 'saatja_jobs'])
  })
})

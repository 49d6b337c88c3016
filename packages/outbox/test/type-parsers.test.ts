import { openStore, type Store } from '@saatja/store'
import { key } from '@saatja/test-database'
import { changeTypeParsers, describePostgres } from '@saatja/test-database/engines'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createFixture, finished, house, letters, limited, signedIn, until } from './fixture.ts'

describePostgres('the outbox beside type parsers of the application', (database) => {
  changeTypeParsers()
  let store: Store
  let url: string
  beforeAll(async () => {
    url = await database()
    store = await openStore({ url, keys: key, providers: [limited, signedIn, house] })
  })
  afterAll(() => store.close())

  it("sends what was enqueued in the application's own transaction", async () => {
    const { company, outbox, user, close } = await createFixture(store)
    const server = await user('MARI')
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('begin')
    const batch = { user: 'MARI', run: 'invoices', messages: letters(3, 'invoice') }
    const { run, added } = await company.enqueue(batch, { within: client })
    await client.query('commit')
    await client.end()
    expect(added).toBe(3)
    await outbox.work()
    const { counts } = await until(company, run, finished)
    expect(counts.sent).toBe(3)
    expect(server.messages.length).toBe(3)
    expect(await company.messages()).toMatchObject(
      Array.from({ length: 3 }, () => ({ state: 'sent', doneAt: expect.any(Date) })),
    )
    await close()
  })
})

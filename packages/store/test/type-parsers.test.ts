import { key } from '@saatja/test-database'
import { changeTypeParsers, describePostgres } from '@saatja/test-database/engines'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore, type Store } from '../src/index.ts'
import { by, clear, collect } from './fixture.ts'

const card = { code: 'MARI', email: 'mari@kivi.ee', mail: { server: 'mail.kivi.ee:465', password: 'parool' } }
const grant = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.ee' }

describePostgres('the store beside type parsers of the application', (database) => {
  changeTypeParsers()
  let store: Store
  let url: string
  beforeAll(async () => {
    url = await database()
    store = await openStore({ url, keys: key, providers: [] })
    await store.company('kivi').put({ name: 'Kivi OÜ', bulkModule: true }, by)
    await store.company('kivi').cards.put(card, by)
  })
  afterAll(() => store.close())

  it('reads companies, cards, grants, events and audit as ever', async () => {
    const kivi = store.company('kivi')
    expect(await kivi.get()).toMatchObject({ bulkModule: true })
    expect(await kivi.cards.get('MARI')).toMatchObject({ mail: { server: 'mail.kivi.ee:465' } })
    expect(clear((await collect(kivi.cards.all()))[0])).toBe('parool')
    await kivi.grants.put(grant, 'refresh token', 0)
    expect(await kivi.grants.get(grant)).toEqual({ value: 'refresh token', version: 1 })
    await kivi.events.add({ kind: 'added', data: { of: 'MARI' } })
    expect(await kivi.events.list()).toMatchObject([{ at: expect.any(Date), data: { of: 'MARI' } }])
    expect((await kivi.audit.list())[0]).toMatchObject({ at: expect.any(Date), changes: expect.any(Array) })
    expect((await store.reseal()).resealed).toBe(0)
  })

  it("reads so through a client of the application's own, and leaves that client as it is", async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('begin')
    const kivi = store.company('kivi').within(client)
    await kivi.cards.put({ ...card, email: 'mari.maasikas@kivi.ee' }, by)
    expect((await kivi.effective('MARI'))?.fields.server.value).toBe('mail.kivi.ee:465')
    expect((await kivi.audit.list())[0]).toMatchObject({ at: expect.any(Date) })
    const own = await client.query('select 1 as one')
    expect(own.rows).toEqual([{ one: 'the application reads 1' }])
    await client.query('rollback')
    await client.end()
    expect(await store.company('kivi').cards.get('MARI')).toMatchObject({ email: 'mari@kivi.ee' })
  })
})

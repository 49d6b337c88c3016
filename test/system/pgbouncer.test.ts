import { type CompanyOutbox, type Outbox, openOutbox } from '@saatja/outbox'
import { openStore, type Store } from '@saatja/store'
import { key, type Postgres, startPostgres } from '@saatja/test-database'
import { type ScriptedServer, startScriptedServer } from '@saatja/testkit'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PgBouncer, startPgBouncer } from './servers/pgbouncer.ts'
import { describeSystem } from './servers/requirements.ts'

const by = { by: 'test' }
const host = 'mail.kivi.test'

const batch = (name: string, count: number) => ({
  user: 'MARI',
  run: name,
  messages: Array.from({ length: count }, (_, index) => ({
    key: `${name}-${index}`,
    message: { to: `c${index}@ost.ee`, subject: 'Arve', text: 'Tere!' },
  })),
})

const finished = async (company: CompanyOutbox, run: string): Promise<number> => {
  const signal = AbortSignal.timeout(45_000)
  for await (const progress of company.watch(run, { signal, every: 50 }))
    if (progress.finished) return progress.counts.sent
  throw new Error('Not all was sent')
}

describeSystem('store and outbox behind PgBouncer in transaction mode', ['pgbouncer'], () => {
  let server: Postgres
  let bouncer: PgBouncer
  let mail: ScriptedServer
  const stores: Store[] = []
  const outboxes: Outbox[] = []

  /** A process of its own, as far as the database can tell. */
  const open = async (): Promise<Outbox> => {
    const store = await openStore({ url: bouncer.url, keys: key, providers: [] })
    stores.push(store)
    const outbox = await openOutbox({
      store,
      providers: [],
      mailer: { clientName: 'client.test', dial: () => ({ host: '127.0.0.1', port: mail.port }) },
    })
    outboxes.push(outbox)
    return outbox
  }

  beforeAll(async () => {
    server = await startPostgres()
    bouncer = await startPgBouncer(await server.database())
    mail = await startScriptedServer()
    const [, second] = [await open(), await open()]
    const kivi = stores[0]?.company('kivi')
    await kivi?.put({ name: 'Kivi OÜ' }, by)
    const settings = { sender: 'smtp', server: `${host}:587`, security: 'none', username: null } as const
    await kivi?.cards.put({ code: 'MARI', email: 'mari@kivi.ee', mail: settings }, by)
    await second?.work()
    await outboxes[0]?.work()
  })
  afterAll(async () => {
    for (const store of stores) await store.close()
    await mail?.close()
    await bouncer?.stop()
    await server?.stop()
  })

  it('sends each message once, from two processes and in another one’s transaction', async () => {
    const company = (outboxes[0] as Outbox).company('kivi')
    const { run } = await company.enqueue(batch('first', 60))
    expect(await finished(company, run)).toBe(60)
    const client = new pg.Client({ connectionString: bouncer.url })
    await client.connect()
    await client.query('begin')
    const own = await company.enqueue(batch('own', 20), { within: client })
    await client.query('commit')
    await client.end()
    expect(await finished(company, own.run)).toBe(20)
    expect(mail.messages).toHaveLength(80)
  })

  it('uses more connections to PgBouncer than PgBouncer has to the server', async () => {
    const store = stores[0] as Store
    const cards = store.company('kivi').cards
    const read = await Promise.all(Array.from({ length: 40 }, () => cards.get('MARI')))
    expect(new Set(read.map((card) => card?.email))).toEqual(new Set(['mari@kivi.ee']))
    // A lease pins no connection while its work waits.
    const grant = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.ee' }
    const { grants } = store.company('kivi')
    const locked = Array.from({ length: 12 }, (_, index) =>
      grants.lock({ ...grant, mailbox: `${index}@kivi.ee` }, async () => store.ping()),
    )
    expect(await Promise.all(locked)).toHaveLength(12)
  })
})

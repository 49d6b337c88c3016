import { readFileSync } from 'node:fs'
import { PrismaPg } from '@prisma/adapter-pg'
import { saveInvoice as saveWithDrizzle } from '@saatja/example-own-transaction/drizzle'
import type { Invoice } from '@saatja/example-own-transaction/invoice'
import { batchOf } from '@saatja/example-own-transaction/invoice'
import { saveInvoice as saveWithKnex } from '@saatja/example-own-transaction/knex'
import { saveInvoice as saveWithPg } from '@saatja/example-own-transaction/pg'
import { saveInvoice as saveWithPrisma } from '@saatja/example-own-transaction/prisma'
import { PrismaClient } from '@saatja/example-own-transaction/prisma/client'
import { saveInvoice as saveWithTypeOrm } from '@saatja/example-own-transaction/typeorm'
import { openOutbox } from '@saatja/outbox'
import {
  drizzleTransaction,
  knexTransaction,
  openStore,
  prismaTransaction,
  type Queryable,
  typeormTransaction,
} from '@saatja/store'
import { key, postgresMissing, startPostgres } from '@saatja/test-database'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import createKnex from 'knex'
import pg from 'pg'
import { DataSource } from 'typeorm'
import { afterAll, describe, expect, it } from 'vitest'

const missing = postgresMissing()
if (missing !== undefined && process.env.CI) throw new Error(missing)

/** One library: its program, and the same transaction where none is open. */
interface Library {
  save(invoice: Invoice): Promise<unknown>
  readonly outside: () => Queryable
}

const documented = (program: string): string =>
  readFileSync(new URL(`../../examples/own-transaction/${program}.ts`, import.meta.url), 'utf8').trim()

const page = readFileSync(
  new URL('../../apps/docs/docs/develop/own-transaction.mdx', import.meta.url),
  'utf8',
)

describe.skipIf(missing !== undefined)('an invoice and its message in one transaction', async () => {
  if (missing !== undefined) return
  const server = await startPostgres()
  const url = await server.database()
  const store = await openStore({ url, keys: key, providers: [] })
  const outbox = await openOutbox({ store, providers: [] })
  const by = { by: 'test' }
  await store.company('kivi').put({ name: 'Kivi OÜ' }, by)
  const mail = { server: 'mail.kivi.ee:465', username: null }
  await store.company('kivi').cards.put({ code: 'MARI', email: 'mari@kivi.ee', mail }, by)
  const kivi = outbox.company('kivi')

  const pool = new pg.Pool({ connectionString: url })
  await pool.query('create table invoice (number text primary key)')
  // Someone is on the company's list, so that bulk mail reads it.
  await pool.query(
    `insert into saatja.outbox_address_failure (company, address, message, written, sender, cause, proof)
     values ('kivi', 'gone@ost.ee', gen_random_uuid(), 'gone@ost.ee', 'MARI', 'recipient-unknown', 'proved')`,
  )
  const knex = createKnex({ client: 'pg', connection: url })
  const db = drizzle(pool)
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) })
  const dataSource = await new DataSource({ type: 'postgres', url }).initialize()
  afterAll(async () => {
    await dataSource.destroy()
    await prisma.$disconnect()
    await knex.destroy()
    await pool.end()
    await outbox.close()
    await store.close()
    await server.stop()
  })

  const libraries: Readonly<Record<string, Library>> = {
    pg: { save: (invoice) => saveWithPg(pool, kivi, invoice), outside: () => pool },
    knex: { save: (invoice) => saveWithKnex(knex, kivi, invoice), outside: () => knexTransaction(knex) },
    drizzle: {
      save: (invoice) => saveWithDrizzle(db, kivi, invoice),
      outside: () => drizzleTransaction(db, sql),
    },
    prisma: {
      save: (invoice) => saveWithPrisma(prisma, kivi, invoice),
      outside: () => prismaTransaction(prisma),
    },
    typeorm: {
      save: (invoice) => saveWithTypeOrm(dataSource, kivi, invoice),
      outside: () => typeormTransaction({ queryRunner: dataSource.createQueryRunner() }),
    },
  }
  const kept = async (): Promise<readonly string[]> =>
    (await pool.query<{ number: string }>('select number from invoice')).rows.map(({ number }) => number)
  const enqueued = async (): Promise<readonly string[]> =>
    (await kivi.messages({ limit: 1_000 })).map((message) => message.key)

  describe.each(Object.entries(libraries))('%s', (name, { save, outside }) => {
    it('is both, or neither', async () => {
      await save({ number: `${name}-1`, email: 'anna@ost.ee' })
      expect(await kept()).toContain(`${name}-1`)
      expect(await enqueued()).toContain(`invoice-${name}-1`)
      await expect(save({ number: `${name}-2`, email: 'no address' })).rejects.toMatchObject({
        code: 'INPUT',
      })
      // The invoice itself is refused: it is there already.
      await expect(save({ number: `${name}-1`, email: 'anna@ost.ee' })).rejects.toThrow()
      expect(await kept()).not.toContain(`${name}-2`)
      expect(await enqueued()).not.toContain(`invoice-${name}-2`)
    })

    it('knows whom bulk mail leaves out', async () => {
      await save({ number: `${name}-3`, email: 'gone@ost.ee' })
      const [message] = (await kivi.messages({ state: 'failed' })).filter((one) => one.key.includes(name))
      expect(message?.diagnosis?.id).toBe('recipient-bounced')
    })

    it('is refused where no transaction is open', async () => {
      const refused = kivi.enqueue(batchOf({ number: `${name}-4`, email: 'anna@ost.ee' }), {
        within: outside(),
      })
      await expect(refused).rejects.toMatchObject({
        code: 'USAGE',
        message: expect.stringMatching(/^within: no transaction is open; give the client on which/),
      })
      expect(await enqueued()).not.toContain(`invoice-${name}-4`)
    })

    it('stands on the page', () => expect(page).toContain(documented(name)))
  })

  it('says which function makes a transaction of what a library hands over', async () => {
    await dataSource.transaction(async (manager) => {
      const refused = kivi.enqueue(batchOf({ number: '5', email: 'anna@ost.ee' }), {
        within: manager as never,
      })
      await expect(refused).rejects.toThrow(
        /^within: query\(text, values\) must answer \{ rows \}; for Knex,/,
      )
    })
    expect(() => typeormTransaction(dataSource.manager)).toThrow(/^typeormTransaction: manager must be/)
  })
})

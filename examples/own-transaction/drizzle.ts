import type { CompanyOutbox } from '@saatja/outbox'
import { drizzleTransaction } from '@saatja/store'
import { sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { pgTable, text } from 'drizzle-orm/pg-core'
import { batchOf, type Invoice } from './invoice.ts'

const invoices = pgTable('invoice', { number: text().primaryKey() })

export const saveInvoice = (db: NodePgDatabase, outbox: CompanyOutbox, invoice: Invoice) =>
  db.transaction(async (tx) => {
    await tx.insert(invoices).values({ number: invoice.number })
    await outbox.enqueue(batchOf(invoice), { within: drizzleTransaction(tx, sql) })
  })

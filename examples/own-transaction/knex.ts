import type { CompanyOutbox } from '@saatja/outbox'
import { knexTransaction } from '@saatja/store'
import type { Knex } from 'knex'
import { batchOf, type Invoice } from './invoice.ts'

export const saveInvoice = (knex: Knex, outbox: CompanyOutbox, invoice: Invoice) =>
  knex.transaction(async (trx) => {
    await trx('invoice').insert({ number: invoice.number })
    await outbox.enqueue(batchOf(invoice), { within: knexTransaction(trx) })
  })

import type { CompanyOutbox } from '@saatja/outbox'
import { typeormTransaction } from '@saatja/store'
import type { DataSource } from 'typeorm'
import { batchOf, type Invoice } from './invoice.ts'

export const saveInvoice = (dataSource: DataSource, outbox: CompanyOutbox, invoice: Invoice) =>
  dataSource.transaction(async (manager) => {
    await manager.query('INSERT INTO invoice (number) VALUES ($1)', [invoice.number])
    await outbox.enqueue(batchOf(invoice), { within: typeormTransaction(manager) })
  })

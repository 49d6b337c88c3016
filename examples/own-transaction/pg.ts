import type { CompanyOutbox } from '@saatja/outbox'
import type pg from 'pg'
import { batchOf, type Invoice } from './invoice.ts'

export const saveInvoice = async (pool: pg.Pool, outbox: CompanyOutbox, invoice: Invoice) => {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('INSERT INTO invoice (number) VALUES ($1)', [invoice.number])
    await outbox.enqueue(batchOf(invoice), { within: client })
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

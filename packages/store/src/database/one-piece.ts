import { StoreError } from '../error.ts'
import { type Queryable, sqlState } from './database.ts'

/** SQLSTATE of statements that work only inside a transaction. */
const outside = '25P01'

/** Libraries wrap the database's error, or write its code into their message. */
const saysOutside = (error: unknown): boolean =>
  error instanceof Error &&
  (sqlState(error) === outside || error.message.includes(outside) || saysOutside(error.cause))

const begin = async (tx: Queryable): Promise<void> => {
  let answer: unknown
  try {
    answer = await tx.query('savepoint saatja')
  } catch (error) {
    if (!saysOutside(error)) throw error
    throw new StoreError(
      'USAGE',
      'within: no transaction is open; give the client on which your program ran BEGIN, never a pool, or the ' +
        "transaction that your library hands over, such as knexTransaction(trx) of '@saatja/store'",
    )
  }
  if (Array.isArray(Object(answer).rows)) return
  throw new StoreError(
    'USAGE',
    'within: query(text, values) must answer { rows }; for Knex, Drizzle, Prisma and TypeORM use knexTransaction, ' +
      "drizzleTransaction, prismaTransaction or typeormTransaction of '@saatja/store'",
  )
}

/**
 * Runs the work as one unit of a transaction that the application has opened: when it fails, nothing of it stays, even
 * if the application continues and commits.
 * @throws what `work` throws; StoreError `USAGE` when no transaction is open
 */
export const asOnePiece = async <T>(tx: Queryable, work: (tx: Queryable) => Promise<T>): Promise<T> => {
  await begin(tx)
  try {
    const result = await work(tx)
    await tx.query('release savepoint saatja')
    return result
  } catch (error) {
    // When this fails too, the connection is gone, and the transaction with it.
    await tx.query('rollback to savepoint saatja').catch(() => {})
    throw error
  }
}

import type { Queryable } from '../database/database.ts'
import { cutAtPlaceholders } from './placeholders.ts'

/** The part of Knex's `trx` that is used. */
export interface KnexTransaction {
  raw(sql: string, bindings: readonly unknown[]): PromiseLike<unknown>
}

/** Makes the `trx` of `knex.transaction(async (trx) => …)` a transaction for `within`. */
export const knexTransaction = (trx: KnexTransaction): Queryable => ({
  async query<Row extends object>(text: string, given: readonly unknown[] = []) {
    const { parts, values } = cutAtPlaceholders(text, given)
    // Knex counts question marks; those of the statement itself are escaped.
    const sql = parts.map((part) => part.replaceAll('?', '\\?')).join('?')
    const { rows } = (await trx.raw(sql, values)) as { readonly rows: readonly Row[] }
    return { rows }
  },
})

import { checkArgument, type OptionRule } from '@saatja/core/options'
import type { Queryable } from '../database/database.ts'
import { cutAtPlaceholders } from './placeholders.ts'

/** The part of Knex's `trx` that is used. */
export interface KnexTransaction {
  raw(sql: string, bindings: readonly unknown[]): PromiseLike<unknown>
}

/** Knex hands over a function that has methods. */
const rule: OptionRule = {
  must: 'the trx of knex.transaction()',
  test: (value) => typeof Object(value).raw === 'function',
}

/** Makes the `trx` of `knex.transaction(async (trx) => …)` a transaction for `within`. */
export const knexTransaction = (trx: KnexTransaction): Queryable => {
  checkArgument('knexTransaction', 'trx', rule, trx)
  return {
    async query<Row extends object>(text: string, given: readonly unknown[] = []) {
      const { parts, values } = cutAtPlaceholders(text, given)
      // Knex counts question marks; those of the statement itself are escaped.
      const sql = parts.map((part) => part.replaceAll('?', '\\?')).join('?')
      const { rows } = (await trx.raw(sql, values)) as { readonly rows: readonly Row[] }
      return { rows }
    },
  }
}

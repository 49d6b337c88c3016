import { checkArgument, type OptionRule } from '@saatja/core/options'
import type { Queryable } from '../database/database.ts'
import { cutAtPlaceholders } from './placeholders.ts'

/** The part of Drizzle's `sql` that is used. */
export interface DrizzleSql<Statement> {
  raw(text: string): Statement
  join(chunks: never[]): Statement
  param(value: unknown): unknown
}

/** The part of Drizzle's `tx` that is used. */
export interface DrizzleTransaction<Statement> {
  execute(statement: Statement): PromiseLike<unknown>
}

const txRule: OptionRule = {
  must: 'the tx of db.transaction()',
  test: (value) => typeof Object(value).execute === 'function',
}

/** Drizzle's `sql` is a function that has methods. */
const sqlRule: OptionRule = {
  must: 'the sql of drizzle-orm',
  test: (value) => ['raw', 'join', 'param'].every((name) => typeof Object(value)[name] === 'function'),
}

/**
 * Makes the `tx` of `db.transaction(async (tx) => …)` a transaction for `within`. `sql` is that of `drizzle-orm`, the
 * application's own copy.
 */
export const drizzleTransaction = <Statement>(
  tx: DrizzleTransaction<Statement>,
  sql: DrizzleSql<Statement>,
): Queryable => {
  checkArgument('drizzleTransaction', 'tx', txRule, tx)
  checkArgument('drizzleTransaction', 'sql', sqlRule, sql)
  return {
    async query<Row extends object>(text: string, given: readonly unknown[] = []) {
      const { parts, values } = cutAtPlaceholders(text, given)
      const chunks = parts.flatMap((part, index) =>
        index < values.length ? [sql.raw(part), sql.param(values[index])] : [sql.raw(part)],
      )
      const answer = (await tx.execute(sql.join(chunks as never[]))) as RowsOf<Row>
      return { rows: 'rows' in answer ? answer.rows : answer }
    },
  }
}

/** Over node-postgres a result has rows; over postgres.js it is the rows. */
type RowsOf<Row> = readonly Row[] | { readonly rows: readonly Row[] }

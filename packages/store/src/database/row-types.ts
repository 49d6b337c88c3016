/// <reference path="./text-parsers.d.ts" />
import pg from 'pg'
import textParsers from 'pg-types/lib/textParsers.js'
import type { Queryable } from './database.ts'

const parsers = new Map<number, (text: string) => unknown>()
textParsers.init((oid, parse) => parsers.set(oid, parse))

const asText = (text: string): unknown => text

/**
 * How values are converted to JavaScript in every query of this package. `pg.types.setTypeParser` is one list for the
 * whole process: an application that reads its times or its JSON as text must not change these.
 */
const rowTypes = {
  getTypeParser: (oid: number, format?: string) =>
    format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : (parsers.get(oid) ?? asText),
} as pg.CustomTypesConfig

/** One statement, or a script when there are no values, as node-postgres takes it. */
export const statement = (text: string, values?: readonly unknown[]): pg.QueryConfig => ({
  text,
  ...(values === undefined ? {} : { values: [...values] }),
  types: rowTypes,
})

type PgClient = Queryable & Pick<pg.Client, 'query' | 'setTypeParser'>

/** A client of any copy of node-postgres, which lets each query bring its own types. */
const isPgClient = (tx: Queryable): tx is PgClient =>
  'setTypeParser' in tx && typeof tx.setTypeParser === 'function'

/**
 * Makes sure that what is read through a transaction which the application opened has the types that this package
 * expects, whatever type parsers the application has set for itself.
 */
export const withRowTypes = (tx: Queryable): Queryable =>
  isPgClient(tx)
    ? {
        query: async <Row extends object>(text: string, values: readonly unknown[] = []) => {
          const client: Pick<pg.Client, 'query'> = tx
          const { rows } = await client.query(statement(text, values))
          return { rows: rows as readonly Row[] }
        },
      }
    : tx

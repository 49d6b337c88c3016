import type { Queryable } from './database.ts'

/** The schema of the tables unless the application names another one. Every statement names it, or its `_jobs`. */
export const usualSchema = 'saatja'

/** A schema's name as SQL takes it. The usual ones need no quotes. */
export const schemaInSql = (schema: string): string =>
  /^saatja(_jobs)?$/.test(schema) ? schema : `"${schema}"`

/**
 * Replaces the usual schema by another one. Statements are written with its name, which a person can read and run;
 * values are never part of them.
 */
export const renaming = (schema: string): ((statement: string) => string) =>
  schema === usualSchema
    ? (statement) => statement
    : (statement) => statement.replace(/\bsaatja(_jobs)?(?=\.)/g, `"${schema}$1"`)

/** Runs statements in this schema. */
export const over = (tx: Queryable, schema: string): Queryable => {
  if (schema === usualSchema) return tx
  const renamed = renaming(schema)
  return { query: (text, values) => tx.query(renamed(text), values) }
}

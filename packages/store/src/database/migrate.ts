import { checkArgument } from '@saatja/core/options'
import { StoreError } from '../error.ts'
import { databaseRules } from './arguments.ts'
import type { Database, Queryable } from './database.ts'
import { checkRights, orMissingRights } from './rights.ts'
import { renaming, schemaInSql } from './schema.ts'

/** One step of a schema. Once released, it never changes. */
export interface Migration {
  readonly name: string
  /** One after the other, without parameters. */
  readonly statements: readonly string[]
  /**
   * Says that the release before works with this step, so that processes of both may run: it only adds what the older
   * one does not need to know. Default false.
   */
  readonly additive?: boolean
}

/** Any number that never changes: it makes the migrations of all processes run one after the other. */
const lock = 'select pg_advisory_xact_lock(7226528)'

/** What the database knows about its schema. */
interface SchemaState {
  readonly hasSchema: boolean
  /** Columns of the table of steps; empty when the table is missing. */
  readonly columns: readonly string[]
  readonly steps: readonly { readonly number: number; readonly additive: boolean }[]
}

/** Read from the catalogue, which even a user without any rights may read. */
const schemas = 'select nspname from pg_catalog.pg_namespace where nspname = $1'
const columns = `
  select attname from pg_catalog.pg_attribute
  where attnum > 0 and not attisdropped and attrelid = (
    select c.oid from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = $1 and c.relname = 'migration'
  )`

const readState = async (database: Queryable, schema: string, part: string): Promise<SchemaState> => {
  const hasSchema = (await database.query(schemas, [schema])).rows.length > 0
  const found = await database.query<{ attname: string }>(columns, [schema])
  const names = found.rows.map(({ attname }) => attname)
  if (names.length === 0) return { hasSchema, columns: names, steps: [] }
  const additive = names.includes('additive') ? 'additive' : 'false as additive'
  const { rows } = await database.query<{ number: number; additive: boolean }>(
    `select number, ${additive} from saatja.migration where part = $1`,
    [part],
  )
  return { hasSchema, columns: names, steps: rows }
}

/**
 * Makes only what is missing: a user may own the schema without the right to make one. "If not exists" is for the
 * scripts of two parts that are run one after the other.
 */
const bookkeeping = ({ hasSchema, columns }: SchemaState, schema: string): readonly string[] => [
  ...(hasSchema ? [] : [`create schema if not exists ${schemaInSql(schema)}`]),
  ...(columns.length > 0
    ? []
    : [
        `create table if not exists saatja.migration (
        part text not null,
        number int not null,
        name text not null,
        applied_at timestamptz not null default now(),
        additive boolean not null default false,
        primary key (part, number)
      )`,
      ]),
  ...(columns.length === 0 || columns.includes('additive')
    ? []
    : ['alter table saatja.migration add column if not exists additive boolean not null default false']),
]

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Lists what brings this part from its state to the last step. Empty when nothing is missing. */
const missingStatements = (
  state: SchemaState,
  schema: string,
  part: string,
  migrations: readonly Migration[],
): readonly string[] => {
  const done = Math.max(0, ...state.steps.map(({ number }) => number))
  const breaking = state.steps.some(({ number, additive }) => number > migrations.length && !additive)
  if (breaking) throw tooNew(part, done, migrations.length)
  const steps = migrations.slice(done).flatMap(({ name, statements, additive = false }, index) => [
    ...statements,
    `insert into saatja.migration (part, number, name, additive)
      values (${quoted(part)}, ${done + index + 1}, ${quoted(name)}, ${additive})`,
  ])
  return steps.length === 0 ? [] : [...bookkeeping(state, schema), ...steps]
}

/**
 * Brings one part of the schema up to date; the list's order is the numbering, from 1. Looks first, so that a user who
 * may only read and write rows can open a schema that is complete. All missing steps are one transaction, and only one
 * process at a time makes them.
 * @throws StoreError `NEWER` when the database has steps that this release does not know and that are not additive;
 * `RIGHTS` when the user may not make the steps, or not use the tables; TypeError that names an argument which cannot
 * be used
 */
export const migrate = async (
  database: Database,
  part: string,
  migrations: readonly Migration[],
): Promise<void> => {
  checkArgument('migrate', 'database', databaseRules.database, database)
  checkArgument('migrate', 'part', databaseRules.part, part)
  checkArgument('migrate', 'migrations', databaseRules.migrations, migrations)
  const { schema } = database
  const missing = async (place: Queryable): Promise<readonly string[]> =>
    missingStatements(await readState(place, schema, part), schema, part, migrations)
  const statements = await orMissingRights(database, schema, () => missing(database))
  if (statements.length > 0) {
    await orMissingRights(database, schema, () =>
      database.transaction(async (tx) => {
        await tx.query(lock)
        for (const statement of await missing(tx)) await tx.query(statement)
      }),
    )
  }
  await checkRights(database, schema, [...tablesOf(migrations), 'migration'])
}

/**
 * Writes, as SQL to run by hand, what `migrate` would do now; blank when nothing is missing.
 * @throws StoreError `NEWER`, or `RIGHTS` when the user may not even look
 */
export const migrationScript = async (
  database: Database,
  part: string,
  migrations: readonly Migration[],
): Promise<string> => {
  const { schema } = database
  const state = await orMissingRights(database, schema, () => readState(database, schema, part))
  const statements = missingStatements(state, schema, part, migrations)
  if (statements.length === 0) return ''
  return ['begin', lock, ...statements.map(renaming(schema)), 'commit']
    .map((statement) => `${statement};\n`)
    .join('')
}

const tablesOf = (migrations: readonly Migration[]): readonly string[] =>
  migrations
    .flatMap(({ statements }) => statements)
    .flatMap((statement) => /^\s*create table saatja\.(\w+)/.exec(statement)?.[1] ?? [])

const tooNew = (part: string, done: number, known: number): StoreError =>
  new StoreError(
    'NEWER',
    `A newer release wrote this database (${part} schema ${done}, this release knows ${known}); install that release`,
  )

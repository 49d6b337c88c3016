import { checkArgument, optionRules } from '@saatja/core/options'
import { StoreError } from '../error.ts'
import { databaseRules } from './arguments.ts'
import { type Database, sqlState } from './database.ts'
import { schemaInSql, usualSchema } from './schema.ts'

type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'

const every: readonly Right[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']

/** Tables that need fewer rights: steps are made by whoever migrates, and the audit log never changes. */
const fewer: Readonly<Record<string, readonly Right[]>> = {
  migration: ['SELECT'],
  audit: ['SELECT', 'INSERT'],
}

interface TableRights {
  readonly name: string
  readonly has: readonly Right[]
  readonly needs: readonly Right[]
}

interface Standing {
  /** As SQL names it, with quotes where they are needed. */
  readonly user: string
  readonly database: string
  /** The right to make a schema. */
  readonly creates: boolean
}

interface SchemaRights {
  /** The right to use what is in it. */
  readonly usage: boolean
  /** The right to make tables in it. */
  readonly creates: boolean
  /** Owners of its tables whose role the user does not have; only an owner may change a table. */
  readonly owners: readonly string[]
}

const standing = `
  select quote_ident(current_user) as user, quote_ident(current_database()) as database,
    has_database_privilege(current_database(), 'CREATE') as creates`

const ofSchema = `
  select has_schema_privilege(n.oid, 'USAGE') as usage, has_schema_privilege(n.oid, 'CREATE') as creates,
    array(
      select distinct quote_ident(pg_get_userbyid(c.relowner)) from pg_catalog.pg_class c
      where c.relnamespace = n.oid and c.relkind in ('r', 'p') and not pg_has_role(c.relowner, 'USAGE')
    ) as owners
  from pg_catalog.pg_namespace n where n.nspname = $1`

const ofTables = `
  select c.relname as name, array(
    select one from unnest($2::text[]) as one where has_table_privilege(c.oid, one)
  ) as has
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind in ('r', 'p') order by c.relname`

const readTables = async (database: Database, schema: string): Promise<readonly TableRights[]> =>
  (await database.query<Omit<TableRights, 'needs'>>(ofTables, [schema, every])).rows.map((table) => ({
    ...table,
    needs: (schema === database.schema ? fewer[table.name] : undefined) ?? every,
  }))

const readSchema = async (database: Database, schema: string): Promise<SchemaRights | undefined> =>
  (await database.query<SchemaRights>(ofSchema, [schema])).rows[0]

const readStanding = async (database: Database): Promise<Standing> => {
  const { rows } = await database.query<Standing>(standing)
  return rows[0] ?? { user: 'current_user', database: 'postgres', creates: true }
}

/** Lists the rights to read and write rows that the user lacks, as statements to run. */
const missingGrants = (
  schema: string,
  user: string,
  usage: boolean,
  tables: readonly TableRights[],
): readonly string[] => [
  ...(usage ? [] : [`GRANT USAGE ON SCHEMA ${schemaInSql(schema)} TO ${user};`]),
  ...tables.flatMap(({ name, has, needs }) => {
    const lacks = needs.filter((right) => !has.includes(right))
    return lacks.length === 0
      ? []
      : [`GRANT ${lacks.join(', ')} ON ${schemaInSql(schema)}.${name} TO ${user};`]
  }),
]

/** Lists the rights to make the schema, or to add to it, that the user lacks. */
const migrationGrants = (
  name: string,
  { user, database, creates }: Standing,
  schema: SchemaRights | undefined,
): readonly string[] => {
  if (schema === undefined) return creates ? [] : [`GRANT CREATE ON DATABASE ${database} TO ${user};`]
  return [
    ...(schema.creates ? [] : [`GRANT USAGE, CREATE ON SCHEMA ${schemaInSql(name)} TO ${user};`]),
    ...schema.owners.map((owner) => `GRANT ${owner} TO ${user};`),
  ]
}

/**
 * Checks that the user may read and write the rows of these tables, or of all in the schema. The only user of an
 * embedded database may.
 * @throws StoreError `RIGHTS` with the grants that are missing; TypeError that names an argument which cannot be used
 */
export const checkRights = async (
  database: Database,
  schema: string,
  tables?: readonly string[],
): Promise<void> => {
  checkArgument('checkRights', 'database', databaseRules.database, database)
  checkArgument('checkRights', 'schema', optionRules.text, schema)
  if (tables !== undefined) checkArgument('checkRights', 'tables', databaseRules.tables, tables)
  if (database.engine === 'pglite') return
  const rights = await readSchema(database, schema)
  if (rights === undefined) return
  const found = await readTables(database, schema)
  const asked = found.filter(({ name }) => tables === undefined || tables.includes(name))
  const { user } = await readStanding(database)
  const grants = missingGrants(schema, user, rights.usage, asked)
  if (grants.length === 0) return
  throw new StoreError(
    'RIGHTS',
    `The database user ${user} may not read and write all tables of the schema ${schema}; have its owner run: ${grants.join(' ')}`,
    undefined,
    grants,
  )
}

/**
 * Runs the work; when the user lacks a right for it, says which.
 * @throws what `work` throws, but StoreError `RIGHTS` in place of the database's "permission denied"; TypeError that
 * names an argument which cannot be used
 */
export const orMissingRights = async <T>(
  database: Database,
  schema: string,
  work: () => Promise<T>,
): Promise<T> => {
  checkArgument('orMissingRights', 'database', databaseRules.database, database)
  checkArgument('orMissingRights', 'schema', optionRules.text, schema)
  checkArgument('orMissingRights', 'work', optionRules.callback, work)
  try {
    return await work()
  } catch (error) {
    if (sqlState(error) !== '42501') throw error
    await checkRights(database, schema)
    const user = await readStanding(database)
    const option = database.schema === usualSchema ? '' : ` --schema ${database.schema}`
    const grants = migrationGrants(schema, user, await readSchema(database, schema))
    throw new StoreError(
      'RIGHTS',
      `The schema ${schema} is not complete, and the database user ${user.user} may not make or change tables; run ` +
        `"npx @saatja/store migrate${option}" (with an outbox "npx @saatja/outbox migrate${option}") as a user who ` +
        `may, or have an administrator run: ${grants.join(' ')}`,
      error,
      grants,
    )
  }
}

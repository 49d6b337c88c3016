import { checkArgument, checkOptions, optionRules, type RulesFor } from '@saatja/core/options'
import type { DatabaseServer } from './database/connection.ts'
import type { Database } from './database/database.ts'
import { inSchema } from './database/in-schema.ts'
import { type Migration, migrate, migrationScript } from './database/migrate.ts'
import { storeMigrations } from './database/migrations.ts'
import { openPostgres } from './database/postgres.ts'
import { schemaRule, serverRules } from './options.ts'

/** Something that has tables in the database, and can bring them up to date. */
export interface SchemaPart {
  migrate(database: Database): Promise<void>
  /** Writes what `migrate` would do, as SQL to run by hand; blank when nothing is missing. */
  script(database: Database): Promise<string>
}

/** Makes the part of a list of migrations. The store's own part, which all others need, is `storeSchema`. */
export const schemaPart = (part: string, migrations: readonly Migration[]): SchemaPart => ({
  migrate: (database) => migrate(database, part, migrations),
  script: (database) => migrationScript(database, part, migrations),
})

/** The tables of the store itself. */
export const storeSchema: SchemaPart = schemaPart('store', storeMigrations)

/** How a server is to be brought up to date, and by whom: a blank `url` takes PGHOST, PGUSER and the like. */
export type MigrateOptions = DatabaseServer & {
  /** Where the tables are. Default `saatja`. */
  readonly schema?: string | undefined
  /** Return the SQL that is missing, and change nothing. */
  readonly print?: boolean | undefined
}

const rules: RulesFor<MigrateOptions> = {
  ...serverRules,
  url: { ...serverRules.url, required: true },
  schema: schemaRule,
  print: optionRules.flag,
}

const upToDate = 'The schema is up to date.'

/**
 * Brings the parts of a PostgreSQL server's schema up to date, one after the other. Returns what to tell the person who
 * asked for it: the SQL, or one sentence.
 * @throws StoreError `UNREACHABLE`, `NEWER` or `RIGHTS`; TypeError that names an option
 */
export const migrateServer = async (
  options: MigrateOptions,
  parts: readonly SchemaPart[],
): Promise<string> => {
  checkOptions('migrateServer', options, rules)
  checkArgument('migrateServer', 'parts', { ...optionRules.list, must: 'a list of parts of a schema' }, parts)
  const { print = false, schema, ...address } = options
  const database = inSchema(await openPostgres(address), schema)
  try {
    const scripts: string[] = []
    for (const part of parts) {
      if (print) scripts.push(await part.script(database))
      else await part.migrate(database)
    }
    const script = scripts.filter((text) => text !== '').join('\n')
    if (!print) return upToDate
    return script === '' ? `-- ${upToDate}` : script
  } finally {
    await database.close()
  }
}

import { createRequire } from 'node:module'
import { checkRights, type Database, orMissingRights, type SchemaPart } from '@saatja/store'
import { type Jobs, openJobs } from './jobs.ts'
import { jobsSchemaOf } from './pg-boss.ts'

/**
 * Opens the queue, and makes its tables where they are missing.
 * @throws StoreError `RIGHTS` with the grants that are missing
 */
export const openPermittedJobs = async (
  database: Database,
  trouble: (error: unknown) => void,
): Promise<Jobs> => {
  const schema = jobsSchemaOf(database)
  await checkRights(database, schema)
  return orMissingRights(database, schema, () => openJobs(database, trouble))
}

/** The tables of the queue. pg-boss makes and changes them. */
export const jobsSchema: SchemaPart = {
  async migrate(database) {
    const jobs = await openPermittedJobs(database, () => {})
    await jobs.close()
  },
  script: (database) => orMissingRights(database, jobsSchemaOf(database), () => script(database)),
}

interface BossManifest {
  readonly pgboss: { readonly schema: number }
}

const script = async (database: Database): Promise<string> => {
  const { getConstructionPlans, getMigrationPlans } = await import('pg-boss')
  const { engine: backend } = database
  const schema = jobsSchemaOf(database)
  const installed = await database.query(
    `select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relname = 'version'`,
    [schema],
  )
  if (installed.rows.length === 0) return getConstructionPlans(schema, { backend })
  const { rows } = await database.query<{ version: number }>(`select version from ${schema}.version`)
  const version = rows[0]?.version ?? 0
  // pg-boss tells the version of its schema only here, and has no plans for a schema of that version.
  const { pgboss } = createRequire(import.meta.url)('pg-boss/package.json') as BossManifest
  return version >= pgboss.schema ? '' : getMigrationPlans(schema, version, { backend })
}

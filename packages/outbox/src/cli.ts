#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { migrateServer, runCommand, schemaPart, storeSchema } from '@saatja/store'
import { jobsSchema } from './queue/jobs-schema.ts'
import { outboxMigrations } from './queue/migrations.ts'

const usage = `saatja-outbox migrate --url ADDRESS   makes the tables of store and outbox that are missing on a PostgreSQL server;
                                      without ADDRESS: DATABASE_URL, or the server of PGHOST, PGUSER, PGPASSWORD
                                      and PGDATABASE
saatja-outbox migrate --print         prints the SQL for them instead, and changes nothing

--schema NAME: where the tables are, if not in saatja; those of the queue are in NAME_jobs`

const parts = [storeSchema, schemaPart('outbox', outboxMigrations), jobsSchema]

/** Returns what to print; undefined when there is no such command. */
const run = async (): Promise<string | undefined> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: process.env.DATABASE_URL ?? '' },
      print: { type: 'boolean', default: false },
      schema: { type: 'string' },
    },
  })
  return positionals[0] === 'migrate' ? migrateServer(values, parts) : undefined
}

runCommand(usage, run)

#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { migrateServer, storeSchema } from './migrate-server.ts'
import { rotateKeyFile } from './rotate-key-file.ts'
import { runCommand } from './run-command.ts'
import type { Rotation } from './secrets/reseal.ts'
import { openStore } from './store.ts'

const usage = `saatja-store rotate-key --folder FOLDER   makes a new key in FOLDER/key and seals every secret with it
saatja-store reseal --folder FOLDER       seals every secret with the first key of SAATJA_KEY or FOLDER/key
saatja-store reseal --url ADDRESS         the same on a PostgreSQL server; ADDRESS may be left out if DATABASE_URL is set
saatja-store migrate --url ADDRESS        makes the tables that are missing on a PostgreSQL server; without ADDRESS and
                                          DATABASE_URL: the server of PGHOST, PGUSER, PGPASSWORD and PGDATABASE
saatja-store migrate --print              prints the SQL for them instead, and changes nothing

--schema NAME: where the tables are, if not in saatja`

/** Returns what to print; undefined when there is no such command. */
const run = async (): Promise<string | undefined> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string' },
      url: { type: 'string', default: process.env.DATABASE_URL ?? '' },
      print: { type: 'boolean', default: false },
      schema: { type: 'string' },
    },
  })
  const [command] = positionals
  const { url, print, schema } = values
  if (command === 'migrate') return migrateServer({ url, print, schema }, [storeSchema])
  const rotation = await rotate(command, values)
  return rotation && report(rotation)
}

interface Place {
  readonly folder?: string | undefined
  readonly url: string
  readonly schema?: string | undefined
}

const rotate = async (
  command: string | undefined,
  { folder, url, schema }: Place,
): Promise<Rotation | undefined> => {
  if (command === 'rotate-key' && folder !== undefined)
    return rotateKeyFile({ folder, schema, providers: [] })
  if (command !== 'reseal' || (folder === undefined && url === '')) return undefined
  const store = await openStore(
    folder === undefined ? { url, schema, providers: [] } : { folder, schema, providers: [] },
  )
  try {
    return await store.reseal()
  } finally {
    await store.close()
  }
}

const report = ({ resealed, unreadable, retired }: Rotation): string =>
  [
    `Sealed anew: ${resealed}.`,
    unreadable > 0 ? `Could not be opened and stay as they are: ${unreadable}. The old keys stay too.` : '',
    retired.length > 0 ? `No longer needed: ${retired.join(', ')}.` : '',
  ]
    .filter((line) => line !== '')
    .join('\n')

runCommand(usage, run)

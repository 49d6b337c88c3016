#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { StoreError } from './error.ts'
import { rotateKeyFile } from './rotate-key-file.ts'
import type { Rotation } from './secrets/reseal.ts'
import { openStore } from './store.ts'

const usage = `saatja-store rotate-key --folder FOLDER   makes a new key in FOLDER/key and seals every secret with it
saatja-store reseal --folder FOLDER       seals every secret with the first key of SAATJA_KEY or FOLDER/key
saatja-store reseal --url ADDRESS         the same on a PostgreSQL server; ADDRESS may be left out if DATABASE_URL is set`

const run = async (): Promise<Rotation | undefined> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { folder: { type: 'string' }, url: { type: 'string', default: process.env.DATABASE_URL ?? '' } },
  })
  const [command] = positionals
  const { folder, url } = values
  if (command === 'rotate-key' && folder !== undefined) return rotateKeyFile({ folder, providers: [] })
  if (command !== 'reseal' || (folder === undefined && url === '')) return undefined
  const store = await openStore(folder === undefined ? { url, providers: [] } : { folder, providers: [] })
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

try {
  const rotation = await run()
  console.log(rotation === undefined ? usage : report(rotation))
  process.exitCode = rotation === undefined ? 2 : 0
} catch (error) {
  console.error(error instanceof StoreError ? error.message : error)
  process.exitCode = 1
}

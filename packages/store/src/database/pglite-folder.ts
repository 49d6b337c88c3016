import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { StoreError } from '../error.ts'
import { asDiskFull, diskFullError } from './disk-full.ts'
import { hasRoomForNew } from './disk-space.ts'
import { loadPglite } from './load-pglite.ts'
import { readPrepared } from './prepared.ts'

const noRoomToMake = 'The disk is too full to make the database; free some space and start again'

/** The number of PostgreSQL's type `bytea` (pg_type.dat). */
const bytea = 17

/**
 * Conversion of bytes both ways. PGlite 0.5 writes and reads them digit by digit: a megabyte took a second, and takes
 * some hundredths of one here (measured 2026-11-29).
 */
const bytes = {
  serializers: {
    [bytea]: (value: Uint8Array) =>
      `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`,
  },
  parsers: { [bytea]: (text: string) => Buffer.from(text.slice(2), 'hex') },
}

export const openFolder = async (folder: string): Promise<PGlite> => {
  try {
    const { PGlite } = await loadPglite()
    return await PGlite.create({ dataDir: folder, ...bytes })
  } catch (error) {
    throw asDiskFull(error) ?? damaged(folder, error)
  }
}

/** Refuses what remains of a database that lost its version file: PGlite would start a new one over it. */
export const checkFolder = async (folder: string): Promise<void> => {
  if (!existsSync(folder)) return
  const content = await readdir(folder)
  if (!content.includes('PG_VERSION')) throw damaged(folder, 'PG_VERSION is missing')
}

/**
 * Makes the folder of a new database in another place and renames it then, so that an interrupted start leaves nothing
 * half done.
 */
export const createFolder = async (folder: string): Promise<void> => {
  const draft = join(dirname(folder), 'database.new')
  await rm(draft, { recursive: true, force: true })
  if (!hasRoomForNew(dirname(folder))) throw diskFullError(noRoomToMake)
  await mkdir(draft, { recursive: true, mode: 0o700 })
  try {
    const database = await createNew(draft)
    await database.close()
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw asDiskFull(error, noRoomToMake) ?? error
  }
  await rename(draft, folder)
}

/** Unpacks the database that the build has prepared, or makes one. */
export const createNew = async (folder?: string): Promise<PGlite> => {
  const { PGlite } = await loadPglite()
  const prepared = await readPrepared()
  return PGlite.create({
    ...bytes,
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(prepared === undefined ? {} : { loadDataDir: prepared }),
  })
}

const damaged = (folder: string, cause: unknown): StoreError =>
  new StoreError(
    'CORRUPT',
    `The folder ${folder} does not hold a sound database; move it away and put a backup in its place`,
    cause,
  )

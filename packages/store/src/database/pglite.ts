import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { StoreError } from '../error.ts'
import { sqlState } from './database.ts'
import { hasRoomFor, hasRoomForNew } from './disk-space.ts'
import type { BareDatabase } from './in-schema.ts'
import { loadPglite } from './load-pglite.ts'
import { readPrepared } from './prepared.ts'

/** Opens the database in a folder, which is made when it does not exist. Without a folder: in memory. */
export const openPglite = async (folder?: string): Promise<BareDatabase> => {
  if (folder === undefined) return overPglite(await createNew())
  await checkFolder(folder)
  if (!existsSync(folder)) await createFolder(folder)
  if (!hasRoomFor(folder)) throw fullDisk(noRoomToOpen)
  const pglite = await openFolder(folder)
  // Opening the database needs space too.
  if (hasRoomFor(folder)) return overPglite(pglite, folder)
  await pglite.close()
  throw fullDisk(noRoomToOpen)
}

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

const openFolder = async (folder: string): Promise<PGlite> => {
  try {
    const { PGlite } = await loadPglite()
    return await PGlite.create({ dataDir: folder, ...bytes })
  } catch (error) {
    throw diskFull(error) ?? damaged(folder, error)
  }
}

/** PGlite would start a new database over the remains of one that lost its version file. */
const checkFolder = async (folder: string): Promise<void> => {
  if (!existsSync(folder)) return
  const content = await readdir(folder)
  if (!content.includes('PG_VERSION')) throw damaged(folder, 'PG_VERSION is missing')
}

/** Made in another folder and then renamed, so that an interrupted start leaves nothing half done. */
const createFolder = async (folder: string): Promise<void> => {
  const draft = join(dirname(folder), 'database.new')
  await rm(draft, { recursive: true, force: true })
  if (!hasRoomForNew(dirname(folder))) throw fullDisk(noRoomToMake)
  await mkdir(draft, { recursive: true, mode: 0o700 })
  try {
    const database = await createNew(draft)
    await database.close()
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw diskFull(error, noRoomToMake) ?? error
  }
  await rename(draft, folder)
}

/** Unpacks the database that the build has prepared, or makes one. */
const createNew = async (folder?: string): Promise<PGlite> => {
  const { PGlite } = await loadPglite()
  const prepared = await readPrepared()
  return PGlite.create({
    ...bytes,
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(prepared === undefined ? {} : { loadDataDir: prepared }),
  })
}

/** Without a folder the database is in memory. */
const overPglite = (pglite: PGlite, folder?: string): BareDatabase => {
  // There is only one connection. Waiting for it inside a transaction would never end.
  const inside = new AsyncLocalStorage<{ open: boolean }>()
  const outside = <T>(work: () => Promise<T>): Promise<T> => {
    if (inside.getStore()?.open) {
      throw new StoreError('USAGE', 'Inside a transaction of the store, use the query function it hands over')
    }
    return translated(work)
  }
  // A script may fail after its own BEGIN. Until it has been rolled back, nothing else may use the connection. Waiting for
  // it and using the connection happen in one piece, so that no two scripts begin at once.
  let script: Promise<void> | undefined
  const checkRoom = (text: string, values?: readonly unknown[]): void => {
    if (folder !== undefined && !/^\s*select\b/i.test(text) && !hasRoomFor(folder, values))
      throw fullDisk(nothingSaved)
  }
  return {
    engine: 'pglite',
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      outside(async () => {
        checkRoom(text, values)
        while (script !== undefined) await script
        return pglite.query<Row>(text, [...values])
      }),
    transaction: async (work) =>
      outside(async () => {
        while (script !== undefined) await script
        return pglite.transaction(async (tx) => {
          const scope = { open: true }
          try {
            return await inside.run(scope, () =>
              work({
                query: async (text, values = []) => {
                  checkRoom(text, values)
                  return translated(() => tx.query(text, [...values]))
                },
              }),
            )
          } finally {
            scope.open = false
          }
        })
      }),
    script: async (text) =>
      outside(async () => {
        checkRoom(text)
        while (script !== undefined) await script
        let end = (): void => {}
        script = new Promise((resolve) => {
          end = resolve
        })
        try {
          return { rows: (await pglite.exec(text)).flatMap(({ rows }) => rows) }
        } catch (error) {
          await pglite.exec('ROLLBACK')
          throw error
        } finally {
          script = undefined
          end()
        }
      }),
    async listen(channel, heard) {
      while (script !== undefined) await script
      return pglite.listen(channel, heard)
    },
    close: () => (pglite.closed ? Promise.resolve() : pglite.close()),
  }
}

const translated = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw diskFull(error) ?? error
  }
}

const damaged = (folder: string, cause: unknown): StoreError =>
  new StoreError(
    'CORRUPT',
    `The folder ${folder} does not hold a sound database; move it away and put a backup in its place`,
    cause,
  )

const nothingSaved = 'The disk is full, so nothing was saved; free some space and try again'
const noRoomToOpen = 'The disk is too full to open the database; free some space and try again'
const noRoomToMake = 'The disk is too full to make the database; free some space and start again'

const fullDisk = (sentence: string, cause?: unknown): StoreError =>
  new StoreError('DISK_FULL', sentence, cause)

const diskFull = (error: unknown, sentence = nothingSaved): StoreError | undefined => {
  const text = error instanceof Error ? error.message : String(error)
  return sqlState(error) === '53100' || /no space left|ENOSPC/i.test(text)
    ? fullDisk(sentence, error)
    : undefined
}

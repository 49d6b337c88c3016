import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { StoreError } from '../error.ts'
import type { Queryable } from './database.ts'
import { asDiskFull, diskFullError, nothingSaved } from './disk-full.ts'
import { hasRoomFor } from './disk-space.ts'
import type { BareDatabase } from './in-schema.ts'
import { checkFolder, createFolder, createNew, openFolder } from './pglite-folder.ts'

const noRoomToOpen = 'The disk is too full to open the database; free some space and try again'

/** Opens the database in a folder, which is made when it does not exist. Without a folder: in memory. */
export const openPglite = async (folder?: string): Promise<BareDatabase> => {
  if (folder === undefined) return overPglite(await createNew())
  await checkFolder(folder)
  if (!existsSync(folder)) await createFolder(folder)
  if (!hasRoomFor(folder)) throw diskFullError(noRoomToOpen)
  const pglite = await openFolder(folder)
  // Opening the database needs space too.
  if (hasRoomFor(folder)) return overPglite(pglite, folder)
  await pglite.close()
  throw diskFullError(noRoomToOpen)
}

/**
 * The script that uses the connection. It may fail after its own BEGIN; until it has been rolled back, nothing else may
 * use the connection. Waiting for it and using the connection happen in one piece, so that no two scripts begin at once.
 */
interface Turn {
  script?: Promise<void> | undefined
}

/** A function in a schema is one of ours, and may write whatever asks it. */
const onlyReads = (text: string): boolean => /^\s*select\b/i.test(text) && !/[\w"]\.\w+\s*\(/.test(text)

/** Without a folder the database is in memory. */
const overPglite = (pglite: PGlite, folder?: string): BareDatabase => {
  const turn: Turn = {}
  const outside = refusingInside()
  const checkRoom = (text: string, values?: readonly unknown[]): void => {
    if (folder !== undefined && !onlyReads(text) && !hasRoomFor(folder, values))
      throw diskFullError(nothingSaved)
  }
  return {
    engine: 'pglite',
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      outside.run(async () => {
        checkRoom(text, values)
        while (turn.script !== undefined) await turn.script
        return pglite.query<Row>(text, [...values])
      }),
    transaction: async (work) =>
      outside.run(async () => {
        while (turn.script !== undefined) await turn.script
        return pglite.transaction((tx) => {
          const query: Queryable['query'] = async (text, values = []) => {
            checkRoom(text, values)
            return translated(() => tx.query(text, [...values]))
          }
          return outside.refuseDuring(() => work({ query }))
        })
      }),
    script: async (text) =>
      outside.run(async () => {
        checkRoom(text)
        while (turn.script !== undefined) await turn.script
        return runScript(pglite, turn, text)
      }),
    async listen(channel, heard) {
      while (turn.script !== undefined) await turn.script
      return pglite.listen(channel, heard)
    },
    close: () => (pglite.closed ? Promise.resolve() : pglite.close()),
  }
}

/** There is only one connection: waiting for it inside a transaction would never end. */
const refusingInside = () => {
  const inside = new AsyncLocalStorage<{ open: boolean }>()
  return {
    run<T>(work: () => Promise<T>): Promise<T> {
      if (inside.getStore()?.open) {
        throw new StoreError(
          'USAGE',
          'Inside a transaction of the store, use the query function it hands over',
        )
      }
      return translated(work)
    },
    async refuseDuring<T>(work: () => Promise<T>): Promise<T> {
      const transaction = { open: true }
      try {
        return await inside.run(transaction, work)
      } finally {
        transaction.open = false
      }
    },
  }
}

const runScript = async (pglite: PGlite, turn: Turn, text: string) => {
  let end = (): void => {}
  turn.script = new Promise((resolve) => {
    end = resolve
  })
  try {
    return { rows: (await pglite.exec(text)).flatMap(({ rows }) => rows) }
  } catch (error) {
    await pglite.exec('ROLLBACK')
    throw error
  } finally {
    turn.script = undefined
    end()
  }
}

const translated = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw asDiskFull(error) ?? error
  }
}

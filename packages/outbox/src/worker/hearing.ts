import type { Database } from '@saatja/store'
import { channelOf } from './announcement.ts'

/** Milliseconds after which a process should have heard its own announcement. */
const hearWithin = 2_000

/** Whether announcements of other processes arrive here. */
export interface Hearing {
  /** Behind a pooler that gives each transaction another connection, nothing is ever heard. */
  readonly deaf: boolean
  /** Sends itself an announcement. */
  test(): Promise<void>
  /** Returns whether an announcement was such a test, of whichever process. */
  takes(payload: string): boolean
}

const mark = 'test '

export const createHearing = (database: Database, worker: string): Hearing => {
  let asked: number | undefined
  return {
    get deaf() {
      return asked !== undefined && performance.now() - asked > hearWithin
    },
    async test() {
      // An embedded database has one process, which hears itself; a notification would write to a disk that may be full.
      if (database.engine === 'pglite') return
      asked ??= performance.now()
      await database.query('select pg_notify($1, $2)::text', [channelOf(database.schema), `${mark}${worker}`])
    },
    takes(payload) {
      if (payload === `${mark}${worker}`) asked = undefined
      return payload.startsWith(mark)
    },
  }
}

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openStore } from '@saatja/store'
import { key } from '@saatja/test-database'
import { describePostgres } from '@saatja/test-database/engines'
import { describe, expect, it, onTestFinished } from 'vitest'
import { limited } from './fixture.ts'

const execute = promisify(execFile)
const program = join(import.meta.dirname, 'close-order.ts')

/** Runs to its own end: nothing of store or outbox may keep the process alive. */
const run = async (order: string, url: string): Promise<string> => {
  const { stdout } = await execute(
    process.execPath,
    ['--conditions=@saatja/source', '--disable-warning=ExperimentalWarning', program, order, url],
    { timeout: 60_000 },
  )
  return stdout.trim()
}

const orders = ['store first', 'outbox first'] as const
const closed = 'The store is closed; open it again with openStore'

describe('store and outbox on PGlite', () => {
  it.each(orders)('close in either order, and the process ends: %s', async (order) => {
    expect(await run(order, '')).toBe(closed)
  })
})

describePostgres('store and outbox', (database) => {
  it.each(orders)('close in either order, and the process ends: %s', async (order) => {
    const url = await database()
    expect(await run(order, url)).toBe(closed)
    const store = await openStore({ url, keys: key, providers: [limited] })
    onTestFinished(() => store.close())
    const { rows } = await store.database.query(
      'select state, outcome from saatja.outbox_message join saatja.outbox_attempt on message = id',
    )
    expect(rows).toEqual([{ state: 'queued', outcome: 'stopped' }])
  })
})

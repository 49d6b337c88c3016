import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openStore, type Store, StoreError } from '@saatja/store'
import { key, onSmallDisk, otherKey } from '@saatja/test-database'
import { startScriptedServer } from '@saatja/testkit'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Outbox, type OutboxOptions, openOutbox } from '../src/index.ts'
import { outboxMigrations } from '../src/queue/migrations.ts'
import { finished, letters, messageIds, until } from './fixture.ts'

const root = mkdtempSync(join(tmpdir(), 'saatja-outbox-'))
const template = join(root, 'template')
let copies = 0
let port = 0

const open = (folder: string, keys = key): Promise<Store> => openStore({ folder, keys, providers: [] })

const outboxOf = (store: Store, on?: OutboxOptions['on']): Promise<Outbox> =>
  openOutbox({
    store,
    providers: [],
    mailer: { clientName: 'client.test', dial: () => ({ host: '127.0.0.1', port }) },
    ...(on ? { on } : {}),
  })

/** A folder of its own with three letters that wait. */
const makeFolder = (): string => {
  const folder = join(root, `copy${++copies}`)
  cpSync(template, folder, { recursive: true })
  return folder
}

/** Sends what waits and answers how the runs ended. The outbox is closed, the store stays open. */
const sendAll = async (outbox: Outbox, runs: readonly string[]): Promise<readonly number[]> => {
  const company = outbox.company('kivi')
  await outbox.work()
  const sent: number[] = []
  for (const run of runs) sent.push((await until(company, run, finished, 100_000)).counts.sent)
  await outbox.close()
  return sent
}

const runsOf = async (outbox: Outbox): Promise<readonly string[]> =>
  (await outbox.company('kivi').runs()).map(({ id }) => id)

beforeAll(async () => {
  const store = await open(template)
  const kivi = store.company('kivi')
  const mail = { sender: 'smtp', server: 'mail.kivi.test:587', security: 'none', username: null } as const
  await kivi.put({ name: 'Kivi OÜ' }, { by: 'test' })
  await kivi.cards.put({ code: 'MARI', email: 'mari@kivi.ee', mail }, { by: 'test' })
  // A password makes the key matter.
  const jaan = { ...mail, username: 'jaan', password: 'parool' }
  await kivi.cards.put({ code: 'JAAN', email: 'jaan@kivi.ee', mail: jaan }, { by: 'test' })
  const outbox = await outboxOf(store)
  await outbox.company('kivi').enqueue({ user: 'MARI', run: 'waiting', messages: letters(3, 'waiting') })
  await store.close()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

it('is refused under another key, and loses nothing', async () => {
  const server = await startScriptedServer({})
  port = server.port
  const folder = makeFolder()
  await expect(open(folder, otherKey)).rejects.toMatchObject({ code: 'KEY' })
  const store = await open(folder)
  const outbox = await outboxOf(store)
  expect(await sendAll(outbox, await runsOf(outbox))).toEqual([3])
  expect(new Set(messageIds(server)).size).toBe(3)
  await store.close()
  await server.close()
})

it('keeps what waits when a release brings its schema up to date, and refuses a newer one', async () => {
  const server = await startScriptedServer({})
  port = server.port
  const store = await open(makeFolder())
  const { database } = store
  const known = outboxMigrations.length
  const next = {
    name: 'a note',
    statements: ["alter table saatja.outbox_message add column note text default 'none'"],
  }
  await migrate(database, 'outbox', [...outboxMigrations, next])
  await expect(outboxOf(store)).rejects.toMatchObject({
    code: 'NEWER',
    message: expect.stringContaining(`outbox schema ${known + 1}, this release knows ${known}`),
  })
  await database.query("delete from saatja.migration where part = 'outbox' and number = $1", [known + 1])
  const outbox = await outboxOf(store)
  const { rows } = await database.query('select note, state from saatja.outbox_message')
  expect(rows).toEqual(Array.from({ length: 3 }, () => ({ note: 'none', state: 'queued' })))
  expect(await sendAll(outbox, await runsOf(outbox))).toEqual([3])
  await store.close()
  await server.close()
})

it('stands still while the disk is full, and goes on by itself: every letter leaves once', ({ skip }) =>
  onSmallDisk(skip, async (disk) => {
    const server = await startScriptedServer({})
    port = server.port
    disk.grow()
    const folder = join(disk.path, 'data')
    const ballast = join(disk.path, 'ballast')
    cpSync(template, folder, { recursive: true })
    const store = await open(folder)
    const troubles: unknown[] = []
    let sent = 0
    // The disk fills up in the middle of the run, however quickly it is sent.
    const outbox = await outboxOf(store, (event) => {
      if (event.kind === 'trouble') troubles.push(event.error)
      if (event.kind === 'message' && event.state === 'sent' && ++sent === 4)
        writeFileSync(ballast, Buffer.alloc(disk.free() - 20 * 2 ** 20))
    })
    const company = outbox.company('kivi')
    const batch = (run: string, count: number) => ({ user: 'MARI', run, messages: letters(count, run) })
    const { run } = await company.enqueue(batch('run', 300))
    await outbox.work()
    await vi.waitUntil(() => sent > 3, { timeout: 60_000 })
    await expect(company.enqueue(batch('too much', 3))).rejects.toMatchObject({
      code: 'DISK_FULL',
      message: /nothing was saved; free some space/,
    })
    const isFull = (error: unknown) => error instanceof StoreError && error.code === 'DISK_FULL'
    await vi.waitUntil(() => troubles.some(isFull), { timeout: 60_000 })
    expect((await company.progress(run))?.counts.sent).toBeLessThan(300)
    rmSync(ballast)
    const { counts } = await until(company, run, finished, 100_000)
    expect(counts).toMatchObject({ sent: 300, unknown: 0, failed: 0 })
    const [waiting] = (await company.runs()).filter(({ name }) => name === 'waiting')
    await until(company, waiting?.id ?? '', finished, 100_000)
    expect(server.messages.length).toBe(303)
    expect(new Set(messageIds(server)).size).toBe(303)
    expect((await company.runs()).map(({ name }) => name)).not.toContain('too much')
    await outbox.close()
    await store.close()
    await server.close()
  }))

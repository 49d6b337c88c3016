import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { MailSettings } from '@saatja/core'
import { openStore, type Store } from '@saatja/store'
import { key, startPostgres } from '@saatja/test-database'
import { pilv } from '@saatja/test-invented-provider'
import { expect } from 'vitest'
import { type CompanyOutbox, type MessageView, openOutbox } from '../src/index.ts'
import { startApiCounter } from './counting-api.ts'
import { type Counter, startCounter } from './counting-server.ts'
import { letter } from './fixture.ts'

const slug = 'kivi'
const by = { by: 'test' }

export interface CrashSize {
  readonly messages: number
  readonly mailboxes: number
  readonly workers: number
  /** Processes that are killed at the most. */
  readonly kills: number
  /** Milliseconds that the test may take. */
  readonly patience: number
  /** What carries the mail. */
  readonly transport: 'smtp' | 'api'
}

/** Milliseconds between two kills, at random. */
const killEvery = (): number => 50 + Math.random() * 400
/** A tenth of the replies is very slow, so that many a process dies between a dot and its reply. */
const slowness = (): number => (Math.random() < 0.1 ? 300 + Math.random() * 700 : 150)

const mailOf = ({ transport }: CrashSize, code: string, box: number): MailSettings =>
  transport === 'api'
    ? { sender: 'pilv-api', username: `${code.toLowerCase()}@kivi.ee` }
    : { sender: 'smtp', server: `m${box}.kivi.test:587`, security: 'none', username: null }

const startCounterOf = ({ transport }: CrashSize): Promise<Counter> =>
  transport === 'api' ? startApiCounter(slowness) : startCounter(slowness)

const enqueueAll = async (store: Store, size: CrashSize): Promise<readonly string[]> => {
  const { messages, mailboxes } = size
  await store.company(slug).put({ name: 'Kivi OÜ' }, by)
  const outbox = await openOutbox({ store, providers: [pilv] })
  const each = messages / mailboxes
  const runs: string[] = []
  for (let box = 0; box < mailboxes; box++) {
    const code = `U${box}`
    const mail = mailOf(size, code, box)
    await store.company(slug).cards.put({ code, email: `${code}@kivi.ee`, mail }, by)
    const list = Array.from({ length: each }, (_, index) => ({
      key: `${code}-${index}`,
      message: letter(`c${index}@klient.ee`),
    }))
    runs.push(
      (await outbox.company(slug).enqueue({ user: code, run: code, kind: 'invoice', messages: list })).run,
    )
  }
  return runs
}

const startWorker = async (where: string, counter: Counter): Promise<ChildProcess> => {
  const program = join(import.meta.dirname, 'crash-worker.ts')
  const worker = spawn(
    process.execPath,
    ['--conditions=@saatja/source', program, where, String(counter.port), counter.ca ?? ''],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  // Someone who dies while starting has nothing to lose.
  await Promise.race([once(worker.stdout, 'data'), once(worker, 'exit')])
  return worker
}

/** Keeps so many workers alive, and kills one at a random moment again and again. */
const killRepeatedly = (
  where: string,
  counter: Counter,
  { workers: count, kills: most }: CrashSize,
  tease: () => Promise<void>,
) => {
  const alive = new Set<ChildProcess>()
  const starting = new Set<Promise<void>>()
  let kills = 0
  let over = false
  const add = async (): Promise<void> => {
    const worker = await startWorker(where, counter)
    if (worker.exitCode !== null) return
    alive.add(worker)
    worker.once('exit', () => alive.delete(worker))
  }
  /** Killing goes on while new ones start. */
  const fill = (): void => {
    while (alive.size + starting.size < count) {
      const one = add().finally(() => starting.delete(one))
      starting.add(one)
    }
  }
  const kill = async (): Promise<void> => {
    const victims = [...alive]
    const victim = victims[Math.floor(Math.random() * victims.length)]
    if (victim === undefined) return
    const gone = once(victim, 'exit')
    victim.kill('SIGKILL')
    await gone
    kills++
  }
  const work = async (): Promise<void> => {
    await Promise.all(Array.from({ length: count }, add))
    while (!over && kills < most) {
      await delay(killEvery())
      if (over) break
      await kill()
      await tease()
      fill()
    }
    await Promise.all(starting)
    while (alive.size < count) await add()
  }
  const working = work()
  return {
    kills: () => kills,
    /** Lets the last workers live. */
    async relent(): Promise<void> {
      over = true
      await working
    },
    async end(): Promise<void> {
      over = true
      await working
      for (const worker of alive) {
        const gone = once(worker, 'exit')
        worker.kill('SIGKILL')
        await gone
      }
    },
  }
}

/** What must hold when all is over: nothing lost, nothing twice but what is unknown, every unknown with its dot. */
const judge = async (
  company: CompanyOutbox,
  counter: Counter,
  size: CrashSize,
  kills: number,
): Promise<void> => {
  const all: MessageView[] = []
  for (let after: string | undefined; ; ) {
    const page = await company.messages({ limit: 1_000, ...(after === undefined ? {} : { after }) })
    all.push(...page)
    after = page.at(-1)?.id
    if (page.length < 1_000) break
  }
  expect(all.length).toBe(size.messages)
  const inState = (wanted: string) => all.filter(({ state }) => state === wanted)
  const [sent, unknown] = [inState('sent'), inState('unknown')]
  expect(sent.length + unknown.length).toBe(size.messages)
  const lost = sent.filter(({ messageId }) => !counter.seen.has(messageId))
  const twice = all.filter(({ messageId }) => (counter.seen.get(messageId) ?? 0) > 1)
  const undated = unknown.filter(({ dotAt }) => dotAt === undefined)
  expect({ lost, twice, undated }).toEqual({ lost: [], twice: [], undated: [] })
  const really = unknown.filter(({ messageId }) => counter.seen.has(messageId)).length
  console.log(
    `${size.messages} messages, ${kills} kills: ${sent.length} sent, ` +
      `${unknown.length} unknown of which ${really} had arrived, none lost, none twice`,
  )
  expect(kills).toBeGreaterThan(1)
}

const stuck = async (store: Store, { patience }: CrashSize, counter: Counter): Promise<Error> => {
  const { rows } = await store.database.query(
    `select state, count(*)::int as count, min(mailbox) as mailbox, min(diagnosis->>'id') as diagnosis
     from saatja.outbox_message group by state`,
  )
  return new Error(`Not done within ${patience} ms: ${counter.total()} arrived, ${JSON.stringify(rows)}`)
}

const isDone = async (store: Store): Promise<boolean> => {
  const { rows } = await store.database.query<{ open: number }>(
    `select count(*)::int as open from saatja.outbox_message
     where company = $1 and state in ('queued', 'sending', 'deferred')`,
    [slug],
  )
  return rows[0]?.open === 0
}

/** Messages that must still be open when the killing stops, so that someone has to pick up what is left. */
const mercyAt = 0.9

export const crashOnPostgres = async (size: CrashSize): Promise<void> => {
  const server = await startPostgres()
  const counter = await startCounterOf(size)
  const url = await server.database()
  const store = await openStore({ url, keys: key, providers: [pilv] })
  // Besides the processes, the database connections are cut.
  const cut = async (): Promise<void> => {
    if (Math.random() < 0.3) await server.cut()
  }
  const outbox = await openOutbox({ store, providers: [pilv] })
  await enqueueAll(store, size)
  const workers = killRepeatedly(url, counter, size, cut)
  try {
    const deadline = Date.now() + size.patience
    let relented = false
    while (!(await isDone(store).catch(() => false))) {
      if (Date.now() > deadline) throw await stuck(store, size, counter)
      if (!relented && counter.total() > size.messages * mercyAt) {
        relented = true
        await workers.relent()
      }
      await delay(200)
    }
    await workers.relent()
    await judge(outbox.company(slug), counter, size, workers.kills())
  } finally {
    await workers.end()
    await store.close()
    await counter.close()
    await server.stop()
  }
}

/** The one process has the folder for itself, so that no one can look in before it is gone. */
export const crashOnPglite = async (size: CrashSize): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'saatja-crash-'))
  const counter = await startCounterOf(size)
  const first = await openStore({ folder, keys: key, providers: [pilv] })
  await enqueueAll(first, size)
  await first.close()
  const workers = killRepeatedly(folder, counter, size, async () => {})
  try {
    const deadline = Date.now() + size.patience
    const enough = async (): Promise<void> => {
      while (counter.total() < size.messages * mercyAt) {
        if (Date.now() > deadline)
          throw new Error(`Not done within ${size.patience} ms: ${counter.total()} arrived`)
        await delay(100)
      }
    }
    await enough()
    const kills = workers.kills()
    await workers.end()
    const store = await openStore({ folder, keys: key, providers: [pilv] })
    const outbox = await openOutbox({
      store,
      providers: [pilv],
      mailer: {
        clientName: 'client.test',
        dial: () => ({ host: '127.0.0.1', port: counter.port, ...(counter.ca ? { ca: counter.ca } : {}) }),
      },
    })
    const worker = await outbox.work()
    while (!(await isDone(store))) {
      if (Date.now() > deadline)
        throw new Error(`Not done within ${size.patience} ms: ${counter.total()} arrived`)
      await delay(200)
    }
    await worker.stop()
    await judge(outbox.company(slug), counter, size, kills + 1)
    await store.close()
  } finally {
    await workers.end()
    await counter.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

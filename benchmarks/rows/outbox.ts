import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@saatja/store'
import { startPostgres } from '@saatja/test-database'
import { addUsers } from '../outbox/messages.ts'
import { type OutboxProcess, startOutboxProcess } from '../outbox/process.ts'
import { keys, type WorkerSetup } from '../outbox/setup.ts'
import type { Row } from '../row.ts'
import { nodemailerPool } from '../senders/nodemailer.ts'
import { type BenchSender, mail } from '../senders/sender.ts'
import { startSink } from '../servers/sink.ts'
import { median, spread } from '../statistics.ts'

const mailboxes = 4
/** Of each mailbox, in the loop as in the outbox. */
const connections = 4

export interface OutboxRowOptions {
  readonly rounds: number
  readonly messages: number
}

/** What one way of sending did in one round. Milliseconds. */
interface Round {
  readonly enqueue: number
  readonly wall: number
  readonly cpu: number
}

interface Way {
  readonly name: string
  round(name: string, messages: number): Promise<Round>
  close(): Promise<void>
}

/** A loop over pools, one for each mailbox: what people write who need no outbox. */
const poolLoop = (port: number): Way => {
  const pools: readonly BenchSender[] = Array.from({ length: mailboxes }, () =>
    nodemailerPool(port, connections),
  )
  return {
    name: 'loop',
    round: async (_name, messages) => {
      const spent = process.cpuUsage()
      const before = performance.now()
      await Promise.all(
        pools.flatMap((pool) => Array.from({ length: messages / mailboxes }, () => pool.send(mail))),
      )
      const wall = performance.now() - before
      const { user, system } = process.cpuUsage(spent)
      return { enqueue: 0, wall, cpu: (user + system) / 1000 }
    },
    close: async () => {
      for (const pool of pools) await pool.close()
    },
  }
}

const outboxWay = async (name: string, setup: WorkerSetup, workers: number): Promise<Way> => {
  const store = await openStore({ ...setup.place, providers: [], keys })
  await addUsers(store, mailboxes)
  await store.close()
  const all: OutboxProcess[] = []
  for (let worker = 0; worker < workers; worker += 1) all.push(await startOutboxProcess(setup))
  for (const worker of all) await worker.ask({ kind: 'work' })
  const [first, ...others] = all
  if (first === undefined) throw new Error('No worker')
  const spentByOthers = async (): Promise<number> => {
    const reports = await Promise.all(others.map((worker) => worker.ask({ kind: 'report' })))
    return reports.reduce((sum, report) => sum + (report.kind === 'report' ? report.cpu : 0), 0)
  }
  return {
    name,
    round: async (round, count) => {
      const before = await spentByOthers()
      const enqueued = await first.ask({ kind: 'enqueue', round, count, mailboxes })
      const drained = await first.ask({ kind: 'drain' })
      if (enqueued.kind !== 'enqueued' || drained.kind !== 'drained') throw new Error('Unexpected answer')
      const cpu = drained.cpu + (await spentByOthers()) - before
      return { enqueue: enqueued.milliseconds, wall: drained.milliseconds, cpu }
    },
    close: async () => {
      for (const worker of all) await worker.stop()
    },
  }
}

/** Bulk mail that survives anything, over a loop that survives nothing. */
export const outbox = async ({ rounds, messages }: OutboxRowOptions): Promise<Row> => {
  const folder = mkdtempSync(join(tmpdir(), 'saatja-bench-'))
  const sink = await startSink()
  const server = await startPostgres({ durable: true })
  const dial = { host: '127.0.0.1', port: sink.port }
  const ways: readonly Way[] = [
    poolLoop(sink.port),
    await outboxWay('PGlite', { place: { folder: join(folder, 'data') }, dial, keys }, 1),
    await outboxWay('PostgreSQL', { place: { url: await server.database() }, dial, keys }, 1),
    await outboxWay('PostgreSQL, 4 workers', { place: { url: await server.database() }, dial, keys }, 4),
  ]
  const costs = new Map<string, Round[]>(ways.map(({ name }) => [name, []]))
  for (let round = -1; round < rounds; round += 1) {
    for (const way of ways) {
      const cost = await way.round(`round ${round}`, messages)
      if (round >= 0) costs.get(way.name)?.push(cost)
    }
  }
  for (const way of ways) await way.close()
  await server.stop()
  await sink.stop()
  rmSync(folder, { recursive: true })
  return row(costs, { rounds, messages })
}

const row = (costs: ReadonlyMap<string, readonly Round[]>, { rounds, messages }: OutboxRowOptions): Row => {
  const loop = costs.get('loop') ?? []
  const others = [...costs.keys()].filter((name) => name !== 'loop')
  const ratio = (name: string, kind: 'wall' | 'cpu') =>
    (costs.get(name) ?? []).map((cost, round) => cost[kind] / (loop[round]?.[kind] ?? Number.NaN))
  const perSecond = (name: string, kind: 'wall' | 'enqueue') =>
    (messages / (median((costs.get(name) ?? []).map((cost) => cost[kind])) / 1000)).toFixed(0)
  const cpu = (name: string) =>
    `${(median((costs.get(name) ?? []).map((cost) => cost.cpu)) / messages).toFixed(1)} ms`
  const each = (text: (name: string) => string, names = others) =>
    names.map((name) => `${name} ${text(name)}`).join('; ')
  return {
    what: 'Time per message through the outbox over a loop on a plain nodemailer pool',
    measured: each((name) => `${spread(ratio(name, 'wall'), 1)} ×`),
    notes: [
      `Median of ${rounds} interleaved rounds of ${messages} mails of ${mailboxes} mailboxes with ${connections} connections each, with the middle half in brackets. The loop loses what it has not sent when its process ends; the outbox writes down each attempt, each final dot before it leaves, and each reply. No limits of a provider. PostgreSQL waits for the disk at every commit (PGlite does not); its own CPU time is not counted. Processes, database and server share the machine, so four workers are no faster than one unless there are cores for them or the mail servers are slow.`,
      `Messages per second: ${each((name) => perSecond(name, 'wall'), ['loop', ...others])}. A mailbox at Microsoft 365 may send 0.5.`,
      `Enqueued per second, in one transaction: ${each((name) => perSecond(name, 'enqueue'))}.`,
      `CPU time of one mail: ${each(cpu, ['loop', ...others])}; over the loop: ${each((name) => `${spread(ratio(name, 'cpu'), 1)} ×`)}.`,
    ],
  }
}

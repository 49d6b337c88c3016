import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@saatja/test-database'
import { connectionsEach } from '../outbox/peers/queue.ts'
import { keys } from '../outbox/setup.ts'
import { outboxWay, peerWay, poolLoop, type Way, type WayCost } from '../outbox/way.ts'
import type { Row } from '../row.ts'
import { startRedis } from '../servers/redis.ts'
import { startSink } from '../servers/sink.ts'
import { median, spread } from '../statistics.ts'

const mailboxes = 4

export interface OutboxRowOptions {
  readonly rounds: number
  readonly messages: number
  /** Folder of an installed checkout of an earlier release, to measure beside this one. */
  readonly before?: string
}

/** What each way did, round by round. */
type Costs = ReadonlyMap<string, readonly WayCost[]>

const measure = async ({ rounds, messages, before }: OutboxRowOptions): Promise<Costs> => {
  const folder = mkdtempSync(join(tmpdir(), 'saatja-bench-'))
  const sink = await startSink()
  const server = await startPostgres({ durable: true })
  const redis = await startRedis()
  const dial = { host: '127.0.0.1', port: sink.port }
  const peer = { sink: sink.port, mailboxes }
  const onServer = async () => ({ place: { url: await server.database() }, dial, keys })
  const inFolder = (name: string) => ({ place: { folder: join(folder, name) }, dial, keys })
  const old = before === undefined ? undefined : { mailboxes, checkout: before }
  const ways: readonly Way[] = [
    poolLoop(sink.port, mailboxes),
    await outboxWay({ name: 'PostgreSQL', setup: await onServer(), mailboxes }),
    await peerWay({ ...peer, peer: { kind: 'graphile-worker', url: await server.database() } }),
    await peerWay({ ...peer, peer: { kind: 'pg-boss', url: await server.database() } }),
    ...(redis === undefined ? [] : [await peerWay({ ...peer, peer: { kind: 'bullmq', port: redis.port } })]),
    await outboxWay({ name: '4 workers', setup: await onServer(), mailboxes, workers: 4 }),
    await outboxWay({ name: 'PGlite', setup: inFolder('data'), mailboxes }),
    ...(old === undefined
      ? []
      : [
          await outboxWay({ name: 'PostgreSQL before', setup: await onServer(), ...old }),
          await outboxWay({ name: 'PGlite before', setup: inFolder('before'), ...old }),
        ]),
  ]
  const costs = new Map<string, WayCost[]>(ways.map(({ name }) => [name, []]))
  for (let round = -1; round < rounds; round += 1) {
    for (const way of ways) {
      const cost = await way.round(`round ${round}`, messages)
      if (round >= 0) costs.get(way.name)?.push(cost)
    }
  }
  for (const way of ways) await way.close()
  await server.stop()
  await redis?.stop()
  await sink.stop()
  rmSync(folder, { recursive: true })
  return costs
}

/** Round by round, how many times the rate of the one is that of the other; empty when one was not measured. */
const rateOver = (costs: Costs, name: string, over: string, kind: 'wall' | 'enqueue'): readonly number[] => {
  const others = costs.get(over) ?? []
  const own = costs.get(name) ?? []
  return others.length === 0
    ? []
    : own.map((cost, round) => (others[round]?.[kind] ?? Number.NaN) / cost[kind])
}

const promises =
  'What each promises when its process dies: the loop loses what it has not sent; BullMQ, which writes to the disk once a second, graphile-worker and pg-boss begin the jobs again that had not ended, so what was on its way is sent twice, in a batch of pg-boss up to 50 mails; the outbox writes down every final dot before it leaves and sends nothing twice.'

const rates = (costs: Costs, messages: number, kind: 'wall' | 'enqueue'): string =>
  [...costs]
    .filter(([name]) => kind === 'wall' || name !== 'loop')
    .map(([name, all]) => `${name} ${(messages / (median(all.map((cost) => cost[kind])) / 1000)).toFixed(0)}`)
    .join('; ')

const cpuEach = (costs: Costs, messages: number): string =>
  [...costs]
    .map(([name, all]) => `${name} ${(median(all.map(({ cpu }) => cpu)) / messages).toFixed(2)} ms`)
    .join('; ')

const times = (ratios: readonly number[]): string =>
  ratios.length === 0 ? 'not measured' : `${spread(ratios)} ×`

/** Whether the median reaches it; undefined when it was not measured. */
const reaches = (ratios: readonly number[], least: number): boolean | undefined =>
  ratios.length === 0 ? undefined : median(ratios) >= least

/** True when all are; undefined when one was not measured and none is missed. */
const all = (...results: readonly (boolean | undefined)[]): boolean | undefined =>
  results.includes(false) ? false : results.includes(undefined) ? undefined : true

const rowOf = (row: Omit<Row, 'met'>, met: boolean | undefined): Row =>
  met === undefined ? row : { ...row, met }

/** Bulk mail that survives anything, beside what survives less: all measured in one run. */
export const outbox = async (options: OutboxRowOptions): Promise<readonly Row[]> => {
  const { rounds, messages } = options
  const costs = await measure(options)
  const how = `Median of ${rounds} interleaved rounds of ${messages} mails of ${mailboxes} mailboxes with ${connectionsEach} connections each, with the middle half in brackets. No limits of a provider. Databases, mail server and clients share the machine. Both PostgreSQL and its peers wait for the disk at every commit; PGlite does not.`
  const graphile = rateOver(costs, 'PostgreSQL', 'graphile-worker', 'wall')
  const loop = rateOver(costs, 'PostgreSQL', 'loop', 'wall')
  const loopCosts = costs.get('loop') ?? []
  const cpu = (costs.get('PostgreSQL') ?? []).map(
    (cost, round) => cost.cpu / (loopCosts[round]?.cpu ?? Number.NaN),
  )
  const four = rateOver(costs, '4 workers', 'PostgreSQL', 'wall')
  const pglite = rateOver(costs, 'PGlite', 'PGlite before', 'wall')
  const enqueued = rateOver(costs, 'PostgreSQL', 'PostgreSQL before', 'enqueue')
  const added = rateOver(costs, 'PostgreSQL', 'graphile-worker', 'enqueue')
  return [
    rowOf(
      {
        what: 'Rate of the outbox on PostgreSQL, one worker',
        target:
          'at least 1.5 × graphile-worker and 0.7 × a loop over nodemailer pools; CPU of one mail at most 1.5 × the loop',
        measured: `${times(graphile)} graphile-worker, ${times(loop)} the loop; CPU ${times(cpu)}`,
        notes: [
          how,
          `Messages per second: ${rates(costs, messages, 'wall')}. CPU time of one mail in the client: ${cpuEach(costs, messages)}.`,
          'graphile-worker runs a job a mail, pg-boss batches of 50, BullMQ a job a mail on Redis, each over a nodemailer pool for every mailbox and as its documentation shows.',
          promises,
        ],
      },
      all(
        reaches(graphile, 1.5),
        reaches(loop, 0.7),
        reaches(
          cpu.map((one) => 1 / one),
          1 / 1.5,
        ),
      ),
    ),
    rowOf(
      {
        what: 'Rate of four workers over one, on one machine',
        target: 'not slower',
        measured: times(four),
        notes: [
          'From the run above; each of the four may drain any mailbox.',
          'Four processes write four small groups where one writes a large one, and share two cores with the database: a mail takes three times the calls of the system. Waiting some milliseconds for a group to grow did not help (tried with 3 and 8 ms on 2026-11-29).',
        ],
      },
      // Two runs of the same code differ by as much.
      reaches(four, 0.95),
    ),
    rowOf(
      {
        what: 'Rate of the outbox on PGlite over an earlier build',
        target: 'at least 5 ×',
        measured: times(pglite),
        notes: ['From the run above. The earlier build is the checkout that `--before` names.'],
      },
      reaches(pglite, 5),
    ),
    rowOf(
      {
        what: 'Enqueueing on PostgreSQL',
        target: "at least 3 × an earlier build and not behind graphile-worker's addJobs",
        measured: `${times(enqueued)} the earlier build, ${times(added)} addJobs`,
        notes: [
          `Enqueued per second, in one transaction: ${rates(costs, messages, 'enqueue')}.`,
          'The outbox checks every message as sending does, keeps its body as JSON that can be asked, and refuses a key that stands for another mail; the peers check nothing.',
          'What stands in the way of more is the row itself: ten indexes, of which the queue, the run, the return address and the key are written at once, and a body that is read as JSON.',
        ],
      },
      all(reaches(enqueued, 3), reaches(added, 1)),
    ),
  ]
}

import { type BenchSender, mail } from '../senders/sender.ts'
import { poolPerMailbox } from './peers/queue.ts'
import { type OutboxProcess, prepareDatabase, startOutboxProcess, startPeerProcess } from './process.ts'
import type { PeerSetup, WorkerSetup } from './setup.ts'

/** What one way of sending did in one round. Milliseconds. */
export interface WayCost {
  readonly enqueue: number
  readonly wall: number
  /** Of the client, kernel included. */
  readonly cpu: number
}

/** One way of sending many mails. */
export interface Way {
  readonly name: string
  round(name: string, messages: number): Promise<WayCost>
  close(): Promise<void>
}

/** A loop over pools, one for each mailbox: what people write who need no outbox. */
export const poolLoop = (port: number, mailboxes: number): Way => {
  const pools: readonly BenchSender[] = poolPerMailbox(port, mailboxes)
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

export interface OutboxWayOptions {
  readonly name: string
  readonly setup: WorkerSetup
  readonly mailboxes: number
  readonly workers?: number
  /** Folder of another checkout whose outbox it is to be. */
  readonly checkout?: string
}

/** Our outbox, in as many worker processes as told. */
export const outboxWay = async (options: OutboxWayOptions): Promise<Way> => {
  const { name, setup, mailboxes, workers = 1, checkout } = options
  prepareDatabase(setup, mailboxes, checkout)
  const all: OutboxProcess[] = []
  while (all.length < workers) all.push(await startOutboxProcess(setup, checkout))
  return processWay(name, all, mailboxes)
}

/** Another queue in a process of its own. */
export const peerWay = async (setup: PeerSetup): Promise<Way> =>
  processWay(setup.peer.kind, [await startPeerProcess(setup)], setup.mailboxes)

const processWay = async (
  name: string,
  [first, ...others]: readonly OutboxProcess[],
  mailboxes: number,
): Promise<Way> => {
  if (first === undefined) throw new Error('No worker')
  const all = [first, ...others]
  for (const worker of all) await worker.ask({ kind: 'work' })
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

// A process with another queue that the benchmark drives as it drives ours: `peer.ts SETUP`, where SETUP is JSON.
import { openBullmq } from './peers/bullmq.ts'
import { openGraphile } from './peers/graphile-worker.ts'
import { openPgBoss } from './peers/pg-boss.ts'
import { connectionsEach, type PeerQueue, type PeerWork, peerMails, poolPerMailbox } from './peers/queue.ts'
import type { PeerSetup, WorkerAnswer, WorkerCommand } from './setup.ts'

const { peer, sink, mailboxes }: PeerSetup = JSON.parse(process.argv[2] ?? '{}')
const pools = poolPerMailbox(sink, mailboxes)
let open = 0
let drained = (): void => {}

const work: PeerWork = {
  concurrency: mailboxes * connectionsEach,
  async send(mail) {
    await pools[mail.mailbox]?.send(mail)
    open -= 1
    if (open === 0) drained()
  },
}

const openQueue = (): Promise<PeerQueue> => {
  switch (peer.kind) {
    case 'graphile-worker':
      return openGraphile(peer.url, work)
    case 'pg-boss':
      return openPgBoss(peer.url, work)
    case 'bullmq':
      return openBullmq(peer.port, work)
  }
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const answer = (given: WorkerAnswer): void => {
  process.send?.(given)
}

const queue = await openQueue()
let done: Promise<void> = Promise.resolve()

const enqueue = async (count: number): Promise<void> => {
  open += count
  done = new Promise((resolve) => {
    drained = resolve
  })
  const before = performance.now()
  await queue.enqueue(peerMails(count, mailboxes))
  answer({ kind: 'enqueued', milliseconds: performance.now() - before })
}

const drain = async (): Promise<void> => {
  const before = performance.now()
  const spent = cpu()
  await done
  answer({ kind: 'drained', milliseconds: performance.now() - before, cpu: cpu() - spent })
}

process.on('message', async ({ kind, count = 0 }: WorkerCommand) => {
  if (kind === 'enqueue') await enqueue(count)
  else if (kind === 'drain') await drain()
  else if (kind === 'end') {
    await queue.close()
    process.exit()
  } else answer({ kind: 'working' })
})
process.on('disconnect', () => process.exit(1))
answer({ kind: 'open' })

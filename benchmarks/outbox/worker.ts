// A process with an outbox that the benchmark drives by messages: `worker.ts SETUP`, where SETUP is JSON.
import { secret } from '@saatja/core'
import { openOutbox } from '@saatja/outbox'
import { m365 } from '@saatja/provider-m365'
import { openStore } from '@saatja/store'
import { enqueueRound, openMessages, slug } from './messages.ts'
import type { WorkerAnswer, WorkerCommand, WorkerSetup } from './setup.ts'

const { place, dial, microsoft, keys }: WorkerSetup = JSON.parse(process.argv[2] ?? '{}')
const providers = microsoft ? [m365({ ...microsoft, clientSecret: secret(microsoft.clientSecret) })] : []
const store = await openStore({ ...place, providers, keys })
const outbox = await openOutbox({
  store,
  providers,
  mailer: { clientName: 'bench.test', dial: () => dial },
})
const company = outbox.company(slug)
let most = 0
const sample = (): void => {
  most = Math.max(most, process.memoryUsage.rss())
}
setInterval(sample, 50).unref()

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const answer = (given: WorkerAnswer): void => {
  process.send?.(given)
}

const orders: Readonly<Record<WorkerCommand['kind'], (order: WorkerCommand) => Promise<void>>> = {
  work: async () => {
    await outbox.work()
    answer({ kind: 'working' })
  },
  enqueue: async ({ round = '', count = 0, mailboxes = 1 }) => {
    const before = performance.now()
    await enqueueRound(store, company, round, count, mailboxes)
    answer({ kind: 'enqueued', milliseconds: performance.now() - before })
  },
  drain: async () => {
    const before = performance.now()
    const spent = cpu()
    await openMessages(store, 0)
    answer({ kind: 'drained', milliseconds: performance.now() - before, cpu: cpu() - spent })
  },
  report: async () => {
    sample()
    answer({ kind: 'report', cpu: cpu(), most })
  },
  end: async () => {
    await outbox.close()
    await store.close()
    process.exit()
  },
}

process.on('message', (order: WorkerCommand) => void orders[order.kind](order))
process.on('disconnect', () => process.exit(1))
answer({ kind: 'open' })

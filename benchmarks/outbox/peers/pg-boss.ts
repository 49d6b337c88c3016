import { PgBoss } from 'pg-boss'
import type { PeerMail, PeerQueue, PeerWork } from './queue.ts'

const queue = 'mail'
const batchSize = 50
/** Seconds; the least that pg-boss takes. */
const pollingIntervalSeconds = 0.5

/** Jobs in batches of fifty, each of which ends when all its mails are sent. */
export const openPgBoss = async (url: string, { send }: PeerWork): Promise<PeerQueue> => {
  const boss = new PgBoss({ connectionString: url })
  await boss.start()
  await boss.createQueue(queue)
  await boss.work<PeerMail>(
    queue,
    { batchSize, burstWhenBatchFull: true, pollingIntervalSeconds },
    async (jobs) => {
      await Promise.all(jobs.map(({ data }) => send(data)))
    },
  )
  return {
    enqueue: async (mails) => {
      await boss.insert(
        queue,
        mails.map((data) => ({ data })),
      )
    },
    close: () => boss.stop({ graceful: false }),
  }
}

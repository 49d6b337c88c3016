import { Queue, Worker } from 'bullmq'
import type { PeerMail, PeerQueue, PeerWork } from './queue.ts'

/** A job for each mail on Redis, added by `addBulk` and run at the concurrency of all connections. */
export const openBullmq = async (port: number, { send, concurrency }: PeerWork): Promise<PeerQueue> => {
  const connection = { host: '127.0.0.1', port, maxRetriesPerRequest: null }
  const queue = new Queue<PeerMail>('mail', { connection })
  const worker = new Worker<PeerMail>('mail', ({ data }) => send(data), { connection, concurrency })
  worker.on('error', () => {})
  await worker.waitUntilReady()
  return {
    enqueue: async (mails) => {
      await queue.addBulk(mails.map((data) => ({ name: 'mail', data })))
    },
    async close() {
      await worker.close(true)
      await queue.close()
    },
  }
}

import { Logger, makeWorkerUtils, run } from 'graphile-worker'
import type { PeerMail, PeerQueue, PeerWork } from './queue.ts'

/** A job for each mail, added by `addJobs` and run at the concurrency of all connections. */
export const openGraphile = async (url: string, { send, concurrency }: PeerWork): Promise<PeerQueue> => {
  const logger = new Logger(() => () => {})
  const utils = await makeWorkerUtils({ connectionString: url, logger })
  const runner = await run({
    connectionString: url,
    concurrency,
    noHandleSignals: true,
    logger,
    taskList: { mail: (payload) => send(payload as PeerMail) },
  })
  return {
    enqueue: async (mails) => {
      await utils.addJobs(mails.map((payload) => ({ identifier: 'mail', payload })))
    },
    async close() {
      await runner.stop()
      await utils.release()
    },
  }
}

import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Mailer } from '@saatja/core'

/** Accepts no more requests, finishes those in progress, and then the mail in progress. */
export const stopServer = async (server: Server, mailer: Mailer): Promise<void> => {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await closed
  await mailer.close({ within: 10_000 })
}

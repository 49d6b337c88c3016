import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { pilvHost } from '@saatja/test-invented-provider'
import { certificateAuthority } from '@saatja/testkit'
import type { Counter } from './counting-server.ts'

/** A mail API that counts whole requests, on loopback only. A request that breaks off is none. */
export const startApiCounter = async (slowness: () => number): Promise<Counter> => {
  const authority = await certificateAuthority()
  const seen = new Map<string, number>()
  const server = createServer(await authority.issue({ names: [pilvHost] }), async (request, response) => {
    const pieces: Buffer[] = []
    try {
      for await (const piece of request) pieces.push(piece)
    } catch {
      return
    }
    const id = /^message-id: *(<[^>]+>)/im.exec(Buffer.concat(pieces).toString('latin1'))?.[1] ?? 'none'
    seen.set(id, (seen.get(id) ?? 0) + 1)
    setTimeout(() => response.writeHead(202).end(), slowness())
  })
  server.on('tlsClientError', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    ca: authority.ca,
    seen,
    total: () => [...seen.values()].reduce((sum, count) => sum + count, 0),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

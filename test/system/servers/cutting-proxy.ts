import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type Direction = 'to the server' | 'to the client'

/** Stands between client and server, and can tear one connection at one byte. */
export interface Cutter {
  readonly port: number
  /** Bytes that the latest first connection has carried in the direction that counts. */
  passed(): number
  /** The next connection ends when so many bytes have passed in the direction that counts; those after it stay whole. */
  cutAfter(bytes: number): void
  stop(): Promise<void>
}

export const startCutter = async (target: number, direction: Direction): Promise<Cutter> => {
  let next = Number.POSITIVE_INFINITY
  let passed = 0

  const join = (client: Socket): void => {
    let left = next
    const first = left !== Number.POSITIVE_INFINITY
    next = Number.POSITIVE_INFINITY
    const server = connect(target, '127.0.0.1')
    const pass = (from: Socket, to: Socket, counts: boolean): void => {
      from.on('error', () => {}).on('close', () => to.destroy())
      from.on('data', (chunk) => {
        const part = counts ? chunk.subarray(0, left) : chunk
        if (counts) left -= part.length
        if (counts && first) passed += part.length
        to.write(part, () => {
          if (counts && left <= 0) for (const socket of [from, to]) socket.destroy()
        })
      })
    }
    pass(client, server, direction === 'to the server')
    pass(server, client, direction === 'to the client')
  }

  const listener = createServer(join).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  return {
    port: (listener.address() as AddressInfo).port,
    passed: () => passed,
    cutAfter: (bytes) => {
      next = bytes
      passed = 0
    },
    stop: async () => {
      listener.close()
      await once(listener, 'close')
    },
  }
}

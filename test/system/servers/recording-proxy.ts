import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

/** Stands between client and server and keeps what the client sends. */
export interface Recorder {
  readonly port: number
  /** What came in one piece each. */
  readonly pieces: readonly string[]
  connections(): number
  stop(): Promise<void>
}

export const startRecorder = async (target: number): Promise<Recorder> => {
  const pieces: string[] = []
  let connections = 0
  const listener = createServer((client) => {
    connections += 1
    const server = connect(target, '127.0.0.1')
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.setNoDelay(true)
      from.on('error', () => {}).on('close', () => to.destroy())
      from.on('data', (chunk) => to.write(chunk))
    }
    client.on('data', (chunk) => pieces.push(chunk.toString('latin1')))
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  return {
    port: (listener.address() as AddressInfo).port,
    pieces,
    connections: () => connections,
    stop: async () => {
      listener.close()
      await once(listener, 'close')
    },
  }
}

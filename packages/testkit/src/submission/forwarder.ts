import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { openSockets } from '../open-sockets.ts'
import { portOf } from '../port-of.ts'

/** A port of loopback whose connections are forwarded to another one. */
export interface Forwarder {
  /** On 127.0.0.1. */
  readonly port: number
  close(): Promise<void>
}

/** An orderly end passes through `pipe`; a torn connection is torn on the other side too. */
const join = (from: Socket, to: Socket): void => {
  from.pipe(to)
  from.on('error', () => to.resetAndDestroy())
  from.once('close', () => to.destroySoon())
}

/**
 * Listens on 127.0.0.1 and asks for each connection to which port of 127.0.0.1 it is forwarded; 0 takes any port.
 * @throws when the port cannot be listened on.
 */
export const startForwarder = async (port: number, target: () => Promise<number>): Promise<Forwarder> => {
  const sockets = openSockets()
  const forward = async (client: Socket): Promise<void> => {
    sockets.add(client)
    client.on('error', () => client.destroy())
    const upstream = connect({ port: await target(), host: '127.0.0.1', allowHalfOpen: true })
    sockets.add(upstream)
    join(client, upstream)
    join(upstream, client)
    if (client.destroyed) upstream.destroy()
  }
  const server = createServer({ allowHalfOpen: true }, (client) => {
    forward(client).catch(() => client.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: portOf(server),
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      sockets.destroyAll()
      await closed
    },
  }
}

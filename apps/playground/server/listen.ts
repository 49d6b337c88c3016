import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Whether a port cannot be listened on because it is taken, or reserved. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')

const tryPort = async (server: Server, port: number): Promise<number> => {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Listens on loopback, at the wanted port or, when that is taken, at another one. Returns which. */
export const listen = (server: Server, wished: number): Promise<number> =>
  tryPort(server, wished).catch((error: unknown) => {
    if (wished !== 0 && isTaken(error)) return tryPort(server, 0)
    throw error
  })

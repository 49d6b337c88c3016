import type { Server } from 'node:net'

/** Returns the port on which a server listens; 0 when it does not. */
export const portOf = (server: Pick<Server, 'address'>): number => {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

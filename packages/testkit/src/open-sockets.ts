import type { Socket } from 'node:net'

/** Sockets until they close, so that all can be destroyed when a server ends. */
export interface OpenSockets {
  add(socket: Socket): void
  find(matches: (socket: Socket) => boolean): Socket | undefined
  destroyAll(): void
}

export const openSockets = (): OpenSockets => {
  const sockets = new Set<Socket>()
  return {
    add(socket) {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    },
    find: (matches) => [...sockets].find(matches),
    destroyAll() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

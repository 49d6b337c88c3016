import type { RunningServer } from './smtp/server.ts'

/** Servers that start when they are first asked for. */
export interface ServersOnDemand {
  /** `key`: all in which one server differs from another. */
  at(key: unknown, start: () => Promise<RunningServer>): Promise<RunningServer>
  close(): Promise<void>
}

export const serversOnDemand = (): ServersOnDemand => {
  const servers = new Map<string, Promise<RunningServer>>()
  return {
    at(key, start) {
      const name = JSON.stringify(key)
      const server = servers.get(name) ?? start()
      servers.set(name, server)
      return server
    },
    async close() {
      const running = await Promise.all(servers.values())
      await Promise.all(running.map((server) => server.close()))
    },
  }
}

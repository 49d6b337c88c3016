import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './http/app.ts'
import { listen } from './listen.ts'
import { openWorkbench, type Workbench, type WorkbenchOptions } from './workbench.ts'

export interface Playground {
  readonly bench: Workbench
  readonly port: number
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  close(): Promise<void>
}

/** The playground, listening on this machine only. Port 0: any. `pages`: folder of the built page. */
export const openPlayground = async (
  options: WorkbenchOptions & { readonly port?: number; readonly pages?: string } = {},
): Promise<Playground> => {
  const { port: wished = 0, pages, ...rest } = options
  const bench = await openWorkbench(rest)
  let port = wished
  const app = createApp(bench, () => port, pages)
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  port = await listen(server, wished)
  return {
    bench,
    port,
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      await bench.close()
      server.closeAllConnections()
      await closed
    },
  }
}

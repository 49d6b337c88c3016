import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { type AppContext, type AppOptions, createAppContext } from './app-context.ts'
import { createApp } from './http/app.ts'
import { listen } from './listen.ts'

export interface Playground {
  readonly context: AppContext
  readonly port: number
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  close(): Promise<void>
}

export interface PlaygroundOptions extends AppOptions {
  /** Port of 127.0.0.1 to listen on; 0, the default, takes any. */
  readonly port?: number
  /** Folder of the built page. */
  readonly pages?: string
  /** Port of another server on 127.0.0.1 that serves the page and passes its requests on, its address kept. */
  readonly pagePort?: number
}

/** Opens the playground, listening on this machine only. */
export const openPlayground = async (options: PlaygroundOptions = {}): Promise<Playground> => {
  const { port: wished = 0, pages, pagePort, ...rest } = options
  const context = await createAppContext(rest)
  let port = wished
  const app = createApp(context, () => pagePort ?? port, pages)
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  port = await listen(server, wished)
  return {
    context,
    port,
    address: `http://127.0.0.1:${pagePort ?? port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      await context.close()
      server.closeAllConnections()
      await closed
    },
  }
}

import { once } from 'node:events'
import { createServer as createSocket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlayground, type Playground } from '../server/playground.ts'

const configFile = fileURLToPath(new URL('../web/vite.config.ts', import.meta.url))

let playground: Playground
let vite: ViteDevServer
let page: string

const freePort = async (): Promise<number> => {
  const probe = createSocket().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const addCard = (origin: string): Promise<Response> =>
  fetch(`${page}/api/cards`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: '{}',
  })

beforeAll(async () => {
  const pagePort = await freePort()
  page = `http://127.0.0.1:${pagePort}`
  playground = await openPlayground({ pagePort })
  process.env.SAATJA_SERVER = `http://127.0.0.1:${playground.port}`
  vite = await createServer({
    configFile,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: pagePort, strictPort: true },
    // The page is not loaded here: what it imports need not be prepared.
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  await vite.listen()
})

afterAll(async () => {
  delete process.env.SAATJA_SERVER
  await vite?.close()
  await playground?.close()
})

describe('npm run dev', () => {
  it('serves the page with hot reload, and the server under the same address', async () => {
    expect(await (await fetch(page)).text()).toContain('/@vite/client')
    expect(await (await fetch(`${page}/api/health`)).json()).toEqual({ ok: true })
    expect(playground.address).toBe(page)
  })

  it('lets the page write, and no other site', async () => {
    expect((await addCard(page)).status).toBe(400)
    expect((await addCard('http://other.example')).status).toBe(403)
  })
})

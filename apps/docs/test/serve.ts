import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { built } from './built.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

interface Site {
  readonly origin: string
  /** Bytes of script, compressed, that pages have asked for since the last `forget`, without what was fetched ahead. */
  readonly script: () => number
  /** Bytes of everything but pictures, as it is, without what was fetched ahead. */
  readonly weight: () => number
  readonly forget: () => void
  readonly close: () => Promise<void>
}

const fileAt = (path: string): string | undefined =>
  ['', '.html', '/index.html']
    .map((end) => join(built, `${path}${end}`))
    .find((file) => extname(file) !== '' && existsSync(file))

/** Serves the built site as a static host would, on a port of its own. */
export const serve = async (): Promise<Site> => {
  let script = 0
  let weight = 0
  const server: Server = createServer(async (request, response) => {
    const file = fileAt(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (!file) return response.writeHead(404).end()
    const body = await readFile(file)
    if (!/\.(?:webp|png)$/.test(file) && !request.headers['sec-purpose']) weight += body.length
    if (extname(file) === '.js' && !request.headers['sec-purpose']) script += gzipSync(body).length
    return response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    script: () => script,
    weight: () => weight,
    forget: () => {
      script = 0
      weight = 0
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

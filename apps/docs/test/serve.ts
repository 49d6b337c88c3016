import { createHash } from 'node:crypto'
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

interface Asset {
  readonly body: Buffer
  readonly etag: string
  /** Bytes of a script, compressed; 0 of anything else. */
  readonly script: number
  /** Bytes as they are; 0 of a picture. */
  readonly weight: number
}

const readAsset = async (file: string): Promise<Asset> => {
  const body = await readFile(file)
  return {
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
    script: extname(file) === '.js' ? gzipSync(body).length : 0,
    weight: /\.(?:webp|png)$/.test(file) ? 0 : body.length,
  }
}

/**
 * Serves the built site as a static host would, on a port of its own. The browser asks for every file of every page,
 * and keeps what it has compiled of those that are as they were.
 */
export const serve = async (): Promise<Site> => {
  let script = 0
  let weight = 0
  const assets = new Map<string, Promise<Asset>>()
  const assetAt = (file: string): Promise<Asset> => {
    const asset = assets.get(file) ?? readAsset(file)
    assets.set(file, asset)
    return asset
  }
  const server: Server = createServer(async (request, response) => {
    const file = fileAt(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (!file) return response.writeHead(404).end()
    const asset = await assetAt(file)
    if (!request.headers['sec-purpose']) {
      weight += asset.weight
      script += asset.script
    }
    const { etag } = asset
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
    const type = types[extname(file)] ?? 'text/plain'
    return response
      .writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', etag })
      .end(asset.body)
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

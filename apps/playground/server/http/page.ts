import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'

const built = fileURLToPath(new URL('../../web/dist', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

const unbuilt = 'The page is not built yet. Run: npm start'

/** Built files by name; every other address is a screen of the one page. */
export const pageFrom =
  (folder: string = built) =>
  async (context: Context): Promise<Response> => {
    const path = normalize(decodeURIComponent(new URL(context.req.url).pathname))
    const isFile = extname(path) !== ''
    const bytes = await readFile(join(folder, isFile ? path : 'index.html')).catch(() => undefined)
    if (bytes === undefined) return context.text(isFile ? 'Not found' : unbuilt, isFile ? 404 : 503)
    context.header(
      'Content-Type',
      isFile ? (types[extname(path)] ?? 'application/octet-stream') : types['.html'],
    )
    // Names under assets/ change with their content.
    context.header(
      'Cache-Control',
      path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    return context.body(new Uint8Array(bytes))
  }

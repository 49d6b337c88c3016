import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'
import { pageFolder } from '../built.ts'

const built = fileURLToPath(pageFolder)

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

const unbuilt = 'The page is not built yet. Run: npm start'

/** Decodes a path. Undefined when its percent encoding is invalid. */
const pathOf = (url: string): string | undefined => {
  try {
    return normalize(decodeURIComponent(new URL(url).pathname))
  } catch {
    return undefined
  }
}

/** Serves built files by name; every other path is a screen of the one page. */
export const pageFrom =
  (folder: string = built) =>
  async (context: Context): Promise<Response> => {
    const path = pathOf(context.req.url)
    if (path === undefined) return context.text('Not found', 404)
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

import type { MiddlewareHandler } from 'hono'
import { HttpError } from '../http-error.ts'

const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Only names of this computer: a page elsewhere whose own name leads to 127.0.0.1 is not answered. */
const isOwnHost = (host: string | undefined, port: number): boolean =>
  [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`].includes(host ?? '')

/** A browser always says where a writing request comes from; another site may not write here. */
const comesFromElsewhere = (origin: string | undefined, site: string | undefined, port: number): boolean =>
  (origin !== undefined && !isOwnHost(origin.replace(/^http:\/\//, ''), port)) ||
  (site !== undefined && site !== 'same-origin' && site !== 'none')

const writes = (method: string): boolean => method !== 'GET' && method !== 'HEAD'

/** Routes whose body is a message itself. */
export const returnedPath = '/api/returned'

/** Routes whose body is a file itself. */
export const filesPath = '/api/bulk/files'

const types: Readonly<Record<string, string>> = {
  [returnedPath]: 'message/rfc822',
  [filesPath]: 'application/octet-stream',
}

/** Media types that no form of another site can send without the browser asking first. */
const typeAt = (path: string): string => types[path] ?? 'application/json'

/** Paths that the page of a sign-in link requests. */
const forLinks: readonly RegExp[] = [
  /^GET \/sign-in\/[\w-]+$/,
  /^GET \/assets\/[\w.-]+$/,
  /^GET \/mark\.svg$/,
  /^GET \/oauth\/callback$/,
  /^GET \/api\/oauth\/results\/[^/]+$/,
  /^GET \/api\/texts\/[a-z]+$/,
  /^GET \/api\/sign-in-links\/[\w-]+$/,
  /^POST \/api\/sign-in-links\/[\w-]+\/begin$/,
]

/** Whether a request belongs to a page behind a sign-in link, under the address that others reach. */
const isOfLink = ({ method, path, header }: Request, address: string | undefined): boolean =>
  address !== undefined &&
  header('Host') === new URL(address).host &&
  [undefined, new URL(address).origin].includes(header('Origin')) &&
  forLinks.some((one) => one.test(`${method} ${path}`))

interface Request {
  readonly method: string
  readonly path: string
  readonly header: (name: string) => string | undefined
}

/**
 * Checks host, origin and media type before any route sees the request. Under `linkAddress` only the pages of sign-in
 * links are answered.
 */
export const guard =
  (port: () => number, linkAddress?: string): MiddlewareHandler =>
  async (context, next) => {
    const { req } = context
    const { method, path } = req
    const ofLink = isOfLink({ method, path, header: (name) => req.header(name) }, linkAddress)
    if (!ofLink && !isOwnHost(req.header('Host'), port()))
      throw new HttpError(
        'foreign-origin',
        'This server accepts requests only at its own local address.',
        'Host',
      )
    if (writes(req.method)) {
      if (!ofLink && comesFromElsewhere(req.header('Origin'), req.header('Sec-Fetch-Site'), port()))
        throw new HttpError(
          'foreign-origin',
          'Requests from other sites are not allowed to change anything here.',
          'Origin',
        )
      const type = req.header('Content-Type')
      const needed = typeAt(req.path)
      if (req.method !== 'DELETE' && type?.split(';')[0]?.trim() !== needed)
        throw new HttpError('invalid', `Content-Type: must be ${needed}`, 'Content-Type')
    }
    await next()
    for (const [name, value] of Object.entries(headers)) context.header(name, value)
    if (!context.res.headers.has('Content-Security-Policy')) context.header('Content-Security-Policy', policy)
  }

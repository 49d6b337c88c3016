import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { portOf } from '../port-of.ts'

type Fields = Readonly<Record<string, string>>

export interface Question {
  readonly method: string
  readonly path: string
  readonly query: Fields
  /** A form that was sent. */
  readonly body: Fields
  /** Accept-Language. */
  readonly languages: string | undefined
}

export interface HttpReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Listening {
  /** Origin. */
  readonly url: string
  close(): Promise<void>
}

const bodyLimit = 65_536
const always = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

/** Answers on loopback; 0 is any free port. */
export const listen = async (port: number, answer: (question: Question) => HttpReply): Promise<Listening> => {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, headers, body } = answer(await questionOf(request))
    response.writeHead(status, { ...headers, ...always }).end(body)
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => closed(server) }
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const questionOf = async (request: IncomingMessage): Promise<Question> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  return {
    method: request.method ?? 'GET',
    path: pathname,
    query: Object.fromEntries(searchParams),
    body: Object.fromEntries(new URLSearchParams(await textOf(request))),
    languages: request.headers['accept-language'],
  }
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > bodyLimit) throw new RangeError('The form is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

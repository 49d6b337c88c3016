import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { InjectedFault } from '../smtp/fault.ts'
import { type Parties, withParties } from '../smtp/quoted-reply.ts'
import type { ApiServerOptions } from './api-server-options.ts'
import { isApiReply, rendered } from './reply.ts'

/** One request to a simulated API. */
export interface Visit {
  readonly setup: ApiServerOptions
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly socket: Socket
}

/** Milliseconds between two pieces of an answer that never ends. */
const trickleEvery = 100

const breakOff = ({ socket, response }: Visit, { disconnect }: InjectedFault): void => {
  if (disconnect === 'reset') socket.resetAndDestroy()
  if (disconnect === 'close') socket.destroy()
  if (disconnect !== 'trickle') return
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), trickleEvery)
  response.once('close', () => clearInterval(timer))
}

const idOfRequest = () => ({ 'request-id': randomBytes(8).toString('hex') })

/** Sends an answer that is written as rules write it. */
export const answer = ({ setup, response }: Visit, reply: string, id = ''): void => {
  const { status, body } = rendered(setup.api.behaviour, reply)
  const headers = {
    ...(body === '' ? {} : { 'content-type': 'application/json' }),
    ...(status === 429 ? { 'retry-after': '30' } : {}),
    ...idOfRequest(),
  }
  response.writeHead(status, headers).end(body.replaceAll('{id}', id))
}

/** Sends an answer with JSON of its own. */
export const answerJson = ({ response }: Visit, status: number, value: unknown): void => {
  response
    .writeHead(status, { 'content-type': 'application/json', ...idOfRequest() })
    .end(JSON.stringify(value))
}

/** Plays a fault in place of the answer. */
export const answerWith = (visit: Visit, fault: InjectedFault, parties?: Parties): void => {
  const { reply, quoted, stage, disconnect } = fault
  if (disconnect !== undefined) breakOff(visit, fault)
  else if (!isApiReply(reply)) answer(visit, 'HTTP 500', 'none')
  else answer(visit, quoted && parties ? withParties(reply, stage, parties) : reply, 'none')
}

/** Reads the body; undefined when a fault ended the connection at its first bytes. */
export const collect = async (visit: Visit, user: string | null): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  for await (const chunk of visit.request) {
    const fault = chunks.length === 0 ? visit.setup.fault({ stage: 'message', at: 'body', user }) : undefined
    if (fault !== undefined) {
      breakOff(visit, fault)
      return undefined
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The access token that came with the request. */
export const tokenOf = ({ request }: Visit): string =>
  /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''

/** The host at which the token has to be good. */
export const hostOf = ({ api }: ApiServerOptions): string => new URL(api.origin).hostname

import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { createMailer, type MailEvent, type Mailer, type MailerOptions, type UserCard } from '@saatja/core'
import { pilvHost, pilvWith } from '@saatja/test-invented-provider'
import { certificateAuthority } from '@saatja/testkit'
import { company } from './fixture.ts'

export const apiCard: UserCard = {
  code: 'MARI',
  email: 'mari@kivi.ee',
  mail: { sender: 'pilv-api', username: 'mari@kivi.ee' },
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface ApiRun {
  readonly mailer: Mailer
  readonly events: readonly MailEvent[]
  /** Connections open at once, at the most. */
  readonly most: () => number
}

/** A server that answers as told under the name of the invented API, and a mailer that leads to it. */
export const withApi = async (
  handler: Handler,
  work: (run: ApiRun) => Promise<void>,
  { token = 'pilv-token', ...options }: Partial<MailerOptions> & { readonly token?: string } = {},
): Promise<void> => {
  const authority = await certificateAuthority()
  const sockets = new Set<Socket>()
  let most = 0
  const server = createServer(await authority.issue({ names: [pilvHost, 'files.pilv.test'] }), handler)
  server.on('tlsClientError', () => undefined)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    most = Math.max(most, sockets.size)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const events: MailEvent[] = []
  const mailer = createMailer({
    providers: [pilvWith(token)],
    company,
    cards: { get: () => apiCard },
    dial: () => ({ host: '127.0.0.1', port, ca: authority.ca }),
    on: (event) => events.push(event),
    ...options,
  })
  try {
    await work({ mailer, events, most: () => most })
  } finally {
    await mailer.close()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const socket of sockets) socket.destroy()
    await closed
  }
}

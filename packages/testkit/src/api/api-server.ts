import { once } from 'node:events'
import { createServer } from 'node:https'
import type { Socket } from 'node:net'
import { openSockets } from '../open-sockets.ts'
import { portOf } from '../port-of.ts'
import type { RunningServer } from '../smtp/server.ts'
import type { ApiServerOptions } from './api-server-options.ts'
import { draftPathOf, serveDraft } from './drafts.ts'
import { handOver } from './handover.ts'
import { type Handed, readHanded } from './message.ts'
import { serveRange } from './ranges.ts'
import { answer, collect, hostOf, tokenOf, type Visit } from './visit.ts'

/** The mailbox that sends, where the token is valid for it. */
const signedIn = async (setup: ApiServerOptions, token: string, { mailbox, from }: Handed) => {
  const user = mailbox ?? (setup.ownerOf ? setup.ownerOf(token) : from)
  return user !== undefined && (await setup.accepts(token, user, hostOf(setup))) ? user : undefined
}

const serve = async (visit: Visit): Promise<void> => {
  const { setup, request } = visit
  const { replies, upload } = setup.api.behaviour
  if (upload && setup.part === 'uploads') return serveRange(visit, upload)
  const draftPath = upload && draftPathOf(upload, request.url ?? '')
  if (upload && draftPath) return serveDraft(visit, upload, draftPath)
  const token = tokenOf(visit)
  const body = await collect(visit, setup.ownerOf?.(token) ?? null)
  if (body === undefined) return
  const handed = await readHanded(setup.api.behaviour, request, body)
  if (handed === undefined) return answer(visit, replies.malformed)
  const user = await signedIn(setup, token, handed)
  if (user === undefined) return answer(visit, replies.wrongToken)
  await handOver(visit, handed, user)
}

/** Starts a simulated API on loopback with the vendor's behaviour. */
export const startApiServer = async (setup: ApiServerOptions): Promise<RunningServer> => {
  const sockets = openSockets()
  const raw = new WeakMap<object, Socket>()
  const server = createServer(setup.certificate, (request, response) => {
    const visit = { setup, request, response, socket: raw.get(request.socket) ?? request.socket }
    serve(visit).catch(() => request.socket.destroy())
  })
  server.on('connection', sockets.add)
  server.on('secureConnection', (secured) => {
    const under = sockets.find(({ remotePort }) => remotePort === secured.remotePort)
    if (under !== undefined) raw.set(secured, under)
  })
  server.on('tlsClientError', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: portOf(server),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      sockets.destroyAll()
      await closed
    },
  }
}

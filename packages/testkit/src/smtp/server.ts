import { once } from 'node:events'
import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { answers, userOf } from './handlers.ts'
import { Conversation, type Script } from './server-connection.ts'
import type { Play } from './server-overrides.ts'
import type { ServerSetup } from './server-options.ts'

export interface RunningServer {
  /** On 127.0.0.1. */
  readonly port: number
  close(): Promise<void>
}

/** Starts a server on loopback that plays the house. */
export const startServer = async (setup: ServerSetup): Promise<RunningServer> => {
  const talks = new WeakMap<SMTPServerSession, Conversation>()
  const sockets = new Map<number, Socket>()
  const server = new SMTPServer({
    ...protocolOptions(setup),
    ...answers(setup, (session) => talks.get(session)),
  })
  server.connect = (socket, options) => {
    const talk: Conversation = new Conversation(
      server,
      socket,
      { id: options?.id },
      scriptOf(setup, sockets, () => talk.session),
    )
    talks.set(talk.session, talk)
    server.connections.add(talk)
    talk.on('error', () => talk.close())
    talk.init()
  }
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket
    sockets.set(remotePort, socket)
    socket.once('close', () => sockets.delete(remotePort))
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(resolve))
      for (const socket of sockets.values()) socket.destroy()
      await closed
    },
  }
}

/** QUIRK: OpenSSL refuses old versions at its usual security level, on the server's side too. */
const oldTls = (maxVersion: NonNullable<Play['newestTls']>) =>
  ({ minVersion: 'TLSv1', maxVersion, ciphers: 'DEFAULT:@SECLEVEL=0' }) as const

const protocolOptions = ({
  house,
  implicitTls,
  certificate,
  starttls,
  auth,
  newestTls,
}: ServerSetup): SMTPServerOptions => ({
  ...certificate,
  ...(newestTls === undefined ? {} : oldTls(newestTls)),
  secure: implicitTls,
  name: house.behaviour.name,
  authMethods: [...house.behaviour.mechanisms],
  authOptional: true,
  allowInsecureAuth: house.behaviour.authBeforeTls || starttls === 'stripped',
  disabledCommands: [
    ...(starttls === 'offered' && !implicitTls ? [] : ['STARTTLS']),
    ...(auth === 'missing' || house.behaviour.mechanisms.length === 0 ? ['AUTH'] : []),
  ],
  disableReverseLookup: true,
  lenientAddressParsing: true,
  logger: false,
})

const scriptOf = (
  { house: { behaviour }, starttls, auth, fault, meter }: ServerSetup,
  sockets: ReadonlyMap<number, Socket>,
  session: () => SMTPServerSession,
): Script => ({
  greeting: behaviour.greeting,
  capabilities: (secure) => [
    behaviour.name,
    ...behaviour.extensions,
    ...(!secure && starttls === 'offered' ? ['STARTTLS'] : []),
    ...(auth === 'offered' &&
    (secure || behaviour.authBeforeTls || starttls === 'stripped') &&
    behaviour.mechanisms.length > 0
      ? [`AUTH ${behaviour.mechanisms.join(' ')}`]
      : []),
  ],
  signedIn: behaviour.replies.signedIn,
  encryptionRequired: behaviour.replies.encryptionRequired ?? '530 5.7.0 Must issue a STARTTLS command first',
  tokenRefused: behaviour.replies.wrongToken?.reply ?? behaviour.replies.wrongPassword,
  fault: (stage, at) => fault({ stage, user: userOf(session()), ...(at === undefined ? {} : { at }) }),
  left: () => meter.leave(session().id),
  rawSocket: (remotePort) => sockets.get(remotePort),
})

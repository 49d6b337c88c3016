import { once } from 'node:events'
import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { portOf } from '../port-of.ts'
import { userOf } from './handler-context.ts'
import { createHandlers } from './handlers.ts'
import { type ConnectionReplies, ServerConnection } from './server-connection.ts'
import type { ServerOptions } from './server-options.ts'
import type { ServerOverrides } from './server-overrides.ts'

export interface RunningServer {
  /** On 127.0.0.1. */
  readonly port: number
  close(): Promise<void>
}

/** Starts a server on loopback that plays the profile. */
export const startServer = async (setup: ServerOptions): Promise<RunningServer> => {
  const connections = new WeakMap<SMTPServerSession, ServerConnection>()
  const sockets = new Map<number, Socket>()
  const server = new SMTPServer({
    ...protocolOptions(setup),
    ...createHandlers(setup, (session) => connections.get(session)),
  })
  server.connect = (socket, options) => {
    const connection: ServerConnection = new ServerConnection(
      server,
      socket,
      { id: options?.id },
      scriptOf(setup, sockets, () => connection.session),
    )
    connections.set(connection.session, connection)
    server.connections.add(connection)
    connection.on('error', () => connection.close())
    connection.init()
  }
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket
    sockets.set(remotePort, socket)
    socket.once('close', () => sockets.delete(remotePort))
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: portOf(server.server),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(resolve))
      for (const socket of sockets.values()) socket.destroy()
      await closed
    },
  }
}

/** QUIRK: OpenSSL refuses old versions at its usual security level, on the server's side too. */
const oldTls = (maxVersion: NonNullable<ServerOverrides['newestTls']>) =>
  ({ minVersion: 'TLSv1', maxVersion, ciphers: 'DEFAULT:@SECLEVEL=0' }) as const

const protocolOptions = ({
  profile,
  implicitTls,
  certificate,
  starttls,
  auth,
  newestTls,
}: ServerOptions): SMTPServerOptions => ({
  ...certificate,
  ...(newestTls === undefined ? {} : oldTls(newestTls)),
  secure: implicitTls,
  name: profile.behaviour.name,
  authMethods: [...profile.behaviour.mechanisms],
  authOptional: true,
  allowInsecureAuth: profile.behaviour.authBeforeTls || starttls === 'stripped',
  disabledCommands: [
    ...(starttls === 'offered' && !implicitTls ? [] : ['STARTTLS']),
    ...(auth === 'missing' || profile.behaviour.mechanisms.length === 0 ? ['AUTH'] : []),
  ],
  disableReverseLookup: true,
  lenientAddressParsing: true,
  logger: false,
})

const scriptOf = (
  { profile: { behaviour }, starttls, auth, fault, usageCounter }: ServerOptions,
  sockets: ReadonlyMap<number, Socket>,
  session: () => SMTPServerSession,
): ConnectionReplies => ({
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
  left: () => usageCounter.leave(session().id),
  rawSocket: (remotePort) => sockets.get(remotePort),
})

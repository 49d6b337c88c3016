import { createServer, type Server, type Socket } from 'node:net'
import { portOf } from '../port-of.ts'
import { checkScript } from './check-script.ts'
import type { Script } from './script.ts'
import { ScriptedConnection, type ScriptLog } from './scripted-connection.ts'

/** A small SMTP server that says exactly what it is told to. On loopback only. */
export interface ScriptedServer {
  readonly port: number
  /** Every line that clients sent, without the messages, in order of arrival. */
  readonly lines: readonly string[]
  /** Every message whose final dot arrived, as it arrived, without the dot. */
  readonly messages: readonly string[]
  /** Bytes of messages read so far, whether their dot arrived or not. */
  readonly bodyBytes: () => number
  /** Server names that clients asked for in their TLS hello. */
  readonly names: readonly string[]
  /** Open connections. One that has said QUIT is not open any more, even if the end has not been noticed yet. */
  readonly connections: () => { readonly ever: number; readonly open: number; readonly most: number }
  /** Resolves when this line, or one that begins like it, has arrived. */
  seen(line: string): Promise<void>
  /** Ends every connection without a reply. */
  hangUp(): void
  close(): Promise<void>
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(portOf(server)))
  })

/** Counts connections; one that has said QUIT is left before its socket closes. */
const openConnections = () => {
  const sockets = new Set<Socket>()
  const open = new Set<Socket>()
  let ever = 0
  let most = 0
  return {
    add: (socket: Socket): void => {
      sockets.add(socket)
      open.add(socket)
      ever += 1
      most = Math.max(most, open.size)
      socket.once('close', () => {
        sockets.delete(socket)
        open.delete(socket)
      })
    },
    leave: (socket: Socket): void => void open.delete(socket),
    count: () => ({ ever, open: open.size, most }),
    destroyAll: (): void => {
      for (const socket of sockets) socket.destroy()
    },
  }
}

const seen = ({ lines, watchers }: ScriptLog, line: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!lines.some((one) => one.startsWith(line))) return
      watchers.delete(look)
      resolve()
    }
    watchers.add(look)
    look()
  })

/**
 * Starts a server that plays the script on every connection. Close it at the end, or the program does not end.
 * @throws TypeError that names what in the script cannot be played
 */
export const startScriptedServer = async (script: Script = {}): Promise<ScriptedServer> => {
  checkScript(script)
  const log: ScriptLog = {
    lines: [],
    messages: [],
    names: [],
    watchers: new Set(),
    played: new Map(),
    bodyBytes: 0,
  }
  const connections = openConnections()
  const server = createServer((socket) => {
    connections.add(socket)
    new ScriptedConnection(socket, script, log, () => connections.leave(socket))
  })
  const port = await listening(server)
  return {
    port,
    lines: log.lines,
    messages: log.messages,
    names: log.names,
    bodyBytes: () => log.bodyBytes,
    connections: connections.count,
    seen: (line) => seen(log, line),
    hangUp: connections.destroyAll,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        connections.destroyAll()
      }),
  }
}

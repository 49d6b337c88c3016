import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** What a counting server has seen. */
export interface Counter {
  readonly port: number
  /** PEM of the CA behind its certificate, where it is encrypted. */
  readonly ca?: string
  /** How often the final dot of each Message-ID came. */
  readonly seen: ReadonlyMap<string, number>
  /** Messages in all. */
  total(): number
  close(): Promise<void>
}

/** A counting server of SMTP. */
interface SmtpCounter extends Counter {
  /** Mails whose first command came in one piece with the dot of the one before. */
  followed(): number
  /** Most connections at once. */
  connections(): number
}

/** Milliseconds a reply to the final dot takes, so that a killed client often dies between the dot and its reply. */
type Slowness = () => number

/** An SMTP server without encryption and sign-in that counts final dots, on loopback only. */
export const startCounter = async (slowness: Slowness = () => 0): Promise<SmtpCounter> => {
  const seen = new Map<string, number>()
  const sockets = new Set<Socket>()
  let [followed, connections] = [0, 0]
  const server = createServer((socket) => {
    sockets.add(socket)
    connections = Math.max(connections, sockets.size)
    socket.on('data', (piece: string) => {
      if (/^(?:\r\n)?\.\r\nMAIL |\r\n\.\r\nMAIL /.test(piece)) followed++
    })
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    converse(socket, slowness, (id) => seen.set(id, (seen.get(id) ?? 0) + 1))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    total: () => [...seen.values()].reduce((sum, count) => sum + count, 0),
    followed: () => followed,
    connections: () => connections,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const converse = (socket: Socket, slowness: Slowness, count: (id: string) => void): void => {
  let buffer = ''
  let body = false
  let replying = false
  const say = (line: string): void => {
    if (!socket.destroyed) socket.write(`${line}\r\n`)
  }
  const finish = (message: string): void => {
    count(/^message-id: *(<[^>]+>)/im.exec(message)?.[1] ?? 'none')
    const wait = slowness()
    const reply = (): void => {
      replying = false
      say('250 2.0.0 Ok')
      advance()
    }
    replying = true
    if (wait > 0) setTimeout(reply, wait)
    else reply()
  }
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO') say('250-counter.test\r\n250-PIPELINING\r\n250 8BITMIME')
    else if (verb === 'DATA') {
      body = true
      say('354 Go ahead')
    } else if (verb === 'QUIT') {
      say('221 Bye')
      socket.end()
    } else say('250 Ok')
  }
  /** Replies come in the order of the commands: whatever follows a dot waits for the reply to it. */
  const advance = (): void => {
    while (!replying) {
      const mark = body ? '\r\n.\r\n' : '\r\n'
      const end = buffer.indexOf(mark)
      if (end === -1) return
      const part = buffer.slice(0, end)
      buffer = buffer.slice(end + mark.length)
      if (body) {
        body = false
        finish(part)
      } else command(part)
    }
  }
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    buffer += chunk
    advance()
  })
  say('220 counter.test ESMTP')
}

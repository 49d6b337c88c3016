import { createServer, type Socket } from 'node:net'

/** What one connection has seen. A test may count in it. */
interface Connection {
  readonly number: number
  /** Mails begun, mails taken, recipients refused. */
  mails: number
  taken: number
  refused: number
  /** Of the mail under way. */
  recipients: string[]
}

/** Answers a command line, or the body under the verb `.`; undefined for the usual answer, null to hang up in silence. */
export type Answer = (line: string, connection: Connection) => string | null | undefined

export interface AnsweringServer {
  readonly port: number
  readonly lines: readonly string[]
  /** The recipients of each mail that was taken, in order. */
  readonly deliveries: readonly (readonly string[])[]
  readonly messages: readonly string[]
  /** What arrived in one piece each, over all connections. */
  readonly pieces: readonly string[]
  connections(): number
  close(): Promise<void>
}

export interface AnsweringOptions {
  readonly greeting?: string
  readonly offers?: readonly string[]
  /** False: the connection stays open after a 421. */
  readonly closesAfter421?: boolean
  /** True: whatever came in one piece with a dot is lost, as with Courier and chasquid. */
  readonly dropsAfterDot?: boolean
}

const usual: Readonly<Record<string, string>> = {
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go',
  '.': '250 2.0.0 taken',
  AUTH: '235 welcome',
  NOOP: '250 alive',
  QUIT: '221 bye',
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? ''

/** A server whose every answer may depend on what this connection has seen. */
export const startAnsweringServer = async (
  answer: Answer,
  options: AnsweringOptions = {},
): Promise<AnsweringServer> => {
  const lines: string[] = []
  const deliveries: (readonly string[])[] = []
  const messages: string[] = []
  const pieces: string[] = []
  const sockets = new Set<Socket>()
  let count = 0
  const {
    offers = ['8BITMIME'],
    greeting = '220 answering.test ESMTP',
    closesAfter421 = true,
    dropsAfterDot,
  } = options
  const ehlo = [
    '250-answering.test',
    ...offers.slice(0, -1).map((one) => `250-${one}`),
    `250 ${offers.at(-1)}`,
  ]

  const server = createServer((socket) => {
    const connection: Connection = { number: ++count, mails: 0, taken: 0, refused: 0, recipients: [] }
    let buffer = ''
    let inBody = false
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
    const act = (verb: string, line: string): void => {
      const said = answer(line, connection)
      const reply =
        said === undefined ? (verb === 'EHLO' ? ehlo.join('\r\n') : (usual[verb] ?? '500 what')) : said
      if (reply === null) {
        socket.end()
        return
      }
      socket.write(`${reply}\r\n`)
      const good = /^[23]/.test(reply)
      if (verb === 'MAIL' || verb === 'QUIT') connection.recipients = []
      if (verb === 'RCPT' && good) connection.recipients.push(addressIn(line))
      if (verb === 'RCPT' && !good) connection.refused += 1
      if (verb === 'DATA') inBody = good
      if (verb === '.' && good) {
        connection.taken += 1
        deliveries.push(connection.recipients)
        connection.recipients = []
      }
      if (verb === 'QUIT' || (closesAfter421 && reply.startsWith('421'))) socket.end()
    }
    const take = (): boolean => {
      const mark = inBody ? '\r\n.\r\n' : '\r\n'
      const end = buffer.indexOf(mark)
      if (end === -1 || socket.writableEnded) return false
      const piece = buffer.slice(0, end)
      buffer = buffer.slice(end + mark.length)
      if (inBody) {
        inBody = false
        messages.push(piece)
        if (dropsAfterDot) buffer = ''
        act('.', '.')
      } else {
        lines.push(piece)
        const verb = piece.split(' ', 1)[0]?.toUpperCase() ?? ''
        if (verb === 'MAIL') connection.mails += 1
        act(verb, piece)
      }
      return true
    }
    socket.on('data', (chunk) => {
      pieces.push(chunk.toString('latin1'))
      buffer += chunk.toString('latin1')
      while (take()) {}
    })
    socket.write(`${greeting}\r\n`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    lines,
    deliveries,
    messages,
    pieces,
    connections: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

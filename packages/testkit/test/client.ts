import { connect, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import type { DialTarget } from '@saatja/core'

/** A bare SMTP client that shows the exact bytes of every reply. */
export interface SmtpClient {
  /** The next whole reply, lines joined by `\n`. Rejects when the connection ends first. */
  reply(): Promise<string>
  /** Says a line and waits for the reply. */
  say(line: string): Promise<string>
  write(text: string): void
  /** Upgrades to TLS for this name. */
  upgrade(name: string): Promise<void>
  /** Settles when the server has ended the connection, with the error code if it was not in order. */
  readonly ended: Promise<string | undefined>
  close(): void
}

interface Wire {
  readonly socket: Socket
  readonly next: () => Promise<string>
  readonly ended: Promise<string | undefined>
}

const whole = /^(?:\d{3}-[^\r\n]*\r\n)*\d{3}(?: [^\r\n]*)?\r\n/

const listen = (socket: Socket): Wire => {
  let text = ''
  let waiting: { resolve: (reply: string) => void; reject: (error: Error) => void } | undefined
  const look = () => {
    const found = whole.exec(text)?.[0]
    if (found === undefined || waiting === undefined) return
    text = text.slice(found.length)
    waiting.resolve(found.trimEnd().replaceAll('\r\n', '\n'))
    waiting = undefined
  }
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1')
    look()
  })
  const ended = new Promise<string | undefined>((resolve) => {
    let code: string | undefined
    socket.on('error', (error: NodeJS.ErrnoException) => {
      code = error.code
    })
    socket.on('end', () => resolve(undefined))
    socket.on('close', () => {
      resolve(code)
      waiting?.reject(new Error(`connection ended: ${code ?? 'in order'}`))
    })
  })
  const next = () =>
    new Promise<string>((resolve, reject) => {
      waiting = { resolve, reject }
      if (socket.closed) reject(new Error('connection ended'))
      look()
    })
  return { socket, next, ended }
}

const handshake = async (target: DialTarget, name: string, socket?: Socket): Promise<TLSSocket> => {
  const where = socket === undefined ? { host: target.host, port: target.port } : { socket }
  const secure = connectTls({ ...where, servername: name, ca: target.ca ?? '' })
  await new Promise<void>((resolve, reject) => {
    secure.once('secureConnect', resolve)
    secure.once('error', reject)
  })
  return secure
}

export const client = async (target: DialTarget, tlsName?: string): Promise<SmtpClient> => {
  const first = tlsName === undefined ? connect(target.port, target.host) : await handshake(target, tlsName)
  let wire = listen(first)
  return {
    reply: () => wire.next(),
    say: (line) => {
      wire.socket.write(`${line}\r\n`)
      return wire.next()
    },
    write: (text) => void wire.socket.write(text),
    upgrade: async (name) => {
      wire.socket.removeAllListeners('data')
      wire = listen(await handshake(target, name, wire.socket))
    },
    get ended() {
      return wire.ended
    },
    close: () => void wire.socket.destroy(),
  }
}

export const plainBlob = (user: string, password: string): string =>
  Buffer.from(`\0${user}\0${password}`).toString('base64')

export const tokenBlob = (user: string, token: string): string =>
  Buffer.from(`user=${user}\x01auth=Bearer ${token}\x01\x01`).toString('base64')

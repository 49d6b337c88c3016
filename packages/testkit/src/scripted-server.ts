import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type { KeyAndCertificate } from './certificates.ts'

/** The moments at which the server has its say. `line` is any line of a sign-in after AUTH, `body` its first bytes. */
export type Cue =
  | 'greeting'
  | 'EHLO'
  | 'HELO'
  | 'STARTTLS'
  | 'AUTH'
  | 'line'
  | 'MAIL'
  | 'RCPT'
  | 'DATA'
  | 'body'
  | '.'
  | 'RSET'
  | 'QUIT'

/** What the server does once: something to say, an ending, or both. */
export interface Act {
  /** Exact bytes, with every line break. Absent: nothing is said. */
  readonly bytes?: string
  /**
   * `close`: orderly end. `reset`: torn down. `trickle`: a reply that begins and never ends. `deaf`: nothing is read
   * any more. Absent: the conversation goes on.
   */
  readonly ending?: 'close' | 'reset' | 'trickle' | 'deaf'
}

/** A text is a reply; it gets its line break. A list is played one by one, and its last act again and again. */
export type Acts = string | Act | readonly (string | Act)[]

/** How a scripted server behaves. What is not stated goes well. */
export interface Script {
  readonly acts?: Partial<Readonly<Record<Cue, Acts>>>
  /** What EHLO offers besides STARTTLS. Default: `SIZE 10240000`, `8BITMIME` and `AUTH PLAIN LOGIN`. */
  readonly offers?: readonly string[]
  readonly certificate?: KeyAndCertificate
  /** `tls` from the first byte, or STARTTLS offered. Default: `none`. */
  readonly security?: 'tls' | 'starttls' | 'none'
}

/** A small SMTP server that says exactly what it is told to. On loopback only. */
export interface ScriptedServer {
  readonly port: number
  /** Every line that clients sent, up to and between the messages, in order of arrival. */
  readonly lines: readonly string[]
  /** Every message whose final dot came, as it came, without the dot. */
  readonly messages: readonly string[]
  /** Bytes of messages read so far, whether their dot came or not. */
  readonly bodyBytes: () => number
  /** Server names that clients asked for in their TLS hello. */
  readonly names: readonly string[]
  /** One that has said QUIT is not open any more, even if the news of its end has not arrived yet. */
  readonly connections: () => { readonly ever: number; readonly open: number; readonly most: number }
  /** Resolves when this line, or one that begins so, has come. */
  seen(line: string): Promise<void>
  /** Ends every connection without a word. */
  hangUp(): void
  close(): Promise<void>
}

const defaults: Readonly<Record<Exclude<Cue, 'EHLO'>, Acts>> = {
  greeting: '220 scripted.test ESMTP',
  HELO: '250 scripted.test',
  STARTTLS: '220 Ready',
  AUTH: '235 Welcome',
  line: '235 Welcome',
  MAIL: '250 Sender ok',
  RCPT: '250 Recipient ok',
  DATA: '354 Go ahead',
  body: {},
  '.': '250 2.0.0 Ok: queued as SCRIPTED',
  RSET: '250 Flushed',
  QUIT: { bytes: '221 Bye\r\n', ending: 'close' },
}

const trickleEvery = 20

/** What the whole server remembers. */
interface Ledger {
  readonly lines: string[]
  readonly messages: string[]
  readonly names: string[]
  readonly watchers: Set<() => void>
  readonly played: Map<Cue, number>
  bodyBytes: number
}

const ehloReply = ({ offers, security }: Script, encrypted: boolean): string => {
  const usual = [
    'SIZE 10240000',
    '8BITMIME',
    ...(encrypted || security !== 'starttls' ? ['AUTH PLAIN LOGIN'] : []),
  ]
  const list = [
    'scripted.test',
    ...(offers ?? usual),
    ...(security === 'starttls' && !encrypted ? ['STARTTLS'] : []),
  ]
  return list.map((line, index) => `250${index === list.length - 1 ? ' ' : '-'}${line}`).join('\r\n')
}

const actOf = (script: Script, ledger: Ledger, cue: Cue, encrypted: boolean): Act => {
  const acts = script.acts?.[cue] ?? (cue === 'EHLO' ? ehloReply(script, encrypted) : defaults[cue])
  const list: readonly (string | Act)[] = Array.isArray(acts) ? acts : [acts as string | Act]
  const turn = ledger.played.get(cue) ?? 0
  ledger.played.set(cue, turn + 1)
  const act = list[Math.min(turn, list.length - 1)] ?? {}
  return typeof act === 'string' ? { bytes: `${act}\r\n` } : act
}

const cues: readonly string[] = ['EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'RSET', 'QUIT']

/** One conversation. */
class Conversation {
  readonly #script: Script
  readonly #ledger: Ledger
  readonly #left: () => void
  #socket: Socket
  #buffer = ''
  #mode: 'commands' | 'sign-in' | 'body' = 'commands'
  #encrypted: boolean
  #bodyBegun = false
  #deaf = false
  readonly #read = (chunk: Buffer): void => this.#take(chunk)

  constructor(socket: Socket, script: Script, ledger: Ledger, left: () => void) {
    this.#left = left
    this.#script = script
    this.#ledger = ledger
    this.#socket = socket
    this.#encrypted = script.security === 'tls'
    if (this.#encrypted) this.#encrypt()
    else socket.on('data', this.#read)
    socket.on('error', () => {})
    if (this.#encrypted) this.#socket.once('secure', () => this.#play('greeting'))
    else this.#play('greeting')
  }

  #encrypt(): void {
    const raw = this.#socket
    raw.off('data', this.#read)
    const { key, cert } = this.#script.certificate ?? { key: '', cert: '' }
    const secured = new TLSSocket(raw, {
      isServer: true,
      key,
      cert,
      SNICallback: (name, done) => {
        this.#ledger.names.push(name)
        done(null)
      },
    })
    secured.on('error', () => {})
    secured.on('data', this.#read)
    this.#socket = secured
    this.#buffer = ''
    this.#encrypted = true
  }

  #take(chunk: Buffer): void {
    this.#buffer += chunk.toString('latin1')
    while (!this.#deaf) {
      if (this.#mode === 'body') {
        if (!this.#takeBody(chunk.length)) return
        continue
      }
      const end = this.#buffer.indexOf('\r\n')
      if (end === -1) return
      const line = this.#buffer.slice(0, end)
      this.#buffer = this.#buffer.slice(end + 2)
      this.#command(line)
    }
  }

  /** False while the message goes on. */
  #takeBody(size: number): boolean {
    if (!this.#bodyBegun && this.#buffer !== '') {
      this.#bodyBegun = true
      this.#play('body')
    }
    this.#ledger.bodyBytes += size
    const end = this.#buffer.startsWith('.\r\n') ? 0 : this.#buffer.indexOf('\r\n.\r\n')
    if (end === -1) return false
    this.#ledger.messages.push(this.#buffer.slice(0, end))
    this.#buffer = this.#buffer.slice(end === 0 ? 3 : end + 5)
    this.#mode = 'commands'
    this.#note('.')
    this.#play('.')
    return true
  }

  #note(line: string): void {
    this.#ledger.lines.push(line)
    for (const watcher of this.#ledger.watchers) watcher()
  }

  #command(line: string): void {
    this.#note(line)
    const verb = line.split(' ', 1)[0]?.toUpperCase() ?? ''
    if (this.#mode === 'sign-in' || !cues.includes(verb)) this.#play('line')
    else this.#play(verb as Cue)
  }

  #play(cue: Cue): void {
    if (cue === 'QUIT') this.#left()
    const act = actOf(this.#script, this.#ledger, cue, this.#encrypted)
    if (act.bytes !== undefined && !this.#socket.destroyed)
      this.#socket.write(Buffer.from(act.bytes, 'latin1'))
    this.#mode = nextMode(cue, act, this.#mode)
    if (cue === 'DATA') this.#bodyBegun = false
    if (cue === 'STARTTLS' && act.bytes?.startsWith('220')) this.#encrypt()
    if (act.ending === 'close') this.#socket.end()
    if (act.ending === 'reset') this.#tear()
    if (act.ending === 'deaf') {
      this.#deaf = true
      this.#socket.pause()
    }
    if (act.ending === 'trickle') this.#trickle(cue)
  }

  #tear(): void {
    // The raw socket: a TLS layer would say goodbye first.
    const { _parent: parent } = this.#socket as { _parent?: Socket }
    const raw = parent ?? this.#socket
    raw.resetAndDestroy()
  }

  #trickle(cue: Cue): void {
    const code = { greeting: '220', DATA: '354', AUTH: '334', line: '334' }[cue as string] ?? '250'
    const socket = this.#socket
    const timer = setInterval(() => socket.write(`${code}-still thinking\r\n`), trickleEvery)
    socket.once('close', () => clearInterval(timer))
  }
}

const nextMode = (cue: Cue, { bytes }: Act, mode: 'commands' | 'sign-in' | 'body') => {
  if (cue === 'AUTH' || cue === 'line') return bytes?.startsWith('334') ? 'sign-in' : 'commands'
  if (cue === 'DATA') return bytes?.includes('354') ? 'body' : 'commands'
  return cue === 'body' ? mode : mode === 'body' ? 'body' : 'commands'
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

/** Starts a server that plays the script on every connection. Close it at the end, or the program goes on. */
export const startScriptedServer = async (script: Script = {}): Promise<ScriptedServer> => {
  const ledger: Ledger = {
    lines: [],
    messages: [],
    names: [],
    watchers: new Set(),
    played: new Map(),
    bodyBytes: 0,
  }
  const sockets = new Set<Socket>()
  const open = new Set<Socket>()
  let ever = 0
  let most = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    open.add(socket)
    ever += 1
    most = Math.max(most, open.size)
    socket.once('close', () => {
      sockets.delete(socket)
      open.delete(socket)
    })
    new Conversation(socket, script, ledger, () => open.delete(socket))
  })
  const port = await listening(server)
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port,
    lines: ledger.lines,
    messages: ledger.messages,
    names: ledger.names,
    bodyBytes: () => ledger.bodyBytes,
    connections: () => ({ ever, open: open.size, most }),
    seen: (line) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!ledger.lines.some((one) => one.startsWith(line))) return
          ledger.watchers.delete(look)
          resolve()
        }
        ledger.watchers.add(look)
        look()
      }),
    hangUp,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        hangUp()
      }),
  }
}

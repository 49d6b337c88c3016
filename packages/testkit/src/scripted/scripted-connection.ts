import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { responseTo, type Script, type ScriptedResponse, type ScriptStep } from './script.ts'

const trickleEvery = 20

/** What the whole server remembers. */
export interface ScriptLog {
  readonly lines: string[]
  readonly messages: string[]
  readonly names: string[]
  readonly watchers: Set<() => void>
  readonly played: Map<ScriptStep, number>
  bodyBytes: number
}

const cues: readonly string[] = [
  'EHLO',
  'HELO',
  'STARTTLS',
  'AUTH',
  'MAIL',
  'RCPT',
  'DATA',
  'RSET',
  'NOOP',
  'QUIT',
]

/** One conversation. */
export class ScriptedConnection {
  readonly #script: Script
  readonly #ledger: ScriptLog
  readonly #left: () => void
  #socket: Socket
  #buffer = ''
  #mode: 'commands' | 'sign-in' | 'body' = 'commands'
  #encrypted: boolean
  #bodyBegun = false
  /** Nothing further is read, or answered. */
  #deaf = false
  readonly #read = (chunk: Buffer): void => this.#take(chunk)

  constructor(socket: Socket, script: Script, ledger: ScriptLog, left: () => void) {
    this.#left = left
    this.#script = script
    this.#ledger = ledger
    this.#socket = socket
    this.#encrypted = script.security === 'tls'
    if (this.#encrypted) this.#encrypt()
    else socket.on('data', this.#read)
    socket.on('error', () => {})
    // Replies leave one by one, and none waits for the acknowledgement of the one before.
    socket.setNoDelay(true)
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
    else this.#play(verb as ScriptStep)
  }

  #play(cue: ScriptStep): void {
    if (cue === 'QUIT') this.#left()
    const act = responseTo(this.#script, this.#ledger.played, cue, this.#encrypted)
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
    if (act.ending === 'trickle') {
      // No reply overtakes the one that does not end.
      this.#deaf = true
      this.#trickle(cue)
    }
  }

  #tear(): void {
    // The raw socket: a TLS layer would say goodbye first.
    const { _parent: parent } = this.#socket as { _parent?: Socket }
    const raw = parent ?? this.#socket
    raw.resetAndDestroy()
  }

  #trickle(cue: ScriptStep): void {
    const code = { greeting: '220', DATA: '354', AUTH: '334', line: '334' }[cue as string] ?? '250'
    const socket = this.#socket
    const timer = setInterval(() => socket.write(`${code}-still thinking\r\n`), trickleEvery)
    socket.once('close', () => clearInterval(timer))
  }
}

const nextMode = (cue: ScriptStep, { bytes }: ScriptedResponse, mode: 'commands' | 'sign-in' | 'body') => {
  if (cue === 'AUTH' || cue === 'line') return bytes?.startsWith('334') ? 'sign-in' : 'commands'
  if (cue === 'DATA') return bytes?.includes('354') ? 'body' : 'commands'
  return cue === 'body' ? mode : mode === 'body' ? 'body' : 'commands'
}

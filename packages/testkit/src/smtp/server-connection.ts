import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type { RawReply, Stage } from '@saatja/core'
import type { SMTPServer } from 'smtp-server'
import { SMTPConnection } from 'smtp-server/lib/smtp-connection.js'
import type { InjectedFault } from './fault.ts'
import { codeOf } from './policy.ts'

/** What a conversation needs to know of its server. */
export interface ConnectionReplies {
  /** Text after `220 `. */
  readonly greeting: string
  /** Lines of the reply to EHLO, without codes. */
  readonly capabilities: (secure: boolean) => readonly string[]
  readonly signedIn: RawReply
  /** To AUTH before the connection is encrypted, where that is refused. */
  readonly encryptionRequired: RawReply
  /** After the client gave up on a token challenge. */
  readonly tokenRefused: RawReply
  readonly fault: (stage: Stage, at?: InjectedFault['at']) => InjectedFault | undefined
  /** Called when the connection ends, more than once perhaps. */
  readonly left: () => void
  /** The TCP socket under a connection that came from this port. */
  readonly rawSocket: (remotePort: number) => Socket | undefined
}

const trickleEvery = 20

/**
 * One connection whose replies are, byte for byte, those of the script. Of smtp-server's own members it uses `_socket`,
 * `_upgrading` and `_parseAddressCommand`, for which there is nothing public (decisions/0005).
 */
export class ServerConnection extends SMTPConnection {
  /** Said in place of the next 334. */
  challenge: RawReply | undefined
  readonly #script: ConnectionReplies
  #greeting = ''
  #stage: 'new' | 'greeting' | 'greeted' = 'new'
  #challenged = false

  constructor(
    server: SMTPServer,
    socket: Socket,
    options: { readonly id: string | undefined },
    script: ConnectionReplies,
  ) {
    super(server, socket, options)
    this.#script = script
    socket.once('close', () => script.left())
  }

  /** Version of TLS in use, such as `TLSv1.3`. */
  tlsVersion(): string | undefined {
    return this._socket instanceof TLSSocket ? (this._socket.getProtocol() ?? undefined) : undefined
  }

  /** Does what the fault says. The caller must not answer the client any more. */
  act({ reply, disconnect: ending }: InjectedFault): void {
    if (reply !== undefined) this.#say(reply)
    if (ending === undefined) return
    // Nothing that the client says from now on is read.
    this._socket.unpipe()
    this._socket.resume()
    if (ending === 'close') this.close()
    if (ending === 'reset') this.#script.rawSocket(this.remotePort)?.resetAndDestroy()
    if (ending === 'trickle') this.#trickle(reply === undefined ? '220' : String(codeOf(reply)))
  }

  override init(): void {
    super.init()
    this.connectionReady()
  }

  // QUIRK: smtp-server calls this 100 ms after the connection, to catch clients that speak first.
  override connectionReady(next?: () => void): void {
    if (this.#stage !== 'new') return
    this.#stage = 'greeting'
    const fault = this.#script.fault('greeting')
    this.#greeting = fault?.reply ?? `220 ${this.#script.greeting}`
    if (fault?.disconnect === undefined) super.connectionReady(next)
    else this.act(fault)
  }

  override close(): void {
    this.#script.left()
    super.close()
  }

  override handler_EHLO(command: Buffer, callback: () => void): void {
    this.#unless('capabilities', () => super.handler_EHLO(command, callback), callback)
  }

  override handler_STARTTLS(command: Buffer, callback: () => void): void {
    this.#unless('encryption', () => super.handler_STARTTLS(command, callback), callback)
  }

  override handler_DATA(command: Buffer, callback: () => void): void {
    this.#unless('message', () => super.handler_DATA(command, callback), callback)
  }

  // QUIRK: smtp-server decodes IDN domains; the sandbox shows the bytes that were on the wire.
  override _parseAddressCommand(name: string, command: Buffer | string) {
    const parsed = super._parseAddressCommand(name, command)
    const exact = /<([^<>]*)>/.exec(command.toString())?.[1]
    return parsed && exact !== undefined ? { ...parsed, address: exact } : parsed
  }

  override send(code: number, data?: string | string[] | null, context?: string | false): void {
    const hang = code === 334 ? this.#script.fault('sign-in', 'challenge') : undefined
    const reply = this.#wording(code, data)
    // A refusal that is worded as a challenge continues: whatever the client says next is refused.
    this.#challenged = typeof data === 'string' && data.startsWith('334')
    if (hang !== undefined) this.act(hang)
    else if (reply !== undefined) this.#say(reply)
    else super.send(code, data, context)
  }

  #wording(code: number, data?: string | string[] | null): RawReply | undefined {
    if (this.#challenged && code !== 334) return this.#script.tokenRefused
    if (this.#stage === 'greeting') {
      this.#stage = 'greeted'
      return this.#greeting
    }
    if (Array.isArray(data)) return listing(250, this.#script.capabilities(this.secure))
    // No text of smtp-server begins with a digit, so this is a whole reply of the sandbox.
    if (typeof data === 'string' && /^\d/.test(data)) return data
    if (code === 235) return this.#script.signedIn
    if (code === 538) return this.#script.encryptionRequired
    if (code === 535) return this.#script.tokenRefused
    if (code === 334 && this.challenge !== undefined) {
      const challenge = this.challenge
      this.challenge = undefined
      return challenge
    }
    return undefined
  }

  #unless(stage: Stage, usual: () => void, callback?: () => void): void {
    const fault = this.#script.fault(stage)
    if (fault === undefined) usual()
    else this.act(fault)
    if (fault !== undefined && fault.disconnect === undefined) callback?.()
  }

  #say(reply: RawReply): void {
    if (this._upgrading || !this._socket.writable) return
    this._socket.write(`${reply.replaceAll('\n', '\r\n')}\r\n`)
    if (codeOf(reply) === 421) this.close()
  }

  #trickle(code: string): void {
    const socket = this._socket
    const timer = setInterval(() => socket.write(`${code}-one moment\r\n`), trickleEvery)
    socket.once('close', () => clearInterval(timer))
  }
}

const listing = (code: number, lines: readonly string[]): RawReply =>
  lines.map((line, at) => `${code}${at === lines.length - 1 ? ' ' : '-'}${line}`).join('\n')

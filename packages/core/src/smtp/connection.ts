import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Deadlines } from '../contract/mailer.ts'
import type { Stage } from '../contract/stage.ts'
import { nodeCodeOf, type Problem, ProblemError } from '../diagnosis/problem.ts'
import { profile } from './connection-options.ts'
import { Deadline } from './deadline.ts'
import { type Endpoint, type Network, serverOf } from './endpoint.ts'
import { type Mask, newMask, unnamed } from './mask.ts'
import type { Observer, StepFacts } from './observer.ts'
import { ProtocolState, type Turn } from './protocol-state.ts'
import { tlsFacts } from './tls.ts'
import { holdsPiece, unheardReplies } from './unheard.ts'

/** What an operation on the connection does: it begins, and later tells how it went. */
export type Operation<T> = (resolve: (value: T) => void, reject: (problem: Problem) => void) => void

const silent: Observer = { begin() {}, done() {}, line() {} }

interface LogEntry {
  readonly tnx?: string | undefined
  readonly outByteCount?: number | undefined
}

const factsOf = (turn: Turn, reply: string, protocol: ProtocolState): StepFacts | undefined => {
  const { capabilities } = protocol
  if (turn.command === 'greeting') return { reply }
  if (turn.command === 'body') return { reply }
  if (turn.command === 'rcpt') return { accepted: protocol.accepted.length, refused: protocol.refused.length }
  if (turn.command !== 'ehlo' || !capabilities) return undefined
  return {
    mechanisms: capabilities.mechanisms.join(', '),
    ...(capabilities.size === undefined ? {} : { size: capabilities.size }),
    starttls: capabilities.starttls,
    smtputf8: capabilities.smtputf8,
  }
}

/** The commands whose positive reply ends their stage. */
const finishing: readonly Turn['command'][] = ['greeting', 'ehlo', 'mail', 'rcpt', 'body']

/** nodemailer's connection under our own rules: what may be said when, how long it may take, what a reply means. */
export class SmtpConnection {
  readonly smtp: SMTPConnection
  readonly protocol: ProtocolState
  readonly mask: Mask = newMask()
  /** Whom the lines are told to. */
  observer: Observer = silent
  ended = false
  readonly #server: string
  readonly #deadlines: Deadlines
  readonly #raw: Socket
  readonly #deadline = new Deadline(() => this.#late())
  readonly #listeners: (() => void)[] = []
  #fail: ((problem: Problem) => void) | undefined
  #written = 0

  constructor(Connection: typeof SMTPConnection, socket: Socket, endpoint: Endpoint, network: Network) {
    this.#raw = socket
    this.#server = serverOf(endpoint)
    this.#deadlines = network.deadlines
    const { credentials } = endpoint
    // A server may know the password from an earlier sign-in and say it in its greeting already.
    if (credentials?.kind === 'password') this.mask.add(credentials.password.reveal())
    this.protocol = new ProtocolState(endpoint.security, this.#server)
    this.smtp = new Connection(profile(endpoint, network, socket))
    // Set here and not in the options, where nodemailer would copy every entry on its way.
    this.smtp.logger = this.#logger()
    const lost = (): void => this.#lost(() => this.#dropped())
    this.smtp.on('error', (error: unknown) => this.#lost(() => this.#transport(error)))
    this.smtp.once('end', lost)
    // nodemailer does not see a socket that closes before it listens.
    socket.once('close', () => setImmediate(lost))
  }

  /** The socket in use, which STARTTLS replaces. */
  get socket(): Socket {
    return this.smtp._socket || this.#raw
  }

  onEnd(listener: () => void): void {
    this.#listeners.push(listener)
  }

  /** One exchange at a time. The caller's abort and every failure of the connection end it. */
  run<T>(operation: Operation<T>, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const abort = (): void => this.end({ ...this.#dropped(), fault: 'aborted-before-dot' })
      const close = (): void => {
        this.#fail = undefined
        signal?.removeEventListener('abort', abort)
      }
      const refuse = (problem: Problem): void => {
        close()
        reject(new ProblemError(problem))
      }
      if (this.ended) {
        refuse(this.#dropped())
        return
      }
      this.#fail = refuse
      signal?.addEventListener('abort', abort)
      this.#arm()
      const done = (value: T): void => {
        close()
        resolve(value)
      }
      operation(done, refuse)
      if (signal?.aborted) abort()
    })
  }

  /** Ends the connection without another byte. Whatever is under way fails with this problem. */
  end(problem: Problem): void {
    if (this.ended) return
    this.ended = true
    this.#deadline.clear()
    const fail = this.#fail
    this.#fail = undefined
    this.smtp.close()
    // The end of the body is announced one tick after its last write: only then is it known whether the dot left.
    if (fail) setImmediate(() => fail(this.protocol.classifyFailure(problem)))
    for (const listener of this.#listeners) listener()
  }

  /** The connection is gone. What had arrived of its replies is heard first: it may say why, or judge recipients. */
  #lost(why: () => Problem): void {
    for (const reply of unheardReplies(this.smtp)) {
      // Whether the mail was taken is never read from what is left over.
      if (this.ended || this.protocol.awaited === undefined || this.protocol.awaited === 'body') break
      this.#hear(reply)
    }
    this.end(this.protocol.refusal() ?? why())
  }

  #dropped(): Problem {
    return { stage: this.protocol.stage, fault: 'dropped-before-dot', params: { server: this.#server } }
  }

  /** What an error of the connection means, when no reply explains it. */
  #transport(error: unknown): Problem {
    const cause = nodeCodeOf(error)
    const code = (error as { readonly code?: unknown } | undefined)?.code
    if (code === 'EPROTOCOL') return { ...this.#dropped(), fault: 'reply-malformed' }
    const { stage } = this.protocol
    const told = cause !== undefined && cause !== code && cause !== 'ECONNRESET'
    if (stage === 'encryption' && told) return { stage, nodeCode: cause }
    // With TLS 1.3 a server's refusal of the client arrives when the client has already finished its part.
    const first = stage === 'greeting' || stage === 'capabilities'
    return first && cause?.startsWith('ERR_SSL_') ? { stage, nodeCode: cause } : this.#dropped()
  }

  #limit(): number {
    const { stage } = this.protocol
    const { greeting, command, envelope, progress, finalReply } = this.#deadlines
    if (stage === 'greeting') return greeting
    if (stage === 'sender' || stage === 'recipient' || this.protocol.awaited === 'data') return envelope
    if (stage === 'message') return progress
    return stage === 'final-reply' ? finalReply : command
  }

  #progress(): number {
    return this.socket.bytesWritten - this.socket.writableLength
  }

  /** The time that what is awaited now may take begins. */
  #arm(): void {
    if (this.ended || !this.#fail) return
    if (this.protocol.stage === 'message') this.#written = this.#progress()
    this.#deadline.set(this.#limit())
  }

  #late(): void {
    const { stage } = this.protocol
    const fault = stage === 'greeting' ? 'greeting-timeout' : 'deadline-passed'
    if (!this.#fail) return
    if (stage === 'message' && this.#progress() > this.#written) this.#arm()
    else this.end({ stage, fault, params: { server: this.#server, seconds: this.#limit() / 1000 } })
  }

  #logger(): SMTPConnection['logger'] {
    const log = (entry?: LogEntry | string, text?: unknown): void => {
      if (typeof entry === 'object') this.#log(entry, text)
    }
    return { trace: log, debug: log, info: log, warn: log, error: log, fatal: log }
  }

  #log(entry: LogEntry, text: unknown): void {
    if (entry.tnx === 'client') this.#client(String(text))
    else if (entry.tnx === 'server') this.#reply(String(text))
    else if (entry.tnx === 'message') this.#dot(entry.outByteCount ?? 0)
  }

  #client(text: string): void {
    if (this.protocol.awaitsEncryption && this.smtp.secure) this.#encrypted()
    const stage = this.protocol.client(text)
    if (!this.#provisional(stage)) this.observer.begin(stage)
    this.observer.line(stage, 'client', this.mask.clean(unnamed(text)))
    this.#arm()
  }

  /** What is offered in clear does not count once the connection is encrypted. */
  #provisional(stage: Stage): boolean {
    return stage === 'capabilities' && this.protocol.awaitsEncryption
  }

  #encrypted(): void {
    this.protocol.encrypted()
    if (this.socket instanceof TLSSocket) this.observer.done('encryption', tlsFacts(this.socket))
  }

  #reply(text: string): void {
    // What a closed connection leaves behind is a piece of a reply, not a reply.
    const piece = this.socket.destroyed && holdsPiece(this.smtp)
    if (!this.ended && !piece) this.#hear(text)
  }

  #hear(text: string): void {
    const reply = this.mask.clean(text)
    const turn = this.protocol.server(reply)
    const foreign = turn.problem?.fault === 'greeting-not-smtp'
    this.observer.line(turn.stage, 'server', foreign ? '[not SMTP]' : reply)
    if (turn.problem) {
      this.end(turn.problem)
      return
    }
    const finished = turn.verdict === 'accepted' && finishing.includes(turn.command)
    if (finished && !this.#provisional(turn.stage))
      this.observer.done(turn.stage, factsOf(turn, reply, this.protocol))
    this.#arm()
  }

  #dot(bytes: number): void {
    this.protocol.dotWritten()
    this.observer.done('message', { bytes })
    this.observer.begin('final-reply')
    this.#arm()
  }
}

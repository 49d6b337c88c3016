import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Stage } from '../contract/stage.ts'
import type { Problem } from '../diagnosis/problem.ts'
import { profile } from './connection-options.ts'
import { type Endpoint, type Network, serverOf } from './endpoint.ts'
import type { ConnectionExchange } from './exchange.ts'
import { type Mask, newMask, unnamed } from './mask.ts'
import { lineLogger } from './nodemailer-log.ts'
import { type Observer, silentObserver } from './observer.ts'
import { ProtocolState } from './protocol-state.ts'
import { ReplyReader } from './reply-reader.ts'
import { StageDeadline } from './stage-deadline.ts'
import { factsOf, finishes } from './step-facts.ts'
import { tlsFacts } from './tls.ts'
import type { Transaction } from './transaction.ts'
import { transportProblem } from './transport-problem.ts'
import { holdsPiece, pieceHeld, unheardReplies } from './unheard.ts'

/**
 * A connection under Saatja's own rules: what may be said when, how long it may take, what a reply means. nodemailer
 * opens it and ends with the sign-in; messages are sent here.
 */
export class SmtpConnection {
  readonly smtp: SMTPConnection
  readonly protocol: ProtocolState
  readonly mask: Mask = newMask()
  readonly host: string
  /** The observer of lines that belong to no message. */
  observer: Observer = silentObserver
  ended = false
  readonly #server: string
  readonly #raw: Socket
  readonly #deadline: StageDeadline
  readonly #listeners: ((problem: Problem) => void)[] = []
  readonly #exchanges: ConnectionExchange[] = []

  constructor(Connection: typeof SMTPConnection, socket: Socket, endpoint: Endpoint, network: Network) {
    this.#raw = socket
    this.host = endpoint.host
    this.#server = serverOf(endpoint)
    const { credentials } = endpoint
    // A server may know the password from an earlier sign-in and repeat it in its greeting.
    if (credentials?.kind === 'password') this.mask.add(credentials.password.reveal())
    this.protocol = new ProtocolState(endpoint.security, this.#server)
    this.#deadline = new StageDeadline({
      protocol: this.protocol,
      deadlines: network.deadlines,
      progress: () => this.socket.bytesWritten - this.socket.writableLength,
      late: (problem) => this.#late(problem),
    })
    this.smtp = new Connection(profile(endpoint, network, socket))
    // Set here and not in the options, since nodemailer copies every entry of its options.
    this.smtp.logger = lineLogger({
      client: (line) => this.#client(line),
      server: (reply) => this.#setupReply(reply),
    })
    const lost = (): void => this.#lost(this.dropped())
    this.smtp.on('error', (error: unknown) => this.#lost(transportProblem(error, this.dropped())))
    this.smtp.once('end', lost)
    // nodemailer does not notice a socket that closes before it listens.
    socket.once('close', () => setImmediate(lost))
  }

  /** The socket in use, which STARTTLS replaces. */
  get socket(): Socket {
    return this.smtp._socket || this.#raw
  }

  onEnd(listener: (problem: Problem) => void): void {
    this.#listeners.push(listener)
  }

  /** The connection is ready: from now on its replies are read here, and nodemailer only reports its end. */
  takeOver(): void {
    const { socket } = this
    const reader = new ReplyReader()
    const read = (chunk: Buffer): void => {
      for (const reply of reader.read(chunk)) {
        if (this.ended) return
        this.#hear(this.mask.clean(reply))
      }
      if (reader.overflowed)
        this.end({ ...this.dropped(), fault: 'reply-malformed' }, this.protocol.awaited?.transaction)
    }
    socket.removeAllListeners('data')
    socket.on('data', read)
    read(Buffer.from(pieceHeld(this.smtp), 'latin1'))
  }

  /** From now on it is told about everything on the connection. */
  open(exchange: ConnectionExchange): void {
    this.#exchanges.push(exchange)
    this.arm()
  }

  close(exchange: ConnectionExchange): void {
    const at = this.#exchanges.indexOf(exchange)
    if (at !== -1) this.#exchanges.splice(at, 1)
  }

  /** Writes commands at once: those of a message, or of none. */
  say(lines: readonly string[], exchange?: ConnectionExchange): void {
    for (const line of lines) this.#client(line, exchange)
    this.socket.write(`${lines.join('\r\n')}\r\n`)
  }

  /**
   * Ends the connection without another byte. `about` is the message because of which it ends; the others are not at
   * fault.
   */
  end(problem: Problem, about?: Transaction): void {
    if (this.ended) return
    this.ended = true
    this.#deadline.clear()
    this.smtp.close()
    const failures = this.#exchanges
      .splice(0)
      .map((exchange) => ({ exchange, failure: this.#failureOf(exchange, problem, about) }))
    // When the failure is reported, the socket is closed already.
    setImmediate(() => {
      for (const { exchange, failure } of failures) exchange.fail(failure)
    })
    for (const listener of this.#listeners) listener(problem)
  }

  #failureOf({ transaction }: ConnectionExchange, problem: Problem, about: Transaction | undefined): Problem {
    if (!transaction) return this.protocol.classifyFailure(problem)
    const own = transaction === about ? problem : (transaction.refusal() ?? this.dropped(transaction))
    return transaction.classifyFailure(own)
  }

  /** Says what the end of the connection means: for a message, or for what is awaited now. */
  dropped(transaction?: Transaction): Problem {
    const stage = transaction ? this.protocol.stageOf(transaction) : this.protocol.stage
    return { stage, fault: 'dropped-before-dot', params: { server: this.#server } }
  }

  /** The connection has ended. Replies that arrived before are read first: they may say why. */
  #lost(problem: Problem): void {
    for (const reply of unheardReplies(this.smtp)) {
      if (this.ended || this.protocol.awaited === undefined) break
      this.#hear(this.mask.clean(reply))
    }
    this.end(this.protocol.refusal() ?? problem)
  }

  /** Starts the deadline of what is awaited now, when someone waits for it. */
  arm(): void {
    if (!this.ended && this.#exchanges.length > 0) this.#deadline.arm()
  }

  #late(problem: Problem): void {
    if (this.#exchanges.length === 0) return
    const params = { server: this.#server, ...problem.params }
    this.end({ ...problem, params }, this.protocol.awaited?.transaction)
  }

  #client(text: string, exchange?: ConnectionExchange): void {
    if (this.protocol.awaitsEncryption && this.smtp.secure) this.#encrypted()
    const { observer } = exchange ?? this
    const stage = this.protocol.client(text, exchange?.transaction)
    if (!this.#provisional(stage)) observer.begin(stage)
    observer.line(stage, 'client', this.mask.clean(unnamed(text)))
    this.arm()
  }

  /** What the server offered before encryption no longer counts. */
  #provisional(stage: Stage): boolean {
    return stage === 'capabilities' && this.protocol.awaitsEncryption
  }

  #encrypted(): void {
    this.protocol.encrypted()
    if (this.socket instanceof TLSSocket) this.observer.done('encryption', tlsFacts(this.socket))
  }

  #setupReply(text: string): void {
    // An incomplete reply on a closed connection is not a reply.
    const piece = this.socket.destroyed && holdsPiece(this.smtp)
    if (!this.ended && !piece) this.#hear(this.mask.clean(text))
  }

  #hear(reply: string): void {
    const turn = this.protocol.server(reply)
    const exchange = this.#exchanges.find(({ transaction }) => transaction === turn.transaction)
    const { observer } = exchange ?? this
    const foreign = turn.problem?.fault === 'greeting-not-smtp'
    observer.line(turn.stage, 'server', foreign ? '[not SMTP]' : reply)
    if (turn.problem || turn.command === 'quit') {
      this.end(turn.problem ?? this.dropped(), turn.transaction)
      return
    }
    if (finishes(turn) && !this.#provisional(turn.stage))
      observer.done(turn.stage, factsOf(turn, reply, this.protocol))
    exchange?.heard(turn)
    this.arm()
  }
}

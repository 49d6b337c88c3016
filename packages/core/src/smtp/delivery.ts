import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import { serverMessageId } from '../diagnosis/server-message-id.ts'
import type { SmtpConnection } from './connection.ts'
import type { DeliveryResult } from './delivery-result.ts'
import { DotStuffing } from './dot-stuffing.ts'
import { mailCommand, recipientCommand } from './envelope-commands.ts'
import type { ConnectionExchange } from './exchange.ts'
import { lastSlice, passBarrier, piecesOf, writePiece } from './message-stream.ts'
import type { Observer } from './observer.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { Turn } from './protocol-state.ts'
import type { Transaction } from './transaction.ts'

/** Largest message in bytes that is written at once, when nothing is awaited before its final dot. */
const oneWriteUpTo = 64 * 1024

/** What a delivery reports to the queue of its connection. */
export interface DeliveryListener {
  /** The last bytes and the dot leave when `write` is called, which must not happen on an ended connection. */
  dotLeaves(delivery: Delivery, write: () => void): void
  /** It has ended, well or not, while the connection goes on. */
  settled(delivery: Delivery): void
}

const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : { stage: 'message', fault: 'unexpected' }

/** Sends one message over a connection: it writes what the message's transaction says comes next. */
export class Delivery implements ConnectionExchange {
  readonly transaction: Transaction
  readonly observer: Observer
  readonly mail: OutgoingMessage
  /** Whether any command of it has been sent. */
  begun = false
  readonly #connection: SmtpConnection
  readonly #listener: DeliveryListener
  /** Its result. Rejects with a ProblemError. */
  readonly result: Promise<DeliveryResult>
  #resolve: (result: DeliveryResult) => void = () => {}
  #reject: (error: ProblemError) => void = () => {}

  constructor(
    connection: SmtpConnection,
    mail: OutgoingMessage,
    observer: Observer,
    listener: DeliveryListener,
  ) {
    this.#connection = connection
    this.#listener = listener
    this.mail = mail
    this.observer = observer
    this.transaction = connection.protocol.begin(mail.recipients)
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  /** Sends MAIL, and RCPT and DATA with it where the server takes them together. */
  begin(): void {
    const { mail } = this
    this.begun = true
    const offer = this.#connection.protocol.capabilities
    const first = mailCommand(mail, offer)
    const others = offer?.pipelining
      ? [...mail.recipients.map((recipient) => recipientCommand(mail, recipient, offer)), 'DATA']
      : []
    this.#say(first, ...others)
  }

  heard({ command }: Turn): void {
    const { protocol } = this.#connection
    const { transaction, mail } = this
    const move = transaction.moveAfter(command, protocol.capabilities?.pipelining ?? false)
    if (move === 'recipient')
      this.#say(recipientCommand(mail, transaction.nextRecipient, protocol.capabilities))
    else if (move === 'data') this.#say('DATA')
    else if (move === 'body') this.#sendBody()
    else if (move === 'delivered') this.#delivered()
    else if (move === 'failed') this.#refused()
  }

  fail(problem: Problem): void {
    this.#reject(new ProblemError(problem))
  }

  #say(...lines: readonly string[]): void {
    this.#connection.say(lines, this)
  }

  #sendBody(): void {
    const { content, beforeDot } = this.mail
    const small = Buffer.isBuffer(content) && content.length <= oneWriteUpTo
    if (small && !beforeDot) this.#end(new DotStuffing(), content)
    else
      this.#stream(new DotStuffing()).catch((error: unknown) =>
        this.#connection.end(problemOf(error), this.transaction),
      )
  }

  async #stream(stuffing: DotStuffing): Promise<void> {
    const connection = this.#connection
    const { content, beforeDot } = this.mail
    const limit = Math.min(
      this.mail.limit ?? Number.POSITIVE_INFINITY,
      connection.protocol.capabilities?.size ?? Number.POSITIVE_INFINITY,
    )
    const last = beforeDot ? undefined : lastSlice(content)
    const pieces = last && Buffer.isBuffer(content) ? content.subarray(0, -last.length) : content
    for await (const piece of piecesOf(pieces, limit)) {
      if (connection.ended) return
      await writePiece(connection.socket, stuffing.write(piece))
    }
    if (beforeDot) await passBarrier(beforeDot)
    this.#end(stuffing, last)
  }

  #end(stuffing: DotStuffing, last?: Buffer): void {
    this.#listener.dotLeaves(this, () => {
      const connection = this.#connection
      const bytes = last ? [stuffing.write(last), stuffing.end()] : [stuffing.end()]
      this.transaction.dotWritten()
      connection.socket.write(Buffer.concat(bytes))
      this.observer.done('message', { bytes: stuffing.size })
      this.observer.begin('final-reply')
      connection.arm()
    })
  }

  #delivered(): void {
    const { accepted, refused, finalReply = '' } = this.transaction
    const messageId = serverMessageId(finalReply, this.#connection.host)
    const connection = this.#connection
    connection.close(this)
    this.#resolve({
      accepted: [...accepted],
      refused: [...refused],
      response: finalReply,
      ...(messageId === undefined ? {} : { serverMessageId: messageId }),
      ...(this.mail.dsn ? { dsn: connection.protocol.capabilities?.dsn ? 'requested' : 'not-offered' } : {}),
    })
    this.#listener.settled(this)
  }

  #refused(): void {
    const connection = this.#connection
    connection.close(this)
    this.fail(this.transaction.refusal() ?? connection.dropped(this.transaction))
    this.#listener.settled(this)
  }
}

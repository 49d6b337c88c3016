import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import type { SmtpConnection } from './connection.ts'
import { Delivery, type DeliveryListener } from './delivery.ts'
import type { DeliveryResult } from './delivery-result.ts'
import type { Endpoint } from './endpoint.ts'
import type { ConnectionExchange } from './exchange.ts'
import { type Observer, silentObserver } from './observer.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import { noteStanding, standingOf } from './past-dot.ts'

/**
 * Queues the messages of one connection. Each begins when the one before it has ended, or, with a server known to
 * accept that, in the same write as the final dot of the one before.
 */
export class DeliveryQueue implements DeliveryListener {
  readonly #connection: SmtpConnection
  readonly #route: Endpoint
  /** In order: the first is being sent, the second may have begun behind its dot, the others have not begun. */
  readonly #deliveries: Delivery[] = []
  #wanted: () => boolean = () => false
  /** The message whose final dot is about to leave. */
  #leaving: Delivery | undefined
  #trying = false
  /** Called when the message that is answered next no longer needs the connection. */
  #last: (() => void) | undefined

  constructor(connection: SmtpConnection, route: Endpoint) {
    this.#connection = connection
    this.#route = route
    connection.onEnd((problem) => this.#ended(problem))
  }

  /** Whether the next message should get another connection. */
  get worn(): boolean {
    return this.#last !== undefined || this.#connection.protocol.worn
  }

  /** Whether a message may be added now, to go out behind the dot of the one in progress. */
  get takesNext(): boolean {
    const [current, ...others] = this.#deliveries
    if (current === undefined || others.length > 0 || this.worn) return false
    const now = current === this.#leaving || current.transaction.dot
    return now && this.#standing === 'fit'
  }

  get #standing() {
    return standingOf(this.#route, this.#connection.protocol)
  }

  /** Sets whom to ask whether mails wait for this connection. */
  onDot(wanted: () => boolean): void {
    this.#wanted = wanted
  }

  async deliver(mail: OutgoingMessage, observer: Observer, signal?: AbortSignal): Promise<DeliveryResult> {
    const connection = this.#connection
    const delivery = new Delivery(connection, mail, observer, this)
    if (signal?.aborted) throw new ProblemError(this.#aborted(delivery))
    if (connection.ended) throw new ProblemError(connection.dropped(delivery.transaction))
    const abort = (): void => this.#abort(delivery)
    signal?.addEventListener('abort', abort)
    this.#deliveries.push(delivery)
    connection.open(delivery)
    this.#advance()
    try {
      return await delivery.result
    } finally {
      signal?.removeEventListener('abort', abort)
    }
  }

  /** Sends QUIT, once every earlier command is answered. */
  quit(): void {
    if (this.#trying) this.#last = () => this.#connection.say(['QUIT'])
    else this.#connection.say(['QUIT'])
  }

  dotLeaves(delivery: Delivery, write: () => void): void {
    this.#leaving = delivery
    const wanted = this.#wanted() || this.#deliveries.length > 1
    // Whoever follows has to come from the pool first, which takes no time but a turn of the event loop.
    if (wanted && this.#standing === 'fit') setImmediate(() => this.#leave(delivery, write, wanted))
    else this.#leave(delivery, write, wanted)
  }

  settled(delivery: Delivery): void {
    this.#remove(delivery)
    if (delivery.transaction.misplaced) noteStanding(this.#route, 'unfit')
    if (this.#last && !this.#trying) this.#last()
    else this.#advance()
  }

  #leave(delivery: Delivery, write: () => void, wanted: boolean): void {
    const connection = this.#connection
    this.#leaving = undefined
    if (connection.ended) return
    const { socket } = connection
    socket.cork()
    write()
    if (wanted && this.#standing === 'untried' && Buffer.isBuffer(delivery.mail.content)) this.#try(delivery)
    this.#advance()
    socket.uncork()
  }

  /** Tests, with the dot that leaves, whether commands may follow a dot: first with a command that does nothing. */
  #try(delivery: Delivery): void {
    const connection = this.#connection
    const trial: ConnectionExchange = {
      observer: silentObserver,
      heard: ({ verdict }) => {
        this.#trying = false
        connection.close(trial)
        noteStanding(this.#route, verdict === 'accepted' ? 'fit' : 'unfit')
        if (this.#last) this.#last()
        else this.#advance()
      },
      fail() {},
    }
    this.#trying = true
    noteStanding(this.#route, 'trying')
    delivery.transaction.followed = true
    connection.open(trial)
    connection.say(['NOOP'], trial)
  }

  /** Begins the next message, if it may begin now. */
  #advance(): void {
    const next = this.#deliveries.findIndex(({ begun }) => !begun)
    const delivery = this.#deliveries[next]
    if (delivery === undefined || this.#trying || this.#connection.ended) return
    const before = this.#deliveries[next - 1]
    if (before && !(before.transaction.dot && this.#standing === 'fit')) return
    if (before) {
      before.transaction.followed = true
      delivery.transaction.joined = true
    }
    delivery.begin()
  }

  #aborted(delivery: Delivery): Problem {
    return { ...this.#connection.dropped(delivery.transaction), fault: 'aborted-before-dot' }
  }

  /** Only the first message may end the connection: the dot of the first may have left. */
  #abort(delivery: Delivery): void {
    const connection = this.#connection
    const problem = this.#aborted(delivery)
    if (delivery.begun && delivery === this.#deliveries[0]) {
      connection.end(problem, delivery.transaction)
      return
    }
    // The server waits for the content of a message that has begun. When the first one has its answer, it is given up.
    if (delivery.begun) this.#last = () => connection.end(problem)
    this.#remove(delivery)
    connection.close(delivery)
    delivery.fail(problem)
  }

  #remove(delivery: Delivery): void {
    const at = this.#deliveries.indexOf(delivery)
    if (at !== -1) this.#deliveries.splice(at, 1)
  }

  #ended({ fault, again }: Problem): void {
    const unheard = this.#trying || this.#deliveries.some(({ transaction }) => transaction.unheard)
    const ownDoing = fault === 'aborted-before-dot'
    if (again === true || (unheard && !ownDoing)) noteStanding(this.#route, 'unfit')
    else if (this.#trying) noteStanding(this.#route, 'untried')
    this.#deliveries.splice(0)
  }
}

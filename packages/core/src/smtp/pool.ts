import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import type { AcquireRequest, PooledConnection } from './acquire-request.ts'
import { ConnectionAdmission } from './connection-admission.ts'
import { type Place, Places } from './places.ts'
import type { Session } from './session.ts'
import { successorFor } from './successor.ts'
import { inTurn, type Waiter } from './waiter.ts'

export interface PoolOptions {
  /** Sockets open at once, over all servers. */
  readonly maxSockets: number
  /** Milliseconds after which an unused connection sends QUIT. */
  readonly idle: number
}

/** Connections to any number of servers, never more at once than allowed. */
export class Pool {
  readonly #options: PoolOptions
  readonly #places = new Places()
  readonly #admission: ConnectionAdmission
  readonly #waiting = new Set<Waiter>()
  readonly #emptied: (() => void)[] = []
  #closing = false

  constructor(options: PoolOptions) {
    this.#options = options
    this.#admission = new ConnectionAdmission(this.#places, options.maxSockets)
  }

  async acquire(request: AcquireRequest): Promise<PooledConnection> {
    for (;;) {
      const { place, reused } = await this.#placeFor(request)
      const known = place.session
      if (known) return this.#pooled(place, known, reused)
      try {
        return this.#pooled(place, await this.#open(place, request), false)
      } catch (error) {
        const waits = this.#admission.noteLimit(request, error)
        this.#drop(place)
        if (!waits) throw error
      }
    }
  }

  /** Sends QUIT on every unused connection and waits until all are closed. */
  async close(): Promise<void> {
    this.#closing = true
    for (const place of [...this.#places.idle]) this.#evict(place)
    if (this.#places.size > 0) await new Promise<void>((resolve) => this.#emptied.push(resolve))
  }

  #placeFor(request: AcquireRequest): Promise<{ readonly place: Place; readonly reused: boolean }> {
    return new Promise((resolve, reject) => {
      const { signal } = request
      const waiter: Waiter = {
        request,
        take: (place, reused) => {
          if (request.bulk) this.#places.useForBulk(place)
          signal?.removeEventListener('abort', abort)
          this.#waiting.delete(waiter)
          resolve({ place, reused })
        },
      }
      const abort = (): void => {
        this.#waiting.delete(waiter)
        const problem: Problem = { stage: 'connect', fault: 'aborted-before-dot' }
        reject(new ProblemError(problem))
      }
      this.#waiting.add(waiter)
      signal?.addEventListener('abort', abort, { once: true })
      if (signal?.aborted) abort()
      else if (!this.#serve(waiter)) this.#join(waiter)
    })
  }

  async #open(place: Place, { open }: AcquireRequest): Promise<Session> {
    const session = await open()
    place.session = session
    session.onEnd(() => this.#drop(place))
    session.onDot(() => this.#invite(place, session))
    if (session.ended()) this.#drop(place)
    return session
  }

  #pooled(place: Place, session: Session, reused: boolean): PooledConnection {
    let held = true
    return {
      session,
      reused,
      release: (keep) => {
        if (!held) return
        held = false
        place.users -= 1
        if (session.ended()) this.#drop(place)
        else if (place.users > 0) this.#invite(place, session)
        else if (keep && !this.#closing && !session.worn()) this.#putBack(place, session)
        else session.quit()
      },
    }
  }

  #putBack(place: Place, session: Session): void {
    session.unref()
    this.#places.rest(place, this.#options.idle, () => this.#evict(place))
    this.#serveAll()
  }

  #evict(place: Place): void {
    this.#places.busy(place)
    place.session?.quit()
  }

  #drop(place: Place): void {
    if (!this.#places.remove(place)) return
    this.#serveAll()
    if (this.#places.size === 0) for (const resolve of this.#emptied.splice(0)) resolve()
  }

  #serveAll(): void {
    for (const waiter of inTurn(this.#waiting)) {
      if (this.#places.idle.size === 0 && this.#admission.full) return
      this.#serve(waiter)
    }
  }

  /** Gives the waiter a connection of its own, and tells whether there was one; where not, makes room for one. */
  #serve(waiter: Waiter): boolean {
    const { key, server, mailbox, fresh } = waiter.request
    if (this.#admission.leavesToPerson(waiter.request)) return false
    const known = fresh ? undefined : this.#places.newestIdle(key)
    if (known) {
      this.#places.busy(known)
      known.users = 1
      waiter.take(known, true)
      return true
    }
    const mailboxFull = this.#admission.mailboxFull(waiter.request)
    const serverFull = this.#admission.serverFull(waiter.request)
    if (!mailboxFull && !serverFull && !this.#admission.full) {
      waiter.take(this.#places.add(waiter.request), false)
      return true
    }
    if (waiter.evicted && this.#places.has(waiter.evicted)) return false
    const oldest = this.#places.oldestIdle({
      ...(serverFull ? { server } : {}),
      ...(mailboxFull ? { mailbox } : {}),
    })
    if (!oldest) return false
    waiter.evicted = oldest
    this.#evict(oldest)
    return false
  }

  /** Whoever has just come may follow a mail that only waits for its final reply. */
  #join(waiter: Waiter): void {
    const { key, fresh } = waiter.request
    if (fresh || waiter.evicted) return
    const place = this.#places.find(key, ({ users, session }) => users === 1 && session?.takesNext() === true)
    if (place?.session && this.#successor(place) === waiter) this.#invite(place, place.session)
  }

  /** Tells whether mails wait for this connection. The first of them gets it, if it may follow the one under way. */
  #invite(place: Place, session: Session): boolean {
    const waiter = this.#successor(place)
    if (waiter && place.users === 1 && session.takesNext()) {
      place.users = 2
      waiter.take(place, true)
    }
    return waiter !== undefined
  }

  #successor(place: Place): Waiter | undefined {
    const elsewhere = (request: AcquireRequest): boolean =>
      this.#admission.mailboxFull(request) ||
      (request.server !== place.server && this.#admission.serverFull(request))
    const admitted = inTurn(this.#waiting).filter(
      ({ request }) => place.bulk || !this.#admission.leavesToPerson(request),
    )
    return successorFor(place, admitted, elsewhere)
  }
}

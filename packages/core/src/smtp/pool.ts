import { hash, randomBytes } from 'node:crypto'
import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import type { Route } from './endpoint.ts'
import type { Session } from './session.ts'

export interface PoolOptions {
  /** Sockets open at once, over all servers. */
  readonly maxSockets: number
  /** Milliseconds after which an unused connection says goodbye. */
  readonly idle: number
}

/** A wish for a connection. */
export interface Claim {
  /** Connections with the same key are the same sign-in on the same server; see {@link routeKey}. */
  readonly key: string
  readonly mailbox: string
  /** Connections that this mailbox may have at once. */
  readonly limit: number
  /** True when no used connection will do. */
  readonly fresh?: boolean
  readonly signal?: AbortSignal | undefined
  readonly open: () => Promise<Session>
}

export interface Lease {
  readonly session: Session
  /** Whether it has carried a mail before, so that the server may have hung up meanwhile. */
  readonly reused: boolean
  /** Gives the connection back, for the next mail or for good. */
  release(keep: boolean): void
}

const salt = randomBytes(32).toString('base64')

/**
 * Under which connections may be shared: everything that decides where they lead and who is signed in, the secret
 * itself included, as a hash whose salt lives only in this process.
 */
export const routeKey = (route: Route, secret: string): string => {
  const { host, port, security, ca, dial, credentials } = route
  const parts = [
    host,
    port,
    security,
    ca,
    dial?.host,
    dial?.port,
    dial?.ca,
    credentials?.kind,
    credentials?.user,
  ]
  return hash('sha256', salt + JSON.stringify([...parts, secret]), 'base64')
}

interface Slot {
  readonly key: string
  readonly mailbox: string
  session?: Session
  timer?: NodeJS.Timeout
}

interface Waiter {
  readonly claim: Claim
  readonly take: (slot: Slot, reused: boolean) => void
  /** The connection that was sent home to make room for this one. */
  leaving?: Slot
}

/** Connections to any number of servers, never more at once than allowed. */
export class Pool {
  readonly #options: PoolOptions
  readonly #slots = new Set<Slot>()
  readonly #perMailbox = new Map<string, number>()
  /** Unused connections, the longest unused first. */
  readonly #idle = new Set<Slot>()
  readonly #waiting = new Set<Waiter>()
  readonly #emptied: (() => void)[] = []
  #closing = false

  constructor(options: PoolOptions) {
    this.#options = options
  }

  async claim(claim: Claim): Promise<Lease> {
    const { slot, reused } = await this.#slot(claim)
    const known = slot.session
    if (known) return this.#lease(slot, known, reused)
    try {
      const session = await claim.open()
      slot.session = session
      session.onEnd(() => this.#drop(slot))
      if (session.ended()) this.#drop(slot)
      return this.#lease(slot, session, false)
    } catch (error) {
      this.#drop(slot)
      throw error
    }
  }

  /** Says goodbye on every unused connection and waits until all are closed. */
  async close(): Promise<void> {
    this.#closing = true
    for (const slot of [...this.#idle]) this.#sendHome(slot)
    if (this.#slots.size > 0) await new Promise<void>((resolve) => this.#emptied.push(resolve))
  }

  #slot(claim: Claim): Promise<{ readonly slot: Slot; readonly reused: boolean }> {
    return new Promise((resolve, reject) => {
      const { signal } = claim
      const waiter: Waiter = {
        claim,
        take: (slot, reused) => {
          signal?.removeEventListener('abort', abort)
          this.#waiting.delete(waiter)
          resolve({ slot, reused })
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
      else this.#serve(waiter)
    })
  }

  #lease(slot: Slot, session: Session, reused: boolean): Lease {
    let held = true
    return {
      session,
      reused,
      release: (keep) => {
        if (!held) return
        held = false
        if (session.ended()) this.#drop(slot)
        else if (keep && !this.#closing) this.#rest(slot, session)
        else session.leave()
      },
    }
  }

  #rest(slot: Slot, session: Session): void {
    session.rest()
    slot.timer = setTimeout(() => this.#sendHome(slot), this.#options.idle).unref()
    this.#idle.add(slot)
    this.#serveAll()
  }

  #sendHome(slot: Slot): void {
    this.#idle.delete(slot)
    clearTimeout(slot.timer)
    slot.session?.leave()
  }

  #drop(slot: Slot): void {
    if (!this.#slots.delete(slot)) return
    this.#count(slot.mailbox, -1)
    this.#idle.delete(slot)
    clearTimeout(slot.timer)
    this.#serveAll()
    if (this.#slots.size === 0) for (const resolve of this.#emptied.splice(0)) resolve()
  }

  #serveAll(): void {
    for (const waiter of [...this.#waiting]) {
      if (this.#idle.size === 0 && this.#slots.size >= this.#options.maxSockets) return
      this.#serve(waiter)
    }
  }

  #serve(waiter: Waiter): void {
    const { key, mailbox, limit, fresh } = waiter.claim
    const known = fresh ? undefined : this.#newestIdle(key)
    if (known) {
      this.#idle.delete(known)
      clearTimeout(known.timer)
      waiter.take(known, true)
      return
    }
    const crowded = (this.#perMailbox.get(mailbox) ?? 0) >= limit
    if (!crowded && this.#slots.size < this.#options.maxSockets) {
      const slot: Slot = { key, mailbox }
      this.#slots.add(slot)
      this.#count(mailbox, 1)
      waiter.take(slot, false)
      return
    }
    if (waiter.leaving && this.#slots.has(waiter.leaving)) return
    const oldest = this.#oldestIdle(crowded ? mailbox : undefined)
    if (!oldest) return
    waiter.leaving = oldest
    this.#sendHome(oldest)
  }

  #newestIdle(key: string): Slot | undefined {
    let newest: Slot | undefined
    for (const slot of this.#idle) if (slot.key === key) newest = slot
    return newest
  }

  #oldestIdle(mailbox: string | undefined): Slot | undefined {
    for (const slot of this.#idle) if (mailbox === undefined || slot.mailbox === mailbox) return slot
    return undefined
  }

  #count(mailbox: string, change: number): void {
    const count = (this.#perMailbox.get(mailbox) ?? 0) + change
    if (count === 0) this.#perMailbox.delete(mailbox)
    else this.#perMailbox.set(mailbox, count)
  }
}

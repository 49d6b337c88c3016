import { hash, randomBytes } from 'node:crypto'
import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import type { Endpoint } from './endpoint.ts'
import type { Session } from './session.ts'

export interface PoolOptions {
  /** Sockets open at once, over all servers. */
  readonly maxSockets: number
  /** Milliseconds after which an unused connection sends QUIT. */
  readonly idle: number
}

/** A wish for a connection. */
export interface AcquireRequest {
  /** Connections with the same key are the same sign-in on the same server; see {@link poolKey}. */
  readonly key: string
  readonly mailbox: string
  /** Connections that this mailbox may have at once. */
  readonly limit: number
  /** True when no used connection will do. */
  readonly fresh?: boolean
  readonly signal?: AbortSignal | undefined
  readonly open: () => Promise<Session>
}

export interface PooledConnection {
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
export const poolKey = (endpoint: Endpoint, secret: string): string => {
  const { host, port, security, ca, dial, credentials } = endpoint
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

interface PoolEntry {
  readonly key: string
  readonly mailbox: string
  session?: Session
  timer?: NodeJS.Timeout
}

interface Waiter {
  readonly request: AcquireRequest
  readonly take: (entry: PoolEntry, reused: boolean) => void
  /** The connection that was evicted to make room for this one. */
  evicted?: PoolEntry
}

/** Connections to any number of servers, never more at once than allowed. */
export class Pool {
  readonly #options: PoolOptions
  readonly #entries = new Set<PoolEntry>()
  readonly #openPerMailbox = new Map<string, number>()
  /** Unused connections, the longest unused first. */
  readonly #idle = new Set<PoolEntry>()
  readonly #waiting = new Set<Waiter>()
  readonly #emptied: (() => void)[] = []
  #closing = false

  constructor(options: PoolOptions) {
    this.#options = options
  }

  async acquire(request: AcquireRequest): Promise<PooledConnection> {
    const { entry, reused } = await this.#entryFor(request)
    const known = entry.session
    if (known) return this.#pooled(entry, known, reused)
    try {
      const session = await request.open()
      entry.session = session
      session.onEnd(() => this.#drop(entry))
      if (session.ended()) this.#drop(entry)
      return this.#pooled(entry, session, false)
    } catch (error) {
      this.#drop(entry)
      throw error
    }
  }

  /** Sends QUIT on every unused connection and waits until all are closed. */
  async close(): Promise<void> {
    this.#closing = true
    for (const entry of [...this.#idle]) this.#evict(entry)
    if (this.#entries.size > 0) await new Promise<void>((resolve) => this.#emptied.push(resolve))
  }

  #entryFor(request: AcquireRequest): Promise<{ readonly entry: PoolEntry; readonly reused: boolean }> {
    return new Promise((resolve, reject) => {
      const { signal } = request
      const waiter: Waiter = {
        request,
        take: (entry, reused) => {
          signal?.removeEventListener('abort', abort)
          this.#waiting.delete(waiter)
          resolve({ entry, reused })
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

  #pooled(entry: PoolEntry, session: Session, reused: boolean): PooledConnection {
    let held = true
    return {
      session,
      reused,
      release: (keep) => {
        if (!held) return
        held = false
        if (session.ended()) this.#drop(entry)
        else if (keep && !this.#closing && !session.worn()) this.#putBack(entry, session)
        else session.quit()
      },
    }
  }

  #putBack(entry: PoolEntry, session: Session): void {
    session.unref()
    entry.timer = setTimeout(() => this.#evict(entry), this.#options.idle).unref()
    this.#idle.add(entry)
    this.#serveAll()
  }

  #evict(entry: PoolEntry): void {
    this.#idle.delete(entry)
    clearTimeout(entry.timer)
    entry.session?.quit()
  }

  #drop(entry: PoolEntry): void {
    if (!this.#entries.delete(entry)) return
    this.#count(entry.mailbox, -1)
    this.#idle.delete(entry)
    clearTimeout(entry.timer)
    this.#serveAll()
    if (this.#entries.size === 0) for (const resolve of this.#emptied.splice(0)) resolve()
  }

  #serveAll(): void {
    for (const waiter of [...this.#waiting]) {
      if (this.#idle.size === 0 && this.#entries.size >= this.#options.maxSockets) return
      this.#serve(waiter)
    }
  }

  #serve(waiter: Waiter): void {
    const { key, mailbox, limit, fresh } = waiter.request
    const known = fresh ? undefined : this.#newestIdle(key)
    if (known) {
      this.#idle.delete(known)
      clearTimeout(known.timer)
      waiter.take(known, true)
      return
    }
    const crowded = (this.#openPerMailbox.get(mailbox) ?? 0) >= limit
    if (!crowded && this.#entries.size < this.#options.maxSockets) {
      const entry: PoolEntry = { key, mailbox }
      this.#entries.add(entry)
      this.#count(mailbox, 1)
      waiter.take(entry, false)
      return
    }
    if (waiter.evicted && this.#entries.has(waiter.evicted)) return
    const oldest = this.#oldestIdle(crowded ? mailbox : undefined)
    if (!oldest) return
    waiter.evicted = oldest
    this.#evict(oldest)
  }

  #newestIdle(key: string): PoolEntry | undefined {
    let newest: PoolEntry | undefined
    for (const entry of this.#idle) if (entry.key === key) newest = entry
    return newest
  }

  #oldestIdle(mailbox: string | undefined): PoolEntry | undefined {
    for (const entry of this.#idle) if (mailbox === undefined || entry.mailbox === mailbox) return entry
    return undefined
  }

  #count(mailbox: string, change: number): void {
    const count = (this.#openPerMailbox.get(mailbox) ?? 0) + change
    if (count === 0) this.#openPerMailbox.delete(mailbox)
    else this.#openPerMailbox.set(mailbox, count)
  }
}

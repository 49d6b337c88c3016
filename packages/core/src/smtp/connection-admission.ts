import { ProblemError } from '../diagnosis/problem.ts'
import { shareOf } from '../limits/ceilings.ts'
import type { AcquireRequest } from './acquire-request.ts'
import { ConnectionLimits, mayBeConnectionLimit } from './connection-limits.ts'
import type { Places } from './places.ts'

/** Decides by the open connections whether a message may have another one. */
export class ConnectionAdmission {
  readonly #places: Places
  readonly #maxSockets: number
  readonly #limits = new ConnectionLimits()

  /** `maxSockets`: connections open at once, over all servers. */
  constructor(places: Places, maxSockets: number) {
    this.#places = places
    this.#maxSockets = maxSockets
  }

  get full(): boolean {
    return this.#places.size >= this.#maxSockets
  }

  serverFull({ server }: AcquireRequest): boolean {
    return this.#places.at(server) >= this.#limits.of(server)
  }

  mailboxFull({ mailbox, limit }: AcquireRequest): boolean {
    return this.#places.of(mailbox) >= limit
  }

  /** Whether another connection for this bulk message would be the one that is reserved for a person. */
  leavesToPerson({ mailbox, limit, bulk }: AcquireRequest): boolean {
    return bulk === true && this.#places.bulkOf(mailbox) >= shareOf(limit, bulk)
  }

  /** Whether the server accepts no more than its present connections, so that this message waits for one of them. */
  noteLimit({ server }: AcquireRequest, error: unknown): boolean {
    if (!(error instanceof ProblemError) || !mayBeConnectionLimit(error.problem)) return false
    const open = this.#places.openAt(server)
    if (open > 0) this.#limits.note(server, open)
    return open > 0
  }
}

import type { Session } from './session.ts'

/** A request for a connection. */
export interface AcquireRequest {
  /** Connections with the same key are the same sign-in on the same server; see `poolKey`. */
  readonly key: string
  /** The server, by its `serverKey`: how many connections it accepts is learned from those that it refuses. */
  readonly server: string
  readonly mailbox: string
  /** Connections that this mailbox may have at once. */
  readonly limit: number
  /** Part of a mass mailing: it leaves one of the mailbox's connections to a person, whose messages also go first. */
  readonly bulk?: boolean | undefined
  /** True when a connection that was used before will not do. */
  readonly fresh?: boolean
  readonly signal?: AbortSignal | undefined
  readonly open: () => Promise<Session>
}

export interface PooledConnection {
  readonly session: Session
  /** Whether it has carried a message before, so that the server may have closed it meanwhile. */
  readonly reused: boolean
  /** Gives the connection back, for the next message or to be closed. */
  release(keep: boolean): void
}

import type { Session } from './session.ts'

/** A wish for a connection. */
export interface AcquireRequest {
  /** Connections with the same key are the same sign-in on the same server; see `poolKey`. */
  readonly key: string
  /** The server, by its `serverKey`: what it takes from here at once is learned from what it turns away. */
  readonly server: string
  readonly mailbox: string
  /** Connections that this mailbox may have at once. */
  readonly limit: number
  /** Part of a mass mailing: it leaves one of the mailbox's connections to a person, and lets a person go first. */
  readonly bulk?: boolean | undefined
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

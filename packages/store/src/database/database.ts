import type { CloseOptions } from '@saatja/core'

/**
 * Anything that runs one statement with `$1` placeholders: a transaction of this package, or a client of node-postgres.
 */
export interface Queryable {
  query<Row extends object>(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ readonly rows: readonly Row[] }>
}

/** The same operations on an embedded PGlite folder and on a PostgreSQL server. */
export interface Database extends Queryable {
  readonly engine: 'pglite' | 'postgres'
  /** Schema of the tables. Statements are written with the schema name `saatja`, which is replaced by this one. */
  readonly schema: string
  /**
   * Joins a transaction that the application has opened: its results have the types that this package expects, and
   * tables are found in the schema.
   */
  adopt(tx: Queryable): Queryable
  /**
   * Commits when `work` ends, rolls back when it throws. Inside, use nothing but `tx`.
   * @throws what `work` throws; StoreError `DISK_FULL` or `UNREACHABLE`
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /** Runs several statements without parameters on one connection and returns the rows of all. */
  script(text: string): Promise<{ readonly rows: readonly object[] }>
  /**
   * Calls `heard` with the payload of each NOTIFY on the channel, and with '' after a reconnection. Returns how to
   * stop.
   */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>
  /**
   * Registers work to be done before the database is closed, such as stopping what writes to it. Returns how to undo
   * that.
   */
  beforeClose(work: (options: CloseOptions) => Promise<void>): () => void
  /** Runs that work, then closes the connections. Afterwards every method throws StoreError `USAGE`. */
  close(options?: CloseOptions): Promise<void>
}

/** Reads the SQLSTATE of a database error, such as `23505`. Undefined when it has none. */
export const sqlState = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

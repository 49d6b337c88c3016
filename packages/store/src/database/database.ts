import type { CloseOptions } from '@saatja/core'

/** Anything that runs one statement with `$1` placeholders: a transaction of ours, or a client of node-postgres. */
export interface Queryable {
  query<Row extends object>(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ readonly rows: readonly Row[] }>
}

/** The same few functions over an embedded PGlite folder and over a PostgreSQL server. */
export interface Database extends Queryable {
  readonly engine: 'pglite' | 'postgres'
  /** Where the tables are. Statements name `saatja`, which becomes this one. */
  readonly schema: string
  /**
   * Takes up a transaction that the application has opened: what is read through it has the types that this package
   * expects, and tables are found in the schema.
   */
  adopt(tx: Queryable): Queryable
  /**
   * Commits when `work` ends, rolls back when it throws. Inside, use nothing but `tx`.
   * @throws what `work` throws; StoreError `DISK_FULL` or `UNREACHABLE`
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /** Runs several statements without parameters on one connection and answers the rows of all. */
  script(text: string): Promise<{ readonly rows: readonly object[] }>
  /** Calls `heard` with what each NOTIFY on the channel says, and with '' after a reconnection. Answers how to stop. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>
  /**
   * Has work done before the database is closed, such as stopping what writes to it. Answers how to take that back.
   */
  beforeClose(work: (options: CloseOptions) => Promise<void>): () => void
  /** Ends what was asked to end before, then the connections. Afterwards everything throws StoreError `USAGE`. */
  close(options?: CloseOptions): Promise<void>
}

/** Reads the SQLSTATE of a database error, such as `23505`. Undefined when it has none. */
export const sqlState = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

import type { Inheritance, Provider, Vault } from '@saatja/core'
import type { Queryable } from './database/database.ts'

/** What everything that belongs to one company works with. */
export interface CompanyContext {
  readonly company: string
  readonly database: Queryable
  readonly vault: Vault
  readonly providers: readonly Provider[]
  readonly ports: readonly number[] | undefined
  /** A transaction of its own, or the one that this scope already lives in. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /** Undefined when the company is not stored. */
  surroundings(database: Queryable): Promise<Inheritance | undefined>
}

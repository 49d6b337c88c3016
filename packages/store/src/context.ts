import type { Inheritance, Provider, Vault } from '@saatja/core'
import type { Queryable } from './database/database.ts'

/** What every part of one company's store needs. */
export interface CompanyContext {
  readonly company: string
  readonly database: Queryable
  readonly vault: Vault
  readonly providers: readonly Provider[]
  readonly ports: readonly number[] | undefined
  /** Opens a transaction, or uses the one in which this scope already is. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /** Reads the company. Undefined when it is not stored. */
  surroundings(database: Queryable): Promise<Inheritance | undefined>
}

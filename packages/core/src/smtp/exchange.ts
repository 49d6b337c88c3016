import type { Problem } from '../diagnosis/problem.ts'
import type { Observer } from './observer.ts'
import type { Turn } from './protocol-state.ts'
import type { Transaction } from './transaction.ts'

/** Something for which someone waits: a mail, or without a transaction a step of setting the connection up. */
export interface ConnectionExchange {
  readonly transaction?: Transaction
  readonly observer: Observer
  /** A reply to one of its commands has come, and the connection goes on. */
  heard(turn: Turn): void
  /** The connection has ended. */
  fail(problem: Problem): void
}

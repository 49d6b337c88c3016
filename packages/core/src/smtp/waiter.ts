import type { AcquireRequest } from './acquire-request.ts'
import type { Place } from './places.ts'

/** A mail that waits for a connection. */
export interface Waiter {
  readonly request: AcquireRequest
  readonly take: (place: Place, reused: boolean) => void
  /** The connection that was evicted to make room for this one. */
  evicted?: Place
}

/** In the order in which they came, bulk mail after what a person waits for. */
export const inTurn = (waiting: ReadonlySet<Waiter>): readonly Waiter[] => {
  const all = [...waiting]
  const bulk = all.filter(({ request }) => request.bulk)
  return bulk.length === 0 ? all : [...all.filter(({ request }) => !request.bulk), ...bulk]
}

import { ProblemError } from '../diagnosis/problem.ts'

/** Requests that callers who ask for the same thing at the same moment share. */
export interface SharedRequests<T> {
  /**
   * Waits for the request of this name, and begins it where none is under way. It is aborted when no one waits for it.
   * @throws ProblemError when this caller's signal is aborted; whatever the request throws
   */
  join(name: string, work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal | undefined): Promise<T>
}

interface Flight<T> {
  readonly result: Promise<T>
  /** Everyone has stopped waiting, so the next caller asks anew. */
  readonly giveUp: () => void
  waiting: number
}

export const sharedRequests = <T>(): SharedRequests<T> => {
  const flights = new Map<string, Flight<T>>()
  const begin = (name: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> => {
    const abort = new AbortController()
    const leave = (): void => {
      if (flights.get(name) === flight) flights.delete(name)
    }
    const giveUp = (): void => {
      leave()
      abort.abort()
    }
    const result = work(abort.signal).finally(leave)
    result.catch(() => {})
    const flight: Flight<T> = { result, giveUp, waiting: 0 }
    flights.set(name, flight)
    return flight
  }
  return {
    join(name, work, signal) {
      const flight = flights.get(name) ?? begin(name, work)
      flight.waiting += 1
      return waitFor(flight, signal)
    },
  }
}

/** Waits for a shared promise, but only as long as the caller wants to. */
const waitFor = <T>(flight: Flight<T>, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = (): void => {
      flight.waiting -= 1
      if (flight.waiting === 0) flight.giveUp()
      reject(new ProblemError({ stage: 'sign-in', fault: 'aborted-before-dot' }))
    }
    if (signal?.aborted) return abort()
    signal?.addEventListener('abort', abort, { once: true })
    flight.result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', abort))
  })

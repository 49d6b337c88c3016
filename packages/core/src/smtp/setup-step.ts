import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import type { SmtpConnection } from './connection.ts'

/**
 * A step of setting a connection up: it begins, and later tells how it went. It may return what to call when the server
 * has answered.
 */
export type SetupStep<T> = (
  resolve: (value: T) => void,
  reject: (problem: Problem) => void,
) => (() => void) | undefined

/** Runs one step of setting up, one at a time. The caller's abort and every failure of the connection end it. */
export const runStep = <T>(
  connection: SmtpConnection,
  step: SetupStep<T>,
  signal?: AbortSignal,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = (): void => connection.end({ ...connection.dropped(), fault: 'aborted-before-dot' })
    const fail = (problem: Problem): void => {
      close()
      reject(new ProblemError(problem))
    }
    let answered: (() => void) | undefined
    const exchange = { observer: connection.observer, heard: () => answered?.(), fail }
    const close = (): void => {
      connection.close(exchange)
      signal?.removeEventListener('abort', abort)
    }
    if (connection.ended) {
      fail(connection.dropped())
      return
    }
    connection.open(exchange)
    signal?.addEventListener('abort', abort)
    const done = (value: T): void => {
      close()
      resolve(value)
    }
    answered = step(done, fail)
    if (signal?.aborted) abort()
  })

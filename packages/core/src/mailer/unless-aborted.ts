import type { Stage } from '../contract/stage.ts'
import { ProblemError } from '../diagnosis/problem.ts'

/**
 * Waits for code of the application, but only as long as the caller wants to.
 * @throws ProblemError when given up.
 */
export const unlessAborted = <T>(
  work: T | PromiseLike<T>,
  stage: Stage,
  signal: AbortSignal | undefined,
): Promise<T> => {
  const settled = Promise.resolve(work)
  if (!signal) return settled
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new ProblemError({ stage, fault: 'aborted-before-dot' }))
    settled.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
    signal.addEventListener('abort', abort, { once: true })
    if (signal.aborted) abort()
  })
}

import { type Problem, ProblemError } from '../diagnosis/problem.ts'

interface TimeoutOptions {
  readonly ms: number
  readonly signal?: AbortSignal | undefined
  /** What it means when the time is over. */
  readonly late: Problem
}

/** Answers how to stop the work and free what it holds. */
type Work<T> = (resolve: (value: T) => void, reject: (error: unknown) => void) => () => void

/** Work with a limit in time that the caller can end as well. */
export const withTimeout = <T>({ ms, signal, late }: TimeoutOptions, work: Work<T>): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    let open = true
    let stop = (): void => {}
    const close = (): boolean => {
      const first = open
      open = false
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      return first
    }
    const end = (problem: Problem): void => {
      if (!close()) return
      stop()
      reject(new ProblemError(problem))
    }
    const abort = (): void => end({ stage: late.stage, fault: 'aborted-before-dot' })
    const timer = setTimeout(() => end(late), ms)
    signal?.addEventListener('abort', abort)
    try {
      stop = work(
        (value) => close() && resolve(value),
        (error) => close() && reject(error),
      )
    } catch (error) {
      close()
      reject(error)
    }
    if (signal?.aborted) abort()
  })

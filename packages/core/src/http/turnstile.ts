import { ProblemError } from '../diagnosis/problem.ts'

/** Lets a number of tasks run at once; the others wait in order. */
export class Turnstile {
  readonly #limit: number
  readonly #waiting = new Set<() => void>()
  #inside = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** @throws ProblemError when the caller gives up while waiting. */
  async run<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    await this.#enter(signal)
    try {
      return await work()
    } finally {
      this.#inside -= 1
      const [next] = this.#waiting
      next?.()
    }
  }

  #enter(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        this.#waiting.delete(enter)
        signal?.removeEventListener('abort', abort)
        this.#inside += 1
        resolve()
      }
      const abort = (): void => {
        this.#waiting.delete(enter)
        reject(new ProblemError({ stage: 'connect', fault: 'aborted-before-dot' }))
      }
      if (signal?.aborted) return abort()
      if (this.#inside < this.#limit) return enter()
      this.#waiting.add(enter)
      signal?.addEventListener('abort', abort, { once: true })
    })
  }
}

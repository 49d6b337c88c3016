import { setTimeout as delay } from 'node:timers/promises'

/** Milliseconds. */
const firstPause = 100
const lastPause = 3_000
const retryFor = 60_000

/**
 * Repeats work that must not be lost because the database was unavailable for a moment.
 * @throws whatever the work threw last, after a minute or when the signal is given
 */
export const retryQuery = async <T>(work: () => Promise<T>, ending: AbortSignal): Promise<T> => {
  const until = Date.now() + retryFor
  for (let pause = firstPause; ; pause = Math.min(pause * 2, lastPause)) {
    try {
      return await work()
    } catch (error) {
      if (ending.aborted || Date.now() + pause > until) throw error
    }
    await delay(pause, undefined, { signal: ending }).catch(() => {})
  }
}

import { setTimeout as delay } from 'node:timers/promises'
import type { Progress } from './progress.ts'

/** How a run is watched. */
export interface WatchOptions {
  readonly signal?: AbortSignal | undefined
  /** Milliseconds between two looks. Default 1000. */
  readonly every?: number | undefined
}

/** Yields the progress every so many milliseconds, until the run is finished or gone, or the signal is aborted. */
export async function* watch(
  progressNow: () => Promise<Progress | undefined>,
  { signal, every = 1_000 }: WatchOptions = {},
): AsyncIterable<Progress> {
  while (!signal?.aborted) {
    const now = await progressNow()
    if (now === undefined) return
    yield now
    if (now.finished) return
    await delay(every, undefined, signal ? { signal } : {}).catch(() => {})
  }
}

import { setTimeout as delay } from 'node:timers/promises'
import type { Progress } from './progress.ts'

/** Yields the progress every so many milliseconds, until the run is finished or gone, or the signal is aborted. */
export async function* watch(
  progressNow: () => Promise<Progress | undefined>,
  { signal, every = 1_000 }: { readonly signal?: AbortSignal; readonly every?: number } = {},
): AsyncIterable<Progress> {
  while (!signal?.aborted) {
    const now = await progressNow()
    if (now === undefined) return
    yield now
    if (now.finished) return
    await delay(every, undefined, signal ? { signal } : {}).catch(() => {})
  }
}

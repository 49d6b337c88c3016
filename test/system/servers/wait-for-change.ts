import { once } from 'node:events'
import { watch } from 'node:fs'

/**
 * Looks whenever something changes at a path, until there is an answer.
 * @throws Error that says what did not happen in time.
 */
export const watching = async <T>(
  path: string,
  look: () => Promise<T | undefined>,
  { seconds, what }: { readonly seconds: number; readonly what: string },
): Promise<T> => {
  const signal = AbortSignal.timeout(1000 * seconds)
  const watcher = watch(path)
  try {
    for (;;) {
      // Listening begins before looking, so that nothing happens in between unseen.
      const change = once(watcher, 'change', { signal })
      change.catch(() => undefined)
      const found = await look()
      if (found !== undefined) return found
      await change
    }
  } catch (cause) {
    if (!signal.aborted) throw cause
    throw new Error(`Not within ${seconds} s: ${what}`, { cause })
  } finally {
    watcher.close()
  }
}

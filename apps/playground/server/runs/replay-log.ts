/**
 * A growing list that any number of readers follow from any point: a reader that comes late or comes back misses
 * nothing that is remembered.
 */
export interface ReplayLog<T> {
  readonly entries: readonly T[]
  readonly ended: boolean
  add(entry: T): void
  end(): void
  /**
   * Yields entries from index `from`, then later ones, until the end or the signal. A reader that has seen more than
   * there is saw it before a restart, and begins again.
   */
  follow(from: number, signal: AbortSignal): AsyncGenerator<{ readonly index: number; readonly entry: T }>
}

/** Something to wait for that any number of readers are told of. */
const createNews = () => {
  let wake: () => void = () => undefined
  let next: Promise<void>
  const renew = (): void => {
    next = new Promise((resolve) => {
      wake = resolve
    })
  }
  renew()
  return {
    next: () => next,
    tell: () => {
      wake()
      renew()
    },
  }
}

/** `remembered`: how many entries are kept; the oldest are forgotten first. Default: all. */
export const createReplayLog = <T>(remembered = Number.POSITIVE_INFINITY): ReplayLog<T> => {
  const entries: T[] = []
  let forgotten = 0
  let ended = false
  const news = createNews()
  return {
    entries,
    get ended() {
      return ended
    },
    add: (entry) => {
      entries.push(entry)
      if (entries.length > remembered) {
        entries.shift()
        forgotten++
      }
      news.tell()
    },
    end: () => {
      ended = true
      news.tell()
    },
    async *follow(from, signal) {
      const left = new Promise<void>((resolve) =>
        signal.addEventListener('abort', () => resolve(), { once: true }),
      )
      let index = from > forgotten + entries.length ? 0 : from
      while (!signal.aborted) {
        index = Math.max(index, forgotten)
        const entry = entries[index - forgotten]
        if (entry !== undefined) yield { index: index++, entry }
        else if (ended) return
        else await Promise.race([news.next(), left])
      }
    },
  }
}

/** A growing list that any number of readers follow from any point: whoever comes late or comes back misses nothing. */
export interface EventLog<T> {
  readonly entries: readonly T[]
  readonly ended: boolean
  add(entry: T): void
  end(): void
  /** Entries from index `from`, then those still to come, until the end or the signal. */
  follow(from: number, signal: AbortSignal): AsyncGenerator<{ readonly index: number; readonly entry: T }>
}

export const eventLog = <T>(): EventLog<T> => {
  const entries: T[] = []
  let ended = false
  let wake: () => void = () => undefined
  let news = new Promise<void>((resolve) => {
    wake = resolve
  })
  const tell = () => {
    wake()
    news = new Promise((resolve) => {
      wake = resolve
    })
  }
  return {
    entries,
    get ended() {
      return ended
    },
    add: (entry) => {
      entries.push(entry)
      tell()
    },
    end: () => {
      ended = true
      tell()
    },
    async *follow(from, signal) {
      const left = new Promise<void>((resolve) =>
        signal.addEventListener('abort', () => resolve(), { once: true }),
      )
      for (let index = from; !signal.aborted; ) {
        const entry = entries[index]
        if (entry !== undefined) yield { index: index++, entry }
        else if (ended) return
        else await Promise.race([news, left])
      }
    },
  }
}

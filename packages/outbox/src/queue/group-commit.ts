import { setImmediate } from 'node:timers/promises'
import { sqlState } from '@saatja/store'

/** Writes several requests together and answers in their order. */
type WriteGroup<Ask, Answer> = (asks: readonly Ask[]) => Promise<readonly Answer[]>

interface Waiting<Ask, Answer> {
  readonly ask: Ask
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** Most requests in one write: a write stays small, and so does the loss when it fails. */
const atMost = 200

/** Data that the database cannot take is the fault of one request, and must not fail the others. */
const isFaultOfOne = (error: unknown): boolean => /^2[23]/.test(sqlState(error) ?? '')

/**
 * Collects the requests that arrive while a write is in progress into the next write (group commit). Nothing waits for
 * a timer, so a single request is served at once, and groups grow as the database gets slower.
 */
export const groupCommit = <Ask, Answer>(write: WriteGroup<Ask, Answer>): ((ask: Ask) => Promise<Answer>) => {
  let waiting: Waiting<Ask, Answer>[] = []
  let running = false
  const settle = async (group: readonly Waiting<Ask, Answer>[]): Promise<void> => {
    try {
      const answers = await write(group.map(({ ask }) => ask))
      for (const [index, { resolve }] of group.entries()) resolve(answers[index] as Answer)
    } catch (error) {
      if (group.length > 1 && isFaultOfOne(error)) for (const one of group) await settle([one])
      else for (const { reject } of group) reject(error)
    }
  }
  const run = async (): Promise<void> => {
    running = true
    while (waiting.length > 0) {
      // Requests of the same turn of the event loop go into the same write.
      await setImmediate()
      const group = waiting.slice(0, atMost)
      waiting = waiting.slice(atMost)
      await settle(group)
    }
    running = false
  }
  return (ask) =>
    new Promise((resolve, reject) => {
      waiting.push({ ask, resolve, reject })
      if (!running) void run()
    })
}

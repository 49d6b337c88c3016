import { setImmediate } from 'node:timers/promises'
import { sqlState } from '@saatja/store'

/** Writes several asks together and answers in their order. */
type WriteGroup<Ask, Answer> = (asks: readonly Ask[]) => Promise<readonly Answer[]>

interface Waiting<Ask, Answer> {
  readonly ask: Ask
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** Asks in one write: a write stays small, and so does what is lost when it fails. */
const atMost = 200

/** Data that the database cannot take is the fault of one ask, and must not fail those that came with it. */
const isFaultOfOne = (error: unknown): boolean => /^2[23]/.test(sqlState(error) ?? '')

/**
 * Gathers what is asked while a write is under way into the next one: group commit. Nothing waits for a timer, so that
 * whoever asks alone is served at once, and groups grow as the database gets slower.
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
      // Whatever else this turn of the event loop brings goes into the same write.
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

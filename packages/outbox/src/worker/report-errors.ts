import type { OutboxContext } from '../context.ts'
import { troubleOf } from '../trouble.ts'

/** Does the work, and reports its failure: the database may be away for a while, and the worker continues after that. */
export const reportErrors = async <T>(
  context: OutboxContext,
  work: () => Promise<T>,
): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    context.emit(troubleOf(error))
    return undefined
  }
}

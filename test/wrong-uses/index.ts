/** Calls a function as plain JavaScript can: with anything, or with nothing. */
export const call = (work: (...given: never[]) => unknown, ...given: unknown[]): unknown =>
  Reflect.apply(work, undefined, given)

/**
 * Finds with which error something is refused, at once or later.
 * @throws Error when it is not refused
 */
export const reason = async (work: () => unknown): Promise<Error> => {
  try {
    await work()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was refused')
}

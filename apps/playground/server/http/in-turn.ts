/** Does one thing after the other. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** Saves one after the other, so that nothing happens between the check of a version and the saving. */
export const inTurn = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

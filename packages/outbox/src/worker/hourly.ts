const every = 3_600_000

/** Runs a task now and once an hour. Returns a function that stops it and waits for a run in progress. */
export const hourly = (
  chores: readonly (() => Promise<unknown>)[],
  trouble: (error: unknown) => void,
): (() => Promise<void>) => {
  let doing: Promise<unknown> = Promise.resolve()
  const begin = (): void => {
    for (const chore of chores) doing = doing.then(chore).catch(trouble)
  }
  begin()
  const timer = setInterval(begin, every)
  return async () => {
    clearInterval(timer)
    await doing
  }
}

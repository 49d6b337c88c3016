/** Milliseconds in which a terminal's Ctrl+C may come twice: from the terminal itself, and passed on by npm. */
const sameKey = 1_000

/** Calls `begin` when somebody asks the program to stop, and `insist` when they ask again. */
export const onStopRequest = (begin: () => void, insist: () => void): void => {
  let first: number | undefined
  const hear = (): void => {
    if (first === undefined) {
      first = Date.now()
      begin()
    } else if (Date.now() - first > sameKey) insist()
  }
  process.on('SIGINT', hear).on('SIGTERM', hear)
}

/** Milliseconds in which a terminal's Ctrl+C may arrive twice: from the terminal itself, and passed on by npm. */
const sameKey = 1_000

/**
 * Calls `begin` when someone asks the program to stop, and `insist` when they ask again. When the program that started
 * this one over a channel has ended, that counts as a request too.
 */
export const onStopRequest = (begin: () => void, insist: () => void): void => {
  let first: number | undefined
  const hear = (): void => {
    if (first === undefined) {
      first = Date.now()
      begin()
    } else if (Date.now() - first > sameKey) insist()
  }
  process.on('SIGINT', hear).on('SIGTERM', hear).once('disconnect', hear)
}

const minute = 60_000

/** Waits between attempts, in milliseconds; the last one repeats until the mail is given up. */
const steps = [1, 5, 15, 60, 240].map((minutes) => minutes * minute)

/** Milliseconds before the next attempt after so many, spread by a fifth either way. `chance` is from 0 to 1. */
export const backoff = (attempts: number, chance: number): number => {
  const step = steps[Math.min(Math.max(attempts, 1), steps.length) - 1] ?? minute
  return Math.round(step * (0.8 + 0.4 * chance))
}

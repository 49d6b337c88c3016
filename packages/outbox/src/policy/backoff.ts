const minute = 60_000

/** Waits between attempts, in milliseconds; the last one repeats until the mail is given up. */
const steps = [1, 5, 15, 60, 240].map((minutes) => minutes * minute)

/** Milliseconds to wait after so many waits before, spread by a fifth either way. `chance` is from 0 to 1. */
export const backoff = (before: number, chance: number): number => {
  const step = steps[Math.min(before, steps.length - 1)] ?? minute
  return Math.round(step * (0.8 + 0.4 * chance))
}

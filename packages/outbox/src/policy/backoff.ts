import type { Diagnosis } from '@saatja/core'

const minute = 60_000

/** Waits between attempts, in milliseconds; the last one repeats until the mail is given up. */
const steps = [1, 5, 15, 60, 240].map((minutes) => minutes * minute)

/**
 * Returns the milliseconds to wait after so many waits before, varied by a fifth either way. `chance` is from 0 to 1.
 */
export const backoff = (before: number, chance: number): number => {
  const step = steps[Math.min(before, steps.length - 1)] ?? minute
  return Math.round(step * (0.8 + 0.4 * chance))
}

/** When something is decided. */
export interface Moment {
  readonly now: number
  /** From 0 to 1. */
  readonly chance: number
}

/** When to try again: at the time that the server named, else after a pause that grows with every failure before. */
export const retryTime = (
  { retryAt }: Pick<Diagnosis, 'retryAt'>,
  before: number,
  { now, chance }: Moment,
): number => {
  const asked = retryAt === undefined ? Number.NaN : Date.parse(retryAt)
  return asked > now ? asked + Math.round(chance * 1_000) : now + backoff(before, chance)
}

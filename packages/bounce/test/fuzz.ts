import fc from 'fast-check'
import { readReturn } from '../src/index.ts'
import { mutatedMail } from './mutations.ts'

/** CPU milliseconds that reading takes at most: 50, and 10 for each megabyte. */
const allowed = (bytes: number): number => 50 + (10 * bytes) / 1e6

/** CPU milliseconds of one reading; the machine's other work does not count. */
export const costOf = (bytes: Uint8Array): number => {
  const before = process.cpuUsage()
  readReturn(bytes)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** The cheapest of three readings: what the collector or the compiler does in between is no property of the mail. */
const isCheap = (bytes: Uint8Array): boolean =>
  [1, 2, 3].some(() => costOf(bytes) <= allowed(bytes.byteLength))

/** Reads mutated mails: nothing throws, nothing becomes unreadable by an error, nothing is slow. */
export const fuzz = (numRuns: number): void => {
  fc.assert(
    fc.property(mutatedMail, (bytes) => {
      const started = performance.now()
      const { kind, reason = '', recipients } = readReturn(bytes)
      const slow = performance.now() - started > allowed(bytes.byteLength) && !isCheap(bytes)
      const known = kind !== 'unreadable' || /^The mail (?:is empty|has no header)\.$/.test(reason)
      return known && !slow && recipients.length <= 200
    }),
    { numRuns, endOnFailure: true },
  )
}

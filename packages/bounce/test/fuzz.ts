import fc from 'fast-check'
import { readReturn } from '../src/index.ts'
import { mutatedMail } from './mutations.ts'

/** CPU milliseconds that reading takes at most: 50, and 10 for each megabyte. */
const allowed = (bytes: number): number => 50 + (10 * bytes) / 1e6

/** Microseconds of this thread alone where Node counts them: collector and compiler work beside it. */
const cpu = (): number => {
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage()
  return user + system
}

/** CPU milliseconds of one reading; the machine's other work does not count. */
const costOf = (bytes: Uint8Array): number => {
  const before = cpu()
  readReturn(bytes)
  return (cpu() - before) / 1_000
}

/** The cheapest of four readings: the processor is shared, and what others do in its caches is no property of the mail. */
export const leastCostOf = (bytes: Uint8Array): number => Math.min(...[1, 2, 3, 4].map(() => costOf(bytes)))

/** The cheapest of three readings: what the collector or the compiler does in between is no property of the mail. */
const isCheap = (bytes: Uint8Array): boolean =>
  [1, 2, 3].some(() => costOf(bytes) <= allowed(bytes.byteLength))

/** Reads mutated mails: nothing throws, nothing becomes unreadable by an error, nothing is slow. */
export const fuzz = (numRuns: number): void => {
  fc.assert(
    fc.property(mutatedMail, (bytes) => {
      const before = cpu()
      const { kind, reason = '', recipients } = readReturn(bytes)
      const slow = (cpu() - before) / 1_000 > allowed(bytes.byteLength) && !isCheap(bytes)
      const known =
        kind !== 'unreadable' ||
        /^The mail (?:is empty|has no header|says that it is a report, but there is none in it)\.$/.test(
          reason,
        )
      return known && !slow && recipients.length <= 200
    }),
    { numRuns, endOnFailure: true },
  )
}

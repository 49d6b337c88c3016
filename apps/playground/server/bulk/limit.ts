import type { Limits, Sourced } from '@saatja/core'
import type { BulkLimit } from './contract.ts'

const minute = 60_000

type Fact = Sourced<number> | undefined

/** Only what the vendor itself says is kept to; the rest are hints. */
const rated = (fact: Fact, rate: (value: number) => number): BulkLimit['perMinute'][] => {
  if (fact?.confidence !== 'vendor') return []
  const { value, ...source } = fact
  return [{ value: rate(value), source }]
}

const least = (rates: readonly BulkLimit['perMinute'][]): BulkLimit['perMinute'] =>
  rates.reduce((low, rate) => (low && rate && low.value <= rate.value ? low : rate), undefined)

/** The strictest of what a provider says about one mailbox. */
export const bulkLimit = (limits: Limits): BulkLimit => {
  const perMinute = least([
    ...rated(limits.spacing, (spacing) => minute / spacing),
    ...rated(limits.messagesPerMinute, (count) => count),
    ...rated(limits.messagesPerHour, (count) => count / 60),
  ])
  const perDay = least([
    ...rated(limits.messagesPerDay, (count) => count),
    ...rated(limits.recipientsPerDay, (count) => count),
  ])
  return { ...(perMinute ? { perMinute } : {}), ...(perDay ? { perDay } : {}) }
}

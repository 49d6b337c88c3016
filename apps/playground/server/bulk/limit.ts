import { type Ceiling, ceilingsOf, isDaily, type Limits } from '@saatja/core'
import type { BulkLimit } from './contract.ts'

const minute = 60_000

type Rate = BulkLimit['perMinute']

const least = (rates: readonly Rate[]): Rate =>
  rates.reduce((low, rate) => (low && rate && low.value <= rate.value ? low : rate), undefined)

const perMinute = ({ limit, period, source }: Ceiling): Rate => ({ value: (limit * minute) / period, source })
const perDay = ({ limit, source }: Ceiling): Rate => ({ value: limit, source })

/** Finds the strictest limit that is enforced for one mailbox. */
export const bulkLimit = (limits: Limits): BulkLimit => {
  const { rates } = ceilingsOf(limits)
  const minutely = least(rates.filter((rate) => !isDaily(rate)).map(perMinute))
  const daily = least(rates.filter(isDaily).map(perDay))
  return { ...(minutely ? { perMinute: minutely } : {}), ...(daily ? { perDay: daily } : {}) }
}

import type { ReplyRule } from '../contract/diagnosis.ts'
import type { ParsedReply } from './parse-reply.ts'

const unit = { hours: 3600, minutes: 60, seconds: 1 } as const
const longest = 7 * 24 * 3600

/** Seconds to wait that the rule, or the reply by the rule's pattern, tells. At most a week. */
export const waitOf = ({ wait }: Pick<ReplyRule, 'wait'>, reply: ParsedReply): number | undefined => {
  if (wait === undefined || typeof wait === 'number') return wait
  const told = new RegExp(wait, 'i').exec(reply.text)?.groups ?? {}
  const seconds = (Object.keys(unit) as (keyof typeof unit)[])
    .map((name) => Number(told[name] ?? 0) * unit[name])
    .reduce((sum, part) => sum + part, 0)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, longest) : undefined
}

/** Seconds to wait by a Retry-After header, which tells them as a number or as a date (RFC 9110 10.2.3). At most a week. */
export const secondsToWait = (told: string, now: number): number | undefined => {
  const seconds = /^\d+$/.test(told) ? Number(told) : Math.ceil((Date.parse(told) - now) / 1000)
  return seconds > 0 ? Math.min(seconds, longest) : undefined
}

import { type Ceilings, isDaily, shareOf } from '@saatja/core'
import { checkArgument, type OptionRule } from '@saatja/core/options'

const minute = 60_000
const day = 24 * 60 * minute

/** What a mailbox has to send, and its recent rate. */
export interface MailboxLoad {
  /**
   * Messages that this mailbox will have sent when the run is done: those of the run and those that take turns with it.
   */
  readonly messages: number
  /** Recipients per message, on average. */
  readonly recipients: number
  /** Messages sent per minute recently. Undefined or 0: not known. */
  readonly perMinute: number | undefined
  /** Milliseconds until the mailbox is used again. */
  readonly rest: number
}

const loadRule: OptionRule = {
  must: 'an object with messages, recipients, perMinute and rest',
  test: (value) => typeof Object(value).messages === 'number',
}

const ceilingsRule: OptionRule = {
  must: 'what ceilingsOf of @saatja/core answers',
  test: (value) => Array.isArray(Object(value).rates),
}

/**
 * Estimates the milliseconds until a run is done: at the recent rate, but not faster than the limits allow, and over as
 * many days as a daily limit requires. Undefined when neither a rate nor a limit is known.
 */
export const timeLeft = (load: MailboxLoad, ceilings: Ceilings): number | undefined => {
  checkArgument('timeLeft', 'load', loadRule, load)
  checkArgument('timeLeft', 'ceilings', ceilingsRule, ceilings)
  const { messages, recipients, perMinute, rest } = load
  const { rates } = ceilings
  if (messages === 0) return 0
  const speeds = rates
    .filter((ceiling) => !isDaily(ceiling))
    .map(({ limit, period }) => (shareOf(limit, true) * minute) / period)
  const speed = Math.min(...speeds, perMinute || Number.POSITIVE_INFINITY)
  if (!Number.isFinite(speed)) return undefined
  const days = rates.filter(isDaily).map(({ limit, counts }) => {
    const amount = counts === 'messages' ? messages : messages * recipients
    return Math.floor((amount - 1) / shareOf(limit, true)) * day
  })
  return rest + Math.max((messages / speed) * minute, ...days)
}

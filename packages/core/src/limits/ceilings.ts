import type { Source, Sourced } from '../contract/diagnosis.ts'
import { checkArgument, type OptionRule, optionRules } from '../contract/options.ts'
import type { Limits } from '../contract/provider.ts'

/** At most so many in any period of this length. */
export interface Ceiling {
  readonly id: 'spacing' | 'minute' | 'hour' | 'day' | 'recipients'
  readonly limit: number
  /** Milliseconds. */
  readonly period: number
  readonly counts: 'messages' | 'recipients'
  readonly source: Source
}

/** What is enforced for one mailbox. A number that the vendor does not state is infinite. */
export interface Ceilings {
  /** Connections at once. */
  readonly connections: number
  readonly recipientsPerMessage: number
  /** Bytes of the whole encoded message. */
  readonly size: number
  readonly rates: readonly Ceiling[]
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const none = Number.POSITIVE_INFINITY

type Fact = Sourced<number> | undefined

/** Only what the vendor itself says is enforced; the rest are hints. */
const enforced = (fact: Fact): Sourced<number> | undefined =>
  fact?.confidence === 'vendor' ? fact : undefined

const rate = (
  fact: Fact,
  { id, counts = 'messages', ...given }: Partial<Ceiling> & Pick<Ceiling, 'id'>,
): readonly Ceiling[] => {
  const stated = enforced(fact)
  if (stated === undefined) return []
  const { value, ...source } = stated
  return [{ id, limit: given.limit ?? value, period: given.period ?? value, counts, source }]
}

const read = (limits: Limits): Ceilings => ({
  connections: enforced(limits.connections)?.value ?? none,
  recipientsPerMessage: enforced(limits.recipientsPerMessage)?.value ?? none,
  size: enforced(limits.size)?.value ?? none,
  rates: [
    ...rate(limits.spacing, { id: 'spacing', limit: 1 }),
    ...rate(limits.messagesPerMinute, { id: 'minute', period: minute }),
    ...rate(limits.messagesPerHour, { id: 'hour', period: hour }),
    ...rate(limits.messagesPerDay, { id: 'day', period: day }),
    ...rate(limits.recipientsPerDay, { id: 'recipients', period: day, counts: 'recipients' }),
  ],
})

/** A provider's limits never change, and every message asks for them. */
const known = new WeakMap<Limits, Ceilings>()

const limitsRule: OptionRule = {
  must: 'the limits of a provider, such as limitsOf answers',
  test: optionRules.object.test,
}

const ceilingsRule: OptionRule = {
  must: 'what ceilingsOf answers',
  test: (value) => Array.isArray(Object(value).rates),
}

/**
 * Reads what is enforced out of a provider's limits: only facts that the vendor itself states.
 * @throws TypeError when no limits are given
 */
export const ceilingsOf = (limits: Limits): Ceilings => {
  checkArgument('ceilingsOf', 'limits', limitsRule, limits)
  const ceilings = known.get(limits) ?? read(limits)
  known.set(limits, ceilings)
  return ceilings
}

/**
 * Says whether messages ever have to wait for a turn.
 * @throws TypeError when no ceilings are given
 */
export const isPaced = (ceilings: Ceilings): boolean => {
  checkArgument('isPaced', 'ceilings', ceilingsRule, ceilings)
  return ceilings.rates.length > 0 || Number.isFinite(ceilings.connections)
}

/** Shares a limit: bulk mail leaves one turn, and one connection, to a person, where there is more than one. */
export const shareOf = (limit: number, bulk: boolean): number => (bulk && limit > 1 ? limit - 1 : limit)

/** Says how much of a ceiling one message takes. */
export const weightOf = ({ counts }: Pick<Ceiling, 'counts'>, recipients: number): number =>
  counts === 'messages' ? 1 : recipients

/** Says whether a ceiling is a day's: a message that it leaves no room for is refused rather than kept waiting. */
export const isDaily = ({ period }: Pick<Ceiling, 'period'>): boolean => period >= day

/**
 * Counts the recipients that one message may have at most. Infinite where no vendor's number bounds them.
 * @throws TypeError that names an argument which cannot be used
 */
export const recipientLimit = (ceilings: Ceilings, bulk: boolean): number => {
  checkArgument('recipientLimit', 'ceilings', ceilingsRule, ceilings)
  checkArgument('recipientLimit', 'bulk', optionRules.flag, bulk)
  return ceilings.rates
    .filter(({ counts }) => counts === 'recipients')
    .reduce((least, { limit }) => Math.min(least, shareOf(limit, bulk)), ceilings.recipientsPerMessage)
}

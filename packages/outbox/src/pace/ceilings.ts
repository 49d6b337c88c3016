import type { Limits } from '@saatja/core'

/** So much in any stretch of this length. */
export interface Ceiling {
  readonly id: 'spacing' | 'minute' | 'hour' | 'day' | 'recipients'
  readonly limit: number
  /** Milliseconds. */
  readonly period: number
  readonly counts: 'messages' | 'recipients'
}

export interface Ceilings {
  /** Connections at once. Infinite when the vendor names no number. */
  readonly connections: number
  readonly rates: readonly Ceiling[]
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Only what the vendor itself says is enforced; the rest are hints. */
const enforced = (fact: Limits[keyof Limits]): number | undefined =>
  fact?.confidence === 'vendor' ? fact.value : undefined

export const ceilingsOf = (limits: Limits): Ceilings => {
  const spacing = enforced(limits.spacing)
  const rates = [
    {
      id: 'spacing',
      limit: spacing === undefined ? undefined : 1,
      period: spacing ?? 0,
      counts: 'messages',
    },
    { id: 'minute', limit: enforced(limits.messagesPerMinute), period: minute, counts: 'messages' },
    { id: 'hour', limit: enforced(limits.messagesPerHour), period: hour, counts: 'messages' },
    { id: 'day', limit: enforced(limits.messagesPerDay), period: day, counts: 'messages' },
    { id: 'recipients', limit: enforced(limits.recipientsPerDay), period: day, counts: 'recipients' },
  ] as const
  return {
    connections: enforced(limits.connections) ?? Number.POSITIVE_INFINITY,
    rates: rates.flatMap(({ limit, ...rest }) => (limit === undefined ? [] : [{ limit, ...rest }])),
  }
}

/** Whether there is anything to keep to. */
export const isLimited = ({ connections, rates }: Ceilings): boolean =>
  rates.length > 0 || Number.isFinite(connections)

/** Bulk mail leaves one turn, and one connection, to a person, where there is more than one. */
export const shareOf = (limit: number, bulk: boolean): number => (bulk && limit > 1 ? limit - 1 : limit)

/**
 * Each period is counted in this many pieces, each rounded up: so a counter per mailbox stays small whatever the
 * limit, and a sixtieth of the rate is the price.
 */
const pieces = 60

export const pieceOf = ({ period }: Ceiling): number => period / pieces

import { describe, expect, it } from 'vitest'
import { ceilingsOf, isPaced, recipientLimit } from '../../src/limits/ceilings.ts'

const source = { from: 'test', checkedAt: '2026-11-22', confidence: 'vendor' } as const
const fact = (value: number) => ({ ...source, value })
const none = Number.POSITIVE_INFINITY

describe('what is enforced of a provider', () => {
  it('is what its vendor states, each with its source', () => {
    const ceilings = ceilingsOf({
      connections: fact(3),
      spacing: fact(2_000),
      messagesPerHour: fact(100),
      recipientsPerDay: fact(500),
      recipientsPerMessage: fact(50),
      size: fact(1_000),
    })
    expect(ceilings).toEqual({
      connections: 3,
      recipientsPerMessage: 50,
      size: 1_000,
      rates: [
        { id: 'spacing', limit: 1, period: 2_000, counts: 'messages', source },
        { id: 'hour', limit: 100, period: 3_600_000, counts: 'messages', source },
        { id: 'recipients', limit: 500, period: 86_400_000, counts: 'recipients', source },
      ],
    })
  })

  it('is nothing of what others observed, or nobody checked', () => {
    const hint = (confidence: 'observed' | 'unverified') => ({ ...fact(1), confidence })
    const ceilings = ceilingsOf({
      connections: hint('observed'),
      messagesPerMinute: hint('unverified'),
      recipientsPerMessage: hint('observed'),
      size: hint('unverified'),
    })
    expect(ceilings).toEqual({ connections: none, recipientsPerMessage: none, size: none, rates: [] })
    expect(isPaced(ceilings)).toBe(false)
  })

  it('bounds the recipients of one message by the message and by the day', () => {
    const ceilings = ceilingsOf({ recipientsPerMessage: fact(50), recipientsPerDay: fact(50) })
    expect(recipientLimit(ceilings, false)).toBe(50)
    expect(recipientLimit(ceilings, true)).toBe(49)
    expect(recipientLimit(ceilingsOf({}), true)).toBe(none)
  })
})

import type { Database } from '@saatja/store'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createHearing } from '../../src/worker/hearing.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => vi.useRealTimers())

it('knows that nothing is heard, until something is', async () => {
  const query = vi.fn(async (_text: string, _values: readonly unknown[]) => ({ rows: [] }))
  const hearing = createHearing({ schema: 'erp', query } as unknown as Database, 'one')
  expect(hearing.deaf).toBe(false)
  await hearing.test()
  expect(query.mock.calls[0]?.[1]).toEqual(['erp_outbox', 'test one'])
  vi.advanceTimersByTime(1_000)
  expect(hearing.deaf).toBe(false)
  vi.advanceTimersByTime(1_500)
  expect(hearing.deaf).toBe(true)
  // Another process may be heard, and this one still not.
  expect(hearing.takes('test two')).toBe(true)
  expect(hearing.takes('["kivi","a",false]')).toBe(false)
  await hearing.test()
  expect(hearing.deaf).toBe(true)
  expect(hearing.takes('test one')).toBe(true)
  expect(hearing.deaf).toBe(false)
})

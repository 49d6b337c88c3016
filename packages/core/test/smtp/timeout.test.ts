import { getEventListeners } from 'node:events'
import { expect, it } from 'vitest'
import { withTimeout } from '../../src/smtp/timeout.ts'

it('work that throws at once leaves neither a timer nor a listener behind', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const { signal } = new AbortController()
  const before = timers()
  const work = withTimeout({ ms: 60_000, signal, late: { stage: 'connect' } }, () => {
    throw new RangeError('no such port')
  })
  await expect(work).rejects.toThrow('no such port')
  expect(timers()).toBe(before)
  expect(getEventListeners(signal, 'abort')).toHaveLength(0)
})

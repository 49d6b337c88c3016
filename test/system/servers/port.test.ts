import { expect, it } from 'vitest'
import { freePort } from './port.ts'

it('a free port is given once, though nothing listens there yet', async () => {
  const ports = await Promise.all(Array.from({ length: 1_500 }, freePort))
  expect(new Set(ports).size).toBe(ports.length)
})

it('a worker of the tests has a number, which tells its ports from those of the others', () => {
  expect(process.env.VITEST_POOL_ID).toMatch(/^[1-4]$/)
})

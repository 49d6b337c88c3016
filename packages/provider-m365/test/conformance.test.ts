import { conformance } from '@saatja/testkit'
import { describe, it } from 'vitest'
import { m365 } from '../src/index.ts'

describe('m365 does what every provider does', () => {
  for (const { name, run } of conformance(m365(), { packageName: '@saatja/provider-m365' })) it(name, run)
})

describe('m365 with large messages does what an API does', () => {
  const options = { packageName: '@saatja/provider-m365' }
  const cases = conformance(m365({ largeMessages: true }), options)
  for (const { name, run } of cases.filter(({ name }) => /API|requests/.test(name))) it(name, run)
})

import { conformance } from '@saatja/testkit'
import { describe, it } from 'vitest'
import { zone } from '../src/index.ts'

describe('zone does what every provider does', () => {
  for (const { name, run } of conformance(zone(), { packageName: '@saatja/provider-zone' })) it(name, run)
})

import { conformance } from '@saatja/testkit'
import { describe, it } from 'vitest'
import { gmail } from '../src/index.ts'

describe('gmail does what every provider does', () => {
  for (const { name, run } of conformance(gmail(), { packageName: '@saatja/provider-gmail' })) it(name, run)
})

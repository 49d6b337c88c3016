import { conformance } from '@saatja/testkit'
import { describe, it } from 'vitest'
import { m365 } from '../src/index.ts'

describe('m365 does what every provider does', () => {
  for (const { name, run } of conformance(m365(), { packageName: '@saatja/provider-m365' })) it(name, run)
})

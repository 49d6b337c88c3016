import { conformance } from '@saatja/testkit'
import { describe, it } from 'vitest'
import { directo } from '../src/index.ts'

describe('directo does what every provider does', () => {
  for (const { name, run } of conformance(directo(), { packageName: '@saatja/provider-directo' }))
    it(name, run)
})

import { conformance } from '@saatja/testkit'
import { describe, it } from 'vitest'
import { inbox } from '../src/index.ts'

describe('inbox does what every provider does', () => {
  for (const { name, run } of conformance(inbox(), { packageName: '@saatja/provider-inbox' })) it(name, run)
})

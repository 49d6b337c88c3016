import { it } from 'vitest'
import { fuzz } from './fuzz.ts'

// A million in ten parts: each has its own share of the time that a long test may take.
for (let part = 1; part <= 10; part += 1)
  it(`reads a million mutated mails, part ${part} of 10`, () => {
    fuzz(100_000)
  })

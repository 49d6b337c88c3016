import { describe, expect, it } from 'vitest'
import { readReturn } from '../src/index.ts'
import { fuzz, leastCostOf } from './fuzz.ts'
import { shapes } from './mutations.ts'

describe('mail from outside', () => {
  it('never makes the reader throw or slow, cut, joined, nested or sprinkled', () => {
    fuzz(5_000)
  })

  for (const [name, shape] of Object.entries(shapes))
    it(`costs no more than its length: ${name}`, () => {
      const [small, large] = [shape(250_000), shape(4_000_000)].map((text) => Buffer.from(text, 'latin1'))
      expect(leastCostOf(large as Buffer)).toBeLessThan(Math.max(90, 32 * leastCostOf(small as Buffer)))
    })

  it('reads 100 MB as fast as its first 4 MiB, and says that it stopped', () => {
    const bytes = Buffer.alloc(100_000_000, 'From: a@b.example\n\nHello there, all of you.\n')
    readReturn(bytes)
    const before = process.memoryUsage().arrayBuffers
    expect(leastCostOf(bytes)).toBeLessThan(300)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
    expect(readReturn(bytes).truncated).toBe(true)
  })

  it('says why it cannot read nothing, or a mail without a header', () => {
    expect(readReturn(new Uint8Array())).toMatchObject({ kind: 'unreadable', reason: 'The mail is empty.' })
    expect(readReturn(Buffer.from('\n\nHello'))).toMatchObject({ kind: 'unreadable' })
  })

  it('takes at most 200 recipients of one report', () => {
    const groups = Array.from(
      { length: 500 },
      (_, n) => `Final-Recipient: rfc822;a${n}@b.example\nAction: failed\n\n`,
    )
    const mail = `From: a@b.example\nContent-Type: message/delivery-status\n\n${groups.join('')}`
    expect(readReturn(Buffer.from(mail)).recipients).toHaveLength(200)
  })
})

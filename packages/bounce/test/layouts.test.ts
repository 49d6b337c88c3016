import { describe, expect, it } from 'vitest'
import { readReturn } from '../src/index.ts'
import { noticesOf } from './layouts.ts'
import { replies } from './replies.ts'

/** A reply that names another address than the one it is about cannot be told from a second recipient. */
const plain = replies.filter(([, reply]) => !reply.includes('@b.example'))

const read = plain.flatMap(([cause, reply], number) =>
  noticesOf(reply, number).map((bytes) => ({
    cause,
    reply,
    returned: readReturn(bytes, { envelope: { from: '', to: 'kivi@event.erp.example' } }),
  })),
)

describe(`notices without a report: ${read.length} of them`, () => {
  it('are bounces of the one address in them', () => {
    const wrong = read.filter(
      ({ returned: { kind, recipients } }) =>
        kind !== 'bounce' || recipients.map(({ address }) => address).join() !== 'jaan@klient.example',
    )
    expect(wrong.map(({ reply, returned }) => [reply, returned.kind, returned.recipients.length])).toEqual([])
  })

  it('have the cause of the reason in them, whatever stands around it', () => {
    const wrong = read.filter(({ cause, returned }) => returned.recipients[0]?.cause !== cause)
    expect(wrong.length / read.length).toBeLessThan(0.01)
  })
})

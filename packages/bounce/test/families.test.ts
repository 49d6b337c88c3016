import { describe, expect, it } from 'vitest'
import { readReturn } from '../src/index.ts'
import { expected } from './expected.ts'
import { families } from './mutations.ts'

describe('returned mail of many programs and services', () => {
  it('has an expectation for every mail', () => {
    expect(families.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort())
  })

  for (const { name, bytes } of families) {
    it(`reads ${name}`, () => {
      const { kind, recipients } = readReturn(bytes, { envelope: { from: '', to: 'kivi@event.erp.example' } })
      const found = recipients.map(({ address, action, diagnosis, status }) =>
        [address, action, diagnosis?.id ?? '', status].filter((each) => each !== undefined),
      )
      expect([kind, ...found]).toEqual(expected[name])
    })

    it(`reads ${name} with CRLF just the same`, () => {
      const crlf = Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')
      const options = { now: new Date(0) }
      expect(readReturn(crlf, options)).toEqual(readReturn(bytes, options))
    })
  }
})

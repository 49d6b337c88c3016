import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recipientsOf } from '../../src/message/addresses.ts'

describe('the recipients of a message', () => {
  it('are To, Cc and Bcc, each once, in the order given, spelled as first', () => {
    const message = {
      to: ['Anna@tamm.ee', { name: 'Jüri', address: 'jüri@tamm.ee' }],
      cc: 'anna@TAMM.ee',
      bcc: ['b@tamm.ee', 'ANNA@tamm.ee', 'B@tamm.ee'],
    }
    expect(recipientsOf(message)).toEqual(['Anna@tamm.ee', 'jüri@tamm.ee', 'b@tamm.ee'])
  })

  it('never repeat, never miss one, and keep their order, whatever is given', () => {
    const address = fc.constantFrom('a@tamm.ee', 'A@tamm.ee', 'b@tamm.ee', 'B@TAMM.EE', 'c@tamm.ee')
    fc.assert(
      fc.property(fc.array(address), (to) => {
        const keys = to.map((one) => one.toLowerCase())
        const first = to.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
        expect(recipientsOf({ to })).toEqual(first)
      }),
    )
  })

  it.each([
    ['anna@tamm.ee, nobody', 'nobody'],
    ['anna@tamm.ee; Jüri <jüri@>; b@tamm.ee', 'Jüri <jüri@>'],
    ['mari@kivi,ee', 'mari@kivi,ee'],
    ['anna@tamm.ee, b@tamm.ee', 'anna@tamm.ee, b@tamm.ee'],
  ])('are refused with the one at fault: %j', (to, address) => {
    const refused = expect.objectContaining({
      problem: expect.objectContaining({ params: expect.objectContaining({ field: 'to', address }) }),
    })
    expect(() => recipientsOf({ to })).toThrow(refused)
  })

  it('are not guessed from what no message may have', () => {
    expect(() => recipientsOf({ to: 'Anna <anna@tamm.ee>' })).toThrow('address-invalid')
  })
})

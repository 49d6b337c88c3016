import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInvalidAddress, parseAddressList } from '../../src/index.ts'

describe('a list of addresses as people type it', () => {
  it.each<[string, unknown]>([
    ['anna@tamm.ee', [{ address: 'anna@tamm.ee' }]],
    [' <anna@tamm.ee> ', [{ address: 'anna@tamm.ee' }]],
    ['Anna Tamm <anna@tamm.ee>', [{ name: 'Anna Tamm', address: 'anna@tamm.ee' }]],
    ['"Tamm, Anna" <anna@tamm.ee>', [{ name: 'Tamm, Anna', address: 'anna@tamm.ee' }]],
    ['"A \\"B\\" C" <a@b.ee>', [{ name: 'A "B" C', address: 'a@b.ee' }]],
    [
      'a@b.ee, c@d.ee; e@f.ee\r\ng@h.ee,',
      ['a@b.ee', 'c@d.ee', 'e@f.ee', 'g@h.ee'].map((address) => ({ address })),
    ],
    ['Õie <õie@tamm.ee>', [{ name: 'Õie', address: 'õie@tamm.ee' }]],
    ['', []],
    [' ; , \n', []],
  ])('%j is read', (text, list) => expect(parseAddressList(text)).toEqual(list))

  it.each([
    'anna',
    'a@b.ee, nobody',
    'Tamm, Anna <anna@tamm.ee>',
    'a@b.ee c@d.ee',
    '"open <a@b.ee>',
    'A <a@b.ee> B',
    '<<a@b.ee>>',
    'team: a@b.ee, c@d.ee;',
    '"a\u0000b" <a@b.ee>',
    'a@b.ee (Anna)',
  ])('%j is not guessed at', (text) => expect(parseAddressList(text)).toBeUndefined())

  it.each([
    ['anna', 'anna'],
    ['a@b.ee, nobody, c@d.ee', 'nobody'],
    ['a@b.ee; Anna <anna@>\r\n', 'Anna <anna@>'],
    ['Tamm, Anna <anna@tamm.ee>', 'Tamm'],
    ['a@b.ee, "open <c@d.ee>', '"open <c@d.ee>'],
    ['a@b.ee, an\u200bna', 'an\ufffdna'],
    [`a@b.ee, ${'x'.repeat(300)}`, 'x'.repeat(254)],
    ['a@b.ee,'.repeat(20_000), 'a@b.ee,'.repeat(40).slice(5, 254 + 5)],
  ])('the entry that is no address is named: %j', (text, entry) => {
    expect(parseAddressList(text)).toBeUndefined()
    expect(findInvalidAddress(text)).toBe(entry)
  })

  it('takes any text in its stride, and reads its own output', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab@.ee<>",; \\\n'), maxLength: 200 }), (text) => {
        const list = parseAddressList(text)
        expect(findInvalidAddress(text) === undefined).toBe(list !== undefined)
        if (list === undefined) return
        const written = list.map(({ name, address }) =>
          name === undefined ? address : `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`,
        )
        expect(parseAddressList(written.join(', '))).toEqual(list)
      }),
    )
  })
})

import { secret } from '@saatja/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newReturnId, returnAddress } from '../src/index.ts'

const key = (letter: string, value = `${letter} is a secret of more than thirty-two letters`) => ({
  letter,
  secret: secret(value),
})
const domain = 'event.erp.example'
const addresses = returnAddress({ domain, keys: [key('a')] })
const letters = 'abcdefghijklmnopqrstuvwxyz234567'

describe('the signed return address', () => {
  it('is 26 letters at the event domain and opens to what it was made of', () => {
    const id = newReturnId()
    const address = addresses.mint('kivi', id)
    expect(address).toMatch(/^b\+[a-z2-7]{24}@event\.erp\.example$/)
    expect(addresses.open(address, 'kivi')).toEqual({ company: 'kivi', id, key: 'a' })
    expect(addresses.open(address, ['paju', 'kivi'])).toEqual({ company: 'kivi', id, key: 'a' })
  })

  it('opens whatever the case', () => {
    const address = addresses.mint('kivi', newReturnId())
    expect(addresses.open(address.toUpperCase(), 'kivi')).toBeDefined()
    expect(addresses.open(`<${address}>`.slice(0, -1), 'kivi')).toBeDefined()
  })

  it('does not open for another company, domain or key', () => {
    const address = addresses.mint('kivi', newReturnId())
    expect(addresses.open(address, 'paju')).toBeUndefined()
    expect(addresses.open(address, [])).toBeUndefined()
    expect(addresses.open(address.replace('event.', 'other.'), 'kivi')).toBeUndefined()
    expect(returnAddress({ domain, keys: [key('a', 'x'.repeat(40))] }).open(address, 'kivi')).toBeUndefined()
    expect(returnAddress({ domain, keys: [key('b')] }).open(address, 'kivi')).toBeUndefined()
  })

  it('goes on opening with an old key while a new one signs', () => {
    const old = addresses.mint('kivi', newReturnId())
    const both = returnAddress({ domain, keys: [key('b'), key('a')] })
    expect(both.open(old, 'kivi')?.key).toBe('a')
    expect(both.open(both.mint('kivi', newReturnId()), 'kivi')?.key).toBe('b')
  })

  it('does not open when a letter was changed: 10,000 tampered addresses', () => {
    const place = fc.integer({ min: 2, max: 25 })
    const tampered = fc.tuple(place, fc.constantFrom(...letters))
    fc.assert(
      fc.property(fc.array(tampered, { minLength: 1, maxLength: 3 }), (changes) => {
        const address = addresses.mint('kivi', newReturnId())
        const changed = changes.reduce(
          (text, [at, letter]) => text.slice(0, at) + letter + text.slice(at + 1),
          address,
        )
        return changed === address || addresses.open(changed, 'kivi') === undefined
      }),
      { numRuns: 10_000 },
    )
  })

  it('does not open anything else, and never throws', () => {
    for (const address of [
      '',
      '@',
      'b+@event.erp.example',
      'kivi@event.erp.example',
      `b+${'a'.repeat(24)}@event.erp.example`,
    ])
      expect(addresses.open(address, 'kivi')).toBeUndefined()
    fc.assert(fc.property(fc.string(), (text) => addresses.open(`${text}@${domain}`, 'kivi') === undefined))
  })

  it('says which option cannot be used, and never the secret', () => {
    expect(() => returnAddress({ domain: '', keys: [key('a')] })).toThrow(/^domain:/)
    expect(() => returnAddress({ domain, keys: [] })).toThrow(/^keys: give at least one/)
    expect(() => returnAddress({ domain, keys: [key('aa')] })).toThrow(/^keys: a letter/)
    expect(() => returnAddress({ domain, keys: [key('a'), key('a')] })).toThrow(/same letter/)
    expect(() => returnAddress({ domain, keys: [key('a', 'too short')] })).toThrow(/at least 32 characters/)
    expect(() => returnAddress({ domain, keys: [key('a', 'too short')] })).not.toThrow(/too short/)
    expect(() => addresses.mint('kivi', 'short')).toThrow(/^id:/)
  })
})

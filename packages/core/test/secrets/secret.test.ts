import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { secret } from '../../src/contract/secret.ts'

describe('a secret', () => {
  it('prints, serialises and inspects as a mask, and reveals its value when it is asked to', () => {
    const hidden = secret('a-test-password')
    expect([String(hidden), JSON.stringify({ hidden }), inspect(hidden)].join()).not.toContain(
      'a-test-password',
    )
    expect(hidden.reveal()).toBe('a-test-password')
  })

  it.each([
    [undefined, 'undefined'],
    [null, 'object'],
    [123_456, 'number'],
    [['a-test-password'], 'object'],
  ])('is not made of %j, whose content no error shows', (value, kind) =>
    expect(() => secret(value as never)).toThrow(new TypeError(`secret: value must be text, not ${kind}`)),
  )
})

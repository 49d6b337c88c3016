import { describe, expect, it } from 'vitest'
import { isOnThisMachine, redirectWarnings, sameAddress } from '../../src/index.ts'

describe('a return address', () => {
  it.each<[string, readonly string[]]>([
    ['https://erp.kivi.ee/back', []],
    ['http://localhost:4000/back', []],
    ['http://127.0.0.1/back', []],
    ['http://[::1]:80/back', []],
    ['http://erp.kivi.ee/back', ['acme-redirect-insecure']],
    ['http://localhost.kivi.ee/back', ['acme-redirect-insecure']],
    ['http://127.0.0.1.kivi.ee/back', ['acme-redirect-insecure']],
  ])('%s', (address, warnings) => expect(redirectWarnings('acme', address)).toEqual(warnings))

  it.each([undefined, '', '/back', 'ftp://localhost/back', 'https://erp.kivi.ee/#back'])(
    'that is not whole is refused: %s',
    (address) =>
      expect(() => redirectWarnings('acme', address as string)).toThrow(
        new TypeError('acme: redirectUri must be a whole http or https address without a #'),
      ),
  )
})

it('a simulator is on this machine and is not encrypted', () => {
  const places = ['http://127.0.0.1:4020', 'http://localhost', 'http://[::1]:1']
  expect(places.map(isOnThisMachine)).toEqual([true, true, true])
  const others = ['https://127.0.0.1', 'http://kivi.ee', 'http://127.0.0.1.kivi.ee', 'localhost', 4020]
  expect(others.map(isOnThisMachine)).toEqual([false, false, false, false, false])
})

it('two addresses are the same mailbox in whatever case', () => {
  expect([sameAddress('Mari@kivi.ee', 'mari@KIVI.ee'), sameAddress('mari@kivi.ee', 'anna@kivi.ee')]).toEqual([
    true,
    false,
  ])
  expect(() => Reflect.apply(sameAddress, undefined, ['mari@kivi.ee'])).toThrow(
    new TypeError('sameAddress: other must be text, not undefined'),
  )
})

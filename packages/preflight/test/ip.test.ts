import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inNetwork, readIp, written } from '../src/dns/ip.ts'

describe('IP addresses', () => {
  it('are written as URLs write them, and read back', () =>
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const ip = readIp(text)
        if (!ip) throw new Error(`${text} was not read`)
        const shown = written(ip)
        const host = text.includes(':') ? new URL(`http://[${text}]`).hostname.slice(1, -1) : text
        expect(shown).toBe(host)
        expect(readIp(shown)).toEqual(ip)
      }),
    ))

  it.each([
    '',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '1::2::3',
    ':::',
    '1:2:3:4:5:6:7',
    '::g',
    '1:2:3:4:5:6:7:8:9',
    '::1.2.3',
  ])('refuses %j', (text) => expect(readIp(text)).toBeUndefined())

  it.each([
    ['192.0.2.130', '192.0.2.128', 25, true],
    ['192.0.2.127', '192.0.2.128', 25, false],
    ['192.0.2.1', '2001:db8::', 0, false],
    ['2001:db8::1', '2001:db8::', 32, true],
    ['255.255.255.255', '0.0.0.0', 0, true],
  ])('%s in %s/%i: %s', (address, network, bits, expected) => {
    const [one, other] = [readIp(address), readIp(network)]
    expect(one && other && inNetwork(one, other, bits)).toBe(expected)
  })
})

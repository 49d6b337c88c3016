import { domainToASCII, domainToUnicode } from 'node:url'
import { parseAddress, parseServer } from '@saatja/core/settings'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** What Node's own conversion to ASCII and back says of a name in another script. */
const asNode = (domain: string): string | undefined =>
  domainToUnicode(domainToASCII(domain)) === domain ? domainToASCII(domain) : undefined

const letter = fc.constantFrom(...'aõäöüšžāčēģīķļņūяжßς漢字ｅ\u00ad0-')
const label = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''))

describe('names in other scripts, without `node:url`', () => {
  it('are read as Node reads them', () =>
    fc.assert(
      fc.property(label, (name) => {
        fc.pre(/[^\x21-\x7e]/.test(name) && !/^-|-$/.test(name) && name === name.normalize('NFC'))
        const read = parseServer(`${name}.ee:465`)?.host
        expect(read).toBe(/^[\p{L}\p{M}\p{N}.-]+$/u.test(name) ? asNode(`${name}.ee`) : undefined)
      }),
      { numRuns: 2000 },
    ))

  // Node 20 refuses an encoded label that decodes to nothing sensible, Node 24 lets it be.
  it.each(['xn--a.ee', 'xn--99999999.ee', 'xn--un-bka.ee'])('lets %s be exactly where Node does', (host) =>
    expect(parseAddress(`mari@${host}`) === undefined).toBe(domainToUnicode(host) === ''),
  )

  it.each(['[::1]:25', '[2001:db8::7]:465', '[::ffff:192.0.2.1]:25'])('reads the literal %s', (server) =>
    expect(parseServer(server)).toBeDefined(),
  )

  it.each(['[::1::]:25', '[1.2.3.4]:25', '[12345::]:25'])('refuses %s', (server) =>
    expect(parseServer(server)).toBeUndefined(),
  )
})

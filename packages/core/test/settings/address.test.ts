import { parseAddress, parseServer } from '@saatja/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const local70 = 'a'.repeat(70)

describe('parseAddress', () => {
  it.each([
    'mari@kivi.ee',
    'Mari.Maasikas+arve@Kivi.EE',
    "o'neil@kivi.ee",
    'a&b@kivi.ee',
    'b=user=kivi.ee@event.example.com',
    `${'a'.repeat(64)}@kivi.ee`,
    'a@xn--un-bka.ee',
  ])('takes %s exactly as typed', (address) => expect(parseAddress(address)).toBe(address))

  it.each([
    ['mari@õun.ee', 'mari@xn--un-bka.ee'],
    ['mari@аpple.com', 'mari@xn--pple-43d.com'],
  ])('puts the domain of %s in ASCII', (typed, sent) => expect(parseAddress(typed)).toBe(sent))

  it.each([
    '',
    '@',
    'mari',
    'mari@',
    '@kivi.ee',
    'mari@kivi',
    `${local70}@kivi.ee`,
    `a@${'b'.repeat(64)}.ee`,
    `a@${'b.'.repeat(130)}ee`,
    'a@b.ee\r\nRCPT TO:<evil@x.ee>',
    'a@b.ee\n',
    'a@b.ee\0',
    ' a@b.ee',
    'a@b.ee ',
    'a b@kivi.ee',
    'a@kivi.ee, c@evil.com',
    'Mari <mari@kivi.ee>',
    '<mari@kivi.ee>',
    'a@b.ee <c@evil.com>',
    'a@b.ee>',
    'mari(comment (nested))@kivi.ee',
    'mari@kivi.ee (x)',
    '"mari maasikas"@kivi.ee',
    '"a@b"@kivi.ee',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@0x7f.1',
    'a@2130706433',
    'a@b.ee:25',
    '.a@kivi.ee',
    'a.@kivi.ee',
    'a..b@kivi.ee',
    'a@-kivi.ee',
    'a@kivi-.ee',
    'a@.ee',
    'a@kivi..ee',
    'a@kivi.ee.',
    'õ@kivi.ee',
    'a@exam\u200bple.com',
    'a@exam\u00adple.com',
    'a@ｅvil.com',
    'a@evil。com',
    'a@kivi\u00a0.ee',
    'a@o\u0303un.ee',
    'group: a@b.ee;',
    'a%evil.com@b.ee@c.ee',
    'mailto:a@b.ee',
  ])('refuses %j', (address) => expect(parseAddress(address)).toBeUndefined())

  it('answers nothing but the address that was typed', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.emailAddress(),
          fc.tuple(fc.emailAddress(), fc.string()).map((parts) => parts.join('')),
        ),
        (typed) => {
          const address = parseAddress(typed)
          if (address === undefined) return
          expect(address).toMatch(/^[!-;=?-~]+@[a-z0-9.-]+$/i)
          expect(address.split('@')).toHaveLength(2)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
          if (/^[\x00-\x7f]*$/.test(typed)) expect(address).toBe(typed)
        },
      ),
      { numRuns: 20_000 },
    ))
})

describe('parseServer', () => {
  it.each([
    ['smtp.zone.eu:465', 'smtp.zone.eu', 465],
    [' SMTP.Zone.EU.:587 ', 'smtp.zone.eu', 587],
    ['mail:25', 'mail', 25],
    ['192.0.2.7:25', '192.0.2.7', 25],
    ['[2001:DB8::1]:465', '2001:db8::1', 465],
    ['post.õun.ee:25', 'post.xn--un-bka.ee', 25],
  ])('reads %s', (text, host, port) => expect(parseServer(text)).toEqual({ host, port }))

  it.each([
    '',
    'smtp.zone.eu',
    ':465',
    'smtp.zone.eu:',
    'smtp.zone.eu:0',
    'smtp.zone.eu:65536',
    'smtp.zone.eu:465x',
    'smtp.zone.eu:+25',
    'smtp.zone.eu:025',
    'smtp://smtp.zone.eu:465',
    'user@smtp.zone.eu:465',
    'smtp zone.eu:25',
    'smtp.zone.eu:465/x',
    '0x7f.1:25',
    '2130706433:25',
    '127.1:25',
    '256.1.1.1:25',
    '::1:25',
    '[::1]',
    '[zz]:25',
    'a\r\nb:25',
    '-a.ee:25',
    'a..ee:25',
    'ｅvil.com:25',
    'smtp.zone.eu:٤٦٥',
  ])('refuses %j', (text) => expect(parseServer(text)).toBeUndefined())
})

describe('parseServer', () => {
  it.each([
    ['ssl://mail.kivi.ee:465', 'mail.kivi.ee', 465],
    ['SMTPS://mail.kivi.ee:465/', 'mail.kivi.ee', 465],
    ['tls://mail.kivi.ee:587', 'mail.kivi.ee', 587],
    ['smtp://mail.kivi.ee:25', 'mail.kivi.ee', 25],
    ['mail.kivi.ee: 587', 'mail.kivi.ee', 587],
    ['mail.kivi.ee :587', 'mail.kivi.ee', 587],
  ])('reads over what says nothing new in %s', (text, host, port) =>
    expect(parseServer(text)).toEqual({ host, port }),
  )

  it.each([
    'mail.kivi.ee',
    'ssl://mail.kivi.ee',
    'ssl://mail.kivi.ee:587',
    'smtp://mail.kivi.ee:465',
    'https://mail.kivi.ee:465',
    'ssl://mari@mail.kivi.ee:465',
    'ssl://mail.kivi.ee:465/path',
    'ssl://ssl://mail.kivi.ee:465',
    'mail.kivi.ee:  587',
  ])('reads nothing out of %s', (text) => expect(parseServer(text)).toBeUndefined())
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DotStuffing } from '../../src/smtp/dot-stuffing.ts'

const stuff = (...pieces: readonly string[]): string => {
  const stuffing = new DotStuffing()
  const written = pieces.map((piece) => stuffing.write(Buffer.from(piece, 'latin1')))
  const whole = Buffer.concat([...written, stuffing.end()])
  expect(stuffing.size).toBe(whole.length)
  return whole.toString('latin1')
}

describe('a message on its way', () => {
  it.each([
    ['one\r\n', 'one\r\n.\r\n'],
    ['one', 'one\r\n.\r\n'],
    ['', '\r\n.\r\n'],
    ['.one\r\n.\r\n..two', '..one\r\n..\r\n...two\r\n.\r\n'],
    ['one\n.\ntwo', 'one\r\n..\r\ntwo\r\n.\r\n'],
    ['one\r.\rtwo', 'one\r\n..\r\ntwo\r\n.\r\n'],
    ['one\r', 'one\r\n.\r\n'],
    ['a.b\r\nc.', 'a.b\r\nc.\r\n.\r\n'],
  ])('%j goes as %j', (message, bytes) => {
    expect(stuff(message)).toBe(bytes)
  })

  const text = fc.string({ unit: fc.constantFrom('a', '.', '\r', '\n', '\r\n', '\xf5'), maxLength: 30 })

  it('is the same however it is cut up', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (pieces) => {
        expect(stuff(...pieces)).toBe(stuff(pieces.join('')))
      }),
      { numRuns: 1_000 },
    )
  })

  it('ends once, has no line end but CR LF, and arrives as it was', () => {
    fc.assert(
      fc.property(text, (message) => {
        const bytes = stuff(message)
        expect(bytes.indexOf('\r\n.\r\n', bytes.startsWith('.\r\n') ? 3 : 0)).toBe(
          bytes === '.\r\n' ? -1 : bytes.length - 5,
        )
        expect(bytes).not.toMatch(/\r(?!\n)|(?<!\r)\n/)
        const arrived = bytes.slice(0, -3).replace(/^\./gm, '')
        const lines = message.replace(/\r\n|\r|\n/g, '\r\n')
        expect(arrived).toBe(lines.endsWith('\r\n') ? lines : `${lines}\r\n`)
      }),
      { numRuns: 1_000 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReplyReader } from '../../src/smtp/reply-reader.ts'

const readAll = (...chunks: readonly string[]): readonly string[] => {
  const reader = new ReplyReader()
  return chunks.flatMap((chunk) => reader.read(Buffer.from(chunk, 'latin1')))
}

describe('replies', () => {
  it('are told when they are whole, several of one chunk in order', () => {
    expect(readAll('250 one\r\n354 t', 'wo\r\n')).toEqual(['250 one', '354 two'])
  })

  it('of several lines are one, with bare line feeds as well', () => {
    expect(readAll('250-a\r\n250-b\n250 c\r\n')).toEqual(['250-a\n250-b\n250 c'])
  })

  it('are not told while their last line goes on', () => {
    expect(readAll('250-a\r\n250-b\r\n', '250 c')).toEqual([])
  })

  it('have their empty lines skipped between them', () => {
    expect(readAll('\r\n\r\n250 ok\r\n \r\n250 ok')).toEqual(['250 ok'])
  })

  it('are UTF-8 where their bytes are, and else each byte is a character', () => {
    const utf8 = Buffer.from('550 tundmatu kasutaja: õnne\r\n').toString('latin1')
    expect(readAll(utf8, '550 k\xf5rge\r\n')).toEqual(['550 tundmatu kasutaja: õnne', '550 k\xf5rge'])
  })

  it.each([
    ['line', 'x'.repeat(1_000)],
    ['reply', '250-still thinking\r\n'],
  ])('end the reading when a %s has no end', (_, piece) => {
    const reader = new ReplyReader()
    let read = 0
    while (!reader.overflowed && read < 1_000_000) {
      expect(reader.read(Buffer.from(piece))).toEqual([])
      read += piece.length
    }
    expect(read).toBeLessThan(70_000)
  })

  it('are the same however the bytes are cut up', () => {
    const line = fc.constantFrom('250 ok', '250-more', '354 go', '', 'õ', '25', '250ok', '\r')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.array(fc.nat(60)), (lines, cuts) => {
        const text = Buffer.from(lines.map((one) => `${one}\r\n`).join('')).toString('latin1')
        const places = [...new Set([0, ...cuts.filter((cut) => cut < text.length), text.length])].sort(
          (one, other) => one - other,
        )
        const chunks = places.slice(1).map((end, index) => text.slice(places[index], end))
        expect(readAll(...chunks)).toEqual(readAll(text))
      }),
    )
  })
})

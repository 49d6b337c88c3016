import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newMask } from '../../src/smtp/mask.ts'

const secret = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 40 })
const word = fc.string({ unit: 'grapheme-ascii', maxLength: 12 })

const spellings: readonly ((text: string, around: string) => string)[] = [
  (text) => text,
  (text, around) => Buffer.from(around + text + around).toString('base64'),
  (text, around) => Buffer.from(around + text + around).toString('base64url'),
  (text) => Buffer.from(text).toString('hex'),
  (text) => encodeURIComponent(text),
  (text) => Buffer.from(text).toString('latin1'),
]

describe('a mask', () => {
  it('hides a secret in every spelling, at every place', () => {
    fc.assert(
      fc.property(secret, word, word, fc.constantFrom(...spellings), (value, before, after, spell) => {
        const mask = newMask()
        mask.add(value)
        const spelled = spell(value, before)
        const cleaned = mask.clean(`${after} ${spelled} ${before}`)
        expect(cleaned).toContain('[secret]')
        // What is left must not hold the secret, nor base64 that decodes to it.
        const left = cleaned.replaceAll('[secret]', '\0')
        expect(left).not.toContain(value)
        for (const run of left.match(/[\w+/=-]{8,}/g) ?? [])
          expect(Buffer.from(run, 'base64').toString()).not.toContain(value)
      }),
      { numRuns: 2_000 },
    )
  })

  it('hides a secret without the blanks around it, too', () => {
    const mask = newMask()
    mask.add(' kuldvõti ')
    expect(mask.clean('535 no such password: kuldvõti')).toBe('535 no such password: [secret]')
  })

  it.each([
    ['535 wrong password a1!', '535 wrong password [secret]'],
    ['535 wrong password "a1!".', '535 wrong password "[secret]".'],
    ['535 za1!b', '535 za1!b'],
  ])('hides a short secret where it stands alone: %s', (text, cleaned) => {
    const mask = newMask()
    mask.add('a1!')
    expect(mask.clean(text)).toBe(cleaned)
  })

  it.each(['535', '5', '7', '8', ' '])(
    'leaves the codes of a reply alone when the secret is "%s"',
    (value) => {
      const mask = newMask()
      mask.add(value)
      expect(mask.clean('535-5.7.8 wrong\n535 5.7.8 wrong')).toBe('535-5.7.8 wrong\n535 5.7.8 wrong')
    },
  )

  it('leaves everything else as it is', () => {
    const mask = newMask()
    expect(mask.clean('250 2.0.0 Ok')).toBe('250 2.0.0 Ok')
    mask.add('kuldvõti')
    expect(mask.clean('250 2.0.0 Ok: queued as 4XkT9F2J')).toBe('250 2.0.0 Ok: queued as 4XkT9F2J')
  })

  it('hides the whole of a base64 text that holds the secret', () => {
    const mask = newMask()
    mask.add('kuldvõti')
    const blob = Buffer.from('\0mari@kivi.ee\0kuldvõti').toString('base64')
    expect(mask.clean(`501 Syntax error in "AUTH PLAIN ${blob}"`)).toBe(
      '501 Syntax error in "AUTH PLAIN [secret]"',
    )
  })

  it('takes linear time for a long line', () => {
    const mask = newMask()
    mask.add('kuldvõti-ja-lukk')
    const began = performance.now()
    mask.clean('a'.repeat(60_000))
    expect(performance.now() - began).toBeLessThan(100)
  })
})

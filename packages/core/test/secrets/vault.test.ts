import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MailError, type SealContext, type VaultKey, vault } from '../../src/index.ts'

const key = (id: string): VaultKey => ({ id, secret: randomBytes(32) })
const first = key('first')
const second = key('second')
const here: SealContext = { company: 'kivi', card: 'MARI', field: 'password' }
const text = fc.string({ unit: 'grapheme', maxLength: 200 })
const context = fc.record({ company: text, card: text, field: text })

const diagnosisOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (MailError.is(error)) return error.diagnosis.id
    throw error
  }
  return 'opened'
}

describe('vault', () => {
  const box = vault({ keys: [first], current: 'first' })

  it('opens what it sealed, and seals it differently each time', () => {
    fc.assert(
      fc.property(text, context, (plain, at) => {
        const one = box.seal(plain, at)
        expect(one).toMatch(/^v1\.first\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/)
        expect(box.open(one, at)).toBe(plain)
        expect(box.seal(plain, at)).not.toBe(one)
      }),
    )
  })

  it('refuses a value moved to another place, however the names are split', () => {
    fc.assert(
      fc.property(text, context, context, (plain, at, elsewhere) => {
        fc.pre(JSON.stringify(at) !== JSON.stringify(elsewhere))
        expect(diagnosisOf(() => box.open(box.seal(plain, at), elsewhere))).toBe('secret-damaged')
      }),
    )
    const shifted = { company: 'kiviM', card: 'ARI', field: 'password' }
    expect(diagnosisOf(() => box.open(box.seal('x', here), shifted))).toBe('secret-damaged')
  })

  it('refuses every change of one character and every shorter or longer value', () => {
    const sealed = box.seal('parool', here)
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_. =\n'
    const start = 'v1.first.'.length
    for (let at = 0; at < sealed.length; at++) {
      for (const letter of alphabet) {
        const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1)
        if (changed === sealed) continue
        const answer = diagnosisOf(() => box.open(changed, here))
        // A changed key id is a key that no one has; anything else is damage.
        expect(answer).toMatch(at >= start ? /^secret-damaged$/ : /^secret-(damaged|key-missing)$/)
      }
      expect(diagnosisOf(() => box.open(sealed.slice(0, at), here))).toBe('secret-damaged')
    }
    expect(diagnosisOf(() => box.open(`${sealed}A`, here))).toBe('secret-damaged')
  })

  it('never takes clear text for a secret', () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(diagnosisOf(() => box.open(plain, here))).toBe('secret-damaged')
      }),
    )
  })

  it('tells a lost key from damage', () => {
    const other = vault({ keys: [second], current: 'second' })
    expect(diagnosisOf(() => other.open(box.seal('x', here), here))).toBe('secret-key-missing')
    const impostor = vault({ keys: [{ ...second, id: 'first' }], current: 'first' })
    expect(diagnosisOf(() => impostor.open(box.seal('x', here), here))).toBe('secret-damaged')
  })

  it('rotates: the old key still opens, resealing moves to the new one, and only then may the old one go', () => {
    const both = vault({ keys: [first, second], current: 'second' })
    const old = box.seal('parool', here)
    expect(both.open(old, here)).toBe('parool')
    const fresh = both.reseal(old, here)
    expect(fresh.startsWith('v1.second.')).toBe(true)
    expect(both.reseal(fresh, here)).toBe(fresh)
    expect(vault({ keys: [second], current: 'second' }).open(fresh, here)).toBe('parool')
    expect(diagnosisOf(() => both.reseal(fresh, { ...here, card: 'JAAN' }))).toBe('secret-damaged')
  })

  it.each([
    [{ keys: [first], current: 'lost' }, /current names the key "lost"/],
    [{ keys: [first, { ...second, id: 'first' }], current: 'first' }, /"first" is used twice/],
    [{ keys: [{ id: 'short', secret: randomBytes(16) }], current: 'short' }, /has 16 bytes; give 32/],
    [{ keys: [key('a.b')], current: 'a.b' }, /must be 1 to 64 letters/],
  ])('refuses unusable options', (options, message) => {
    expect(() => vault(options)).toThrow(message)
  })

  it('prints neither keys nor secrets', () => {
    const seen = inspect(box, { depth: 9, showHidden: true })
    expect(seen).not.toContain(Buffer.from(first.secret).toString('hex').slice(0, 8))
    const copy = { id: 'copy', secret: randomBytes(32) }
    const kept = vault({ keys: [copy], current: 'copy' })
    const value = kept.seal('x', here)
    copy.secret.fill(0)
    expect(kept.open(value, here)).toBe('x')
  })
})

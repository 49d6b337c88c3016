import { secret } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { directo } from '../src/index.ts'

const key = (letter: string) => ({ letter, secret: secret(letter.repeat(40)) })

describe('the return path', () => {
  it('is absent without a key, and everything is as before', () => {
    expect(directo()).not.toHaveProperty('returnPath')
  })

  it('belongs to the Reply-To sender at the event domain', () => {
    expect(directo({ returnKey: secret('k'.repeat(40)) }).returnPath).toMatchObject({
      domain: 'event.data.directo.ee',
      senders: ['directo-reply-to'],
      keys: [{ letter: 'a' }],
    })
  })

  it('takes several keys while one takes the place of another', () => {
    expect(directo({ returnKey: [key('b'), key('a')] }).returnPath?.keys.map(({ letter }) => letter)).toEqual(
      ['b', 'a'],
    )
  })

  it('shows no key when it is printed', () => {
    expect(JSON.stringify(directo({ returnKey: secret('k'.repeat(40)) }))).not.toContain('kkkk')
  })

  it.each([
    ['too short', secret('short')],
    ['empty list', []],
    ['one of a to z', [{ letter: 'B', secret: secret('b'.repeat(40)) }]],
    ['same letter', [key('b'), key('b')]],
  ])('refuses what cannot be used: %s', (words, returnKey) => {
    expect(() => directo({ returnKey })).toThrow(TypeError)
    expect(() => directo({ returnKey })).toThrow(words)
  })
})

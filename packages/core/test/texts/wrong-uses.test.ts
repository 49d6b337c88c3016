import type { Locale } from '@saatja/core'
import { loadTexts, type TextSource } from '@saatja/core/explain'
import { describe, expect, it } from 'vitest'

describe('loadTexts says what it was given', () => {
  it.each(['fi', 'et-EE', undefined])('in place of a language: %s', async (language) => {
    await expect(loadTexts(language as Locale)).rejects.toThrow(
      `loadTexts: there are no texts in “${language}”, only in et, lv, en; to add a language, pass a catalog`,
    )
  })

  it.each<[unknown, string]>([
    [() => ({ id: 'gmail' }), 'a function'],
    ['gmail', 'text'],
    [undefined, 'undefined'],
    [{ id: 'gmail', name: 'Gmail' }, 'an object of Object class'],
  ])('in place of a provider: %s', async (provider, shown) => {
    await expect(loadTexts('et', [provider as TextSource])).rejects.toThrow(
      new TypeError(
        `loadTexts: providers[0] must be what a provider function answers, such as gmail(), not ${shown}`,
      ),
    )
  })

  it('in place of a list of providers', async () => {
    await expect(loadTexts('et', {} as readonly TextSource[])).rejects.toThrow(
      'loadTexts: providers must be a list of providers, such as [gmail()], not an object of Object class',
    )
  })
})

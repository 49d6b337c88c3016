import { type Diagnosis, type Locale, MailError } from '@saatja/core'
import { diagnose, explain, loadTexts, type TextSource, type Texts } from '@saatja/core/explain'
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

describe('explain says what it was given', () => {
  const diagnosis = diagnose('550 5.1.1 No such user')
  const failure = new MailError('No such user', { stage: 'recipient', diagnosis })

  it.each<[unknown, string]>([
    [failure, 'an object of MailError class'],
    [new Error('550 5.1.1 No such user'), 'an object of Error class'],
    [diagnosis.id, 'text'],
    [undefined, 'undefined'],
  ])('in place of a diagnosis: %s', async (matter, shown) => {
    const texts = await loadTexts('et')
    expect(() => explain(matter as Diagnosis, texts)).toThrow(
      new TypeError(
        `explain: matter must be a finding or a diagnosis, such as error.diagnosis, not ${shown}`,
      ),
    )
  })

  it.each<[unknown, string]>([
    [loadTexts('et'), 'an object of Promise class'],
    ['et', 'text'],
    [undefined, 'undefined'],
  ])('in place of texts: %s', (texts, shown) => {
    expect(() => explain(diagnosis, texts as Texts)).toThrow(
      new TypeError(`explain: texts must be what loadTexts answers, awaited, not ${shown}`),
    )
  })
})

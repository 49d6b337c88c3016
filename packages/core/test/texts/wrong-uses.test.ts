import { type Diagnosis, type Locale, MailError } from '@saatja/core'
import { diagnose, explain, loadTexts, type TextSource, type Texts } from '@saatja/core/explain'
import { describe, expect, it } from 'vitest'

describe('loadTexts says what it was given', () => {
  it.each(['fi', 'et-EE', undefined])('in place of a language: %s', async (language) => {
    await expect(loadTexts(language as Locale)).rejects.toThrow(
      `loadTexts: there are no texts in “${language}”, only in et, lv, en; to add a language, pass a catalog`,
    )
  })

  it.each<[string, unknown]>([
    ['a function', [() => ({ id: 'gmail' })]],
    ['text', ['gmail']],
    ['nothing', [undefined]],
    ['half of one', [{ id: 'gmail', name: 'Gmail' }]],
    ['no list', {}],
  ])('in place of providers: %s', async (_, providers) => {
    await expect(loadTexts('et', providers as readonly TextSource[])).rejects.toThrow(
      'loadTexts: providers must be a list of providers, such as [gmail()], not ',
    )
  })
})

describe('explain says what it needs', () => {
  const diagnosis = diagnose('550 5.1.1 No such user')
  const failure = new MailError('No such user', { stage: 'recipient', diagnosis })

  it.each<[string, unknown]>([
    ['an error', failure],
    ['another error', new Error('550 5.1.1 No such user')],
    ['an id', diagnosis.id],
    ['nothing', undefined],
  ])('in place of a diagnosis: %s', async (_, matter) => {
    const texts = await loadTexts('et')
    expect(() => explain(matter as Diagnosis, texts)).toThrow(
      'explain: matter must be a finding, or a diagnosis such as error.diagnosis, not ',
    )
  })

  it.each<[string, unknown]>([
    ['a promise', loadTexts('et')],
    ['a language', 'et'],
    ['nothing', undefined],
  ])('in place of texts: %s', (_, texts) => {
    expect(() => explain(diagnosis, texts as Texts)).toThrow(
      'explain: texts must be what loadTexts answers, not ',
    )
  })
})

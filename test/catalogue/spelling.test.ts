import { locales, type TextTable } from '@saatja/core'
import { loadTexts } from '@saatja/core/explain'
import { providers } from '@saatja/demo'
import { preflightTexts } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { misspellings, spellingMissing } from './spelling.ts'

const missing = spellingMissing()
const skipped = missing !== undefined && !process.env.CI
if (skipped) console.warn(`Spelling is not checked: ${missing}. Install it with: apt-get install hunspell`)

const table = (title: string): TextTable => ({ x: { title, cause: '', remedy: '' } })
const words = (...found: ReturnType<typeof misspellings>) => found.map(({ word }) => word)

describe.skipIf(skipped)('the spelling', () => {
  it.each(locales)('of the core in %s', async (locale) => {
    const { table: own } = await loadTexts(locale)
    expect(misspellings(locale, own)).toEqual([])
  })

  it.each(locales.flatMap((locale) => providers.map((provider) => ({ locale, id: provider.id, provider }))))(
    'of $id in $locale',
    async ({ locale, provider: { texts, name } }) =>
      expect(misspellings(locale, await texts[locale](), name)).toEqual([]),
  )

  it.each(locales)('of the preflight in %s', async (locale) =>
    expect(misspellings(locale, await preflightTexts.texts[locale]())).toEqual([]),
  )

  it('notices a wrong letter in each language', () => {
    expect(words(...misspellings('et', table('Sisesta slasõna')))).toEqual(['slasõna'])
    expect(words(...misspellings('lv', table('Ievadiet pāroli')))).toEqual(['pāroli'])
    expect(words(...misspellings('en', table('Enter the pasword')))).toEqual(['pasword'])
  })

  it('lets a label in quotation marks be English, and nothing else', () => {
    expect(misspellings('et', table('Vali „Active users” (Users)'))).toEqual([])
    expect(words(...misspellings('et', table('Vali Active')))).toEqual(['Active'])
    expect(words(...misspellings('et', table('Vali „Actve”')))).toEqual(['Actve'])
  })
})

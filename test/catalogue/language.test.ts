import { type Locale, locales, type TextTable } from '@saatja/core'
import { loadTexts } from '@saatja/core/explain'
import { providers } from '@saatja/demo'
import { describe, expect, it } from 'vitest'
import { idleExceptions, languageFaults, languageRules, type Said } from './language/check.ts'
import { exceptions } from './language/exceptions.ts'
import { sayingsIn } from './language/string-literals.ts'

const tablesIn = async (locale: Locale): Promise<TextTable> => (await loadTexts(locale, providers)).table

const tables = Object.fromEntries(
  await Promise.all(locales.map(async (locale) => [locale, await tablesIn(locale)] as const)),
) as Readonly<Record<Locale, TextTable>>

const formsOf = (table: TextTable, code: string): readonly string[] =>
  Object.values(table[code] ?? {}).flatMap((template) =>
    typeof template === 'string' ? [template] : Object.values<string>(template),
  )

const texts: readonly Said[] = locales.flatMap((locale) =>
  Object.keys(tables[locale]).flatMap((at) =>
    formsOf(tables[locale], at).map((prose) => ({ locale, at, prose })),
  ),
)

/** Facts that no language may have alone: servers, numbers, records, and the labels of the card. */
const facts = /\d[\d\s.,]*\d|\d|\b(?:SPF|DKIM|DMARC|OAuth|Directo|Gmail|Outlook|Exchange)|StartSSL\/SSL\/TLS/g
const factsOf = (locale: Locale, code: string): readonly string[] =>
  [
    ...new Set(
      (formsOf(tables[locale], code).join(' ').match(facts) ?? []).map((fact) =>
        fact.replace(/[\s\u00a0.,]+(?=\d)|[.,\s]+$/g, ''),
      ),
    ),
  ].sort()

describe('the language of the texts', () => {
  it('is what the style sheets ask for', () => expect(languageFaults('texts', texts)).toEqual([]))

  it('has no exception that excuses nothing', () => expect(idleExceptions('texts', texts)).toEqual([]))

  it.each(Object.keys(tables.en))('says the same facts of %s in every language', (code) => {
    for (const locale of locales)
      expect([locale, factsOf(locale, code)]).toEqual([locale, factsOf('en', code)])
  })
})

describe('the rules of language', () => {
  it.each(
    locales.flatMap((locale) => languageRules[locale].map((rule) => [locale, rule.sample, rule] as const)),
  )('find in %s: %s', (_, sample, { pattern }) => expect(sample.match(pattern)).not.toBeNull())

  it('are excused with a reason alone', () =>
    expect(
      exceptions.filter(({ reason, words }) => reason.length < 10 || words !== words.toLowerCase()),
    ).toEqual([]))

  it('read a source file by language, plurals and nested tables too', () => {
    const source = `const words = { a: { en: 'One', et: "Üks", lv: 'Viens' }, b: { en: { one: 'x', other: 'it\\'s' } } }
      const more = { et: { cards: cards(['Kaks', 'kolm']) }, lv: () => 'divi' }`
    expect(sayingsIn('x', source).map(({ locale, prose }) => `${locale} ${prose}`)).toEqual([
      'en One',
      'et Üks',
      'lv Viens',
      'en x',
      "en it's",
      'et Kaks',
      'et kolm',
      'lv divi',
    ])
  })
})

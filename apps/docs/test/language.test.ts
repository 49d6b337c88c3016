import { readdirSync, readFileSync } from 'node:fs'
import { type Locale, locales } from '@saatja/core'
import { idleExceptions, languageFaults, type Said } from '@saatja/test-catalogue/language/check'
import { sayingsIn } from '@saatja/test-catalogue/language/sayings'
import { misspellings, spellingMissing } from '@saatja/test-catalogue/spelling'
import { describe, expect, it } from 'vitest'
import { glossary } from '../src/facts/glossary.ts'
import { site } from '../src/translations/files.ts'
import { allowed, keys } from './language/allowed.ts'
import { proseIn } from './prose.ts'

const missing = spellingMissing()
const skipped = missing !== undefined && !process.env.CI
if (skipped)
  console.warn(`Spelling of the pages is not checked: ${missing}. Install it with: apt-get install hunspell`)

/** Words that no one says who writes the language well, and forms of address that are not ours. */
const avoided: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:simply|just|easy|easily|obviously|utili[sz]e|leverage|clicks?|please|e\.g\.|i\.e\.|etc\.|via|and\/or|licence|behaviour|colour|practise)\b/gi,
  et: /(?<!\p{L})(?:teid|teil|palun|teosta\p{L}*|omab|omavad|omades|läbi vii\p{L}*|klõpsa\p{L}*|kliki\p{L}*|(?:sisesta|vali|vajuta|ava|saada|kontrolli|logi)ge|vaikimisi server\p{L}*|rakendusparool\p{L}*|veebimail\p{L}*|relee\p{L}*|mänguväljak\p{L}*)(?!\p{L})/giu,
  lv: /(?<!\p{L})(?:tu|tev|tevi|tavs|tava|tavu|tavā|lūdzu|\p{L}*klikšķin\p{L}*|priekš|dotais|dotā)(?!\p{L})/giu,
}

/** Quotation marks that are not the language's own. */
const foreignQuotes: Readonly<Record<Locale, RegExp>> = { en: /["„]/g, et: /["“]/g, lv: /["“]/g }

/** The page on how to write names the words to avoid, and quotes the other languages. */
const aboutLanguage = 'develop/contribute-docs.mdx'

const found = (locale: Locale, pattern: RegExp): readonly string[] =>
  proseIn(locale)
    .filter(([page]) => page !== aboutLanguage)
    .flatMap(([page, prose]) => (prose.match(pattern) ?? []).map((words) => `${page}: ${words}`))

/** A bold word is a label, and labels may be in English. */
const withLabels = (prose: string): string =>
  prose.replace(/\*\*([^*]+)\*\*/g, ' „$1” ').replace(/[*|#>[\]]/g, ' ')

const misspelled = (locale: Locale, pages: ReturnType<typeof proseIn>): readonly string[] => {
  const table = Object.fromEntries(
    pages.map(([page, prose]) => [page, { title: withLabels(prose), cause: '', remedy: '' }]),
  )
  const known = new Set([...allowed[locale], ...keys])
  return misspellings(locale, table)
    .filter(({ word }) => !known.has(word) && !known.has(word.toLocaleLowerCase(locale)))
    .map(({ at, word }) => `${at}: ${word}`)
}

const pages: readonly Said[] = locales.flatMap((locale) =>
  proseIn(locale)
    .filter(([page]) => page !== aboutLanguage)
    .map(([at, prose]) => ({ locale, at, prose })),
)

/** What the frame of the site says around the pages. */
const frame: readonly Said[] = [
  ...readdirSync(`${site}src`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => sayingsIn(`apps/docs/src/${name}`, readFileSync(`${site}src/${name}`, 'utf8'))),
  ...sayingsIn('apps/docs/docusaurus.config.ts', readFileSync(`${site}docusaurus.config.ts`, 'utf8')),
  ...glossary.flatMap(({ id, term, meaning }) =>
    locales.map((locale) => ({ locale, at: `glossary ${id}`, prose: `${term[locale]}: ${meaning[locale]}` })),
  ),
]

describe('the language of the docs', () => {
  it('is what the style sheets ask for, on the pages', () =>
    expect(languageFaults('pages', pages)).toEqual([]))

  it('is what the style sheets ask for, around them', () =>
    expect(languageFaults('words', frame)).toEqual([]))

  it('has no exception that excuses nothing', () => expect(idleExceptions('pages', pages)).toEqual([]))
})

describe.each(locales)('the pages in %s', (locale) => {
  it.skipIf(skipped)('are spelled right', () => expect(misspelled(locale, proseIn(locale))).toEqual([]))

  it('avoid what nobody would say', () => expect(found(locale, avoided[locale])).toEqual([]))

  it('quote as their language does', () => expect(found(locale, foreignQuotes[locale])).toEqual([]))

  it('say no word twice in a row', () =>
    expect(found(locale, /(?<!\p{L})(\p{L}{3,}) \1(?!\p{L})/giu)).toEqual([]))
})

describe('the check itself', () => {
  it.skipIf(skipped).each([
    ['en', 'Enter the pasword', 'pasword'],
    ['et', 'Sisesta slasõna', 'slasõna'],
    ['lv', 'Ievadiet pāroli', 'pāroli'],
  ] as const)('notices a wrong letter in %s', (locale, prose, word) =>
    expect(misspelled(locale, [['x', prose]])).toEqual([`${locale} x: ${word}`]),
  )

  it.each([
    ['en', 'Simply click'],
    ['et', 'Sisestage parool'],
    ['lv', 'Ievadi savu paroli, lūdzu'],
  ] as const)('notices words to avoid in %s', (locale, prose) => expect(prose).toMatch(avoided[locale]))
})

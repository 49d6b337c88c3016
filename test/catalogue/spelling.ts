import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Locale, Template, TextTable } from '@saatja/core'
import { names, terms } from './allowed.ts'

/** A word that no dictionary has, and where it stands. */
export interface Misspelling {
  readonly word: string
  /** Such as `et sign-in-refused`. */
  readonly at: string
}

const dictionaries: Readonly<Record<Locale, string>> = {
  et: import.meta.resolve('dictionary-et'),
  lv: import.meta.resolve('dictionary-lv'),
  en: import.meta.resolve('dictionary-en'),
}

/** hunspell wants the path of the two files without their ending. */
const pathOf = (locale: Locale): string => fileURLToPath(dictionaries[locale]).replace(/\.js$/, '')

/** Why spelling cannot be checked on this machine, or undefined when it can. */
export const spellingMissing = (): string | undefined =>
  spawnSync('hunspell', ['--version']).error === undefined ? undefined : 'hunspell is not installed'

const unknownTo = (locale: Locale, words: readonly string[]): ReadonlySet<string> => {
  if (words.length === 0) return new Set()
  const { status, stdout, stderr } = spawnSync('hunspell', ['-l', '-i', 'UTF-8', '-d', pathOf(locale)], {
    input: words.join('\n'),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`hunspell: ${stderr}`)
  return new Set(stdout.split('\n').filter((word) => word !== ''))
}

const notProse = /\S+=\S*|~\w+|\{\w+\}|https?:\S*|\S+@\S+|\S*\w\.[a-z]{2,}\S*|\S*\d\S*|\S+_\S+/g
const endingOfName = /['’]\p{L}{1,5}(?!\p{L})|(?<=[\p{L}”])-\p{Ll}{1,3}(?!\p{L})/gu
const acronym = /(?<!\p{L})\p{Lu}{2,}s?(?:-\p{Ll}{1,3}(?!\p{L}))?(?!\p{L})/gu

const wordsOf = (prose: string): readonly string[] =>
  prose
    .replace(notProse, ' ')
    .replace(/\[|\]/g, '')
    .replace(endingOfName, ' ')
    .replace(acronym, ' ')
    .match(/\p{L}+/gu) ?? []

/** The provider's own labels, which may be in English: in quotation marks, in brackets, or on a path of menus. */
const labels = /[„“][^”“]*[”“]|\([^)]*\)|\p{Lu}\p{L}*(?: \p{L}+)*(?: → \p{L}+(?: \p{L}+)*)+/gu

const formsOf = (template: Template): readonly string[] =>
  typeof template === 'string' ? [template] : Object.values(template)

interface Said {
  readonly at: string
  readonly prose: string
}

const saidIn = (locale: Locale, table: TextTable): readonly Said[] =>
  Object.entries(table).flatMap(([code, { title, cause, remedy }]) =>
    [title, cause, remedy].flatMap(formsOf).map((prose) => ({ at: `${locale} ${code}`, prose })),
  )

const uses = (said: readonly Said[], pick: (prose: string) => readonly string[]): readonly Misspelling[] =>
  said.flatMap(({ at, prose }) => pick(prose).map((word) => ({ word, at })))

const isName = (locale: Locale, word: string, own: readonly string[]): boolean =>
  [...names, ...own].some((name) =>
    locale === 'et' ? word.startsWith(name) && word.length <= name.length + 3 : word === name,
  )

const isTerm = (locale: Locale, word: string): boolean =>
  terms[locale].some((term) => term === word || term === word.toLocaleLowerCase(locale))

const distinct = (found: readonly Misspelling[]): readonly string[] => [
  ...new Set(found.map(({ word }) => word)),
]

/**
 * The words of a table that the language's dictionary does not have. Names and terms in `allowed.ts` are left
 * out, and so are the words of `name`, which is the provider's own; labels may be English.
 */
export const misspellings = (locale: Locale, table: TextTable, name = ''): readonly Misspelling[] => {
  const said = saidIn(locale, table)
  const prose = uses(said, (text) => wordsOf(text.replace(labels, ' ')))
  const inLabels = uses(said, (text) => wordsOf((text.match(labels) ?? []).join(' ')))
  const unknown = unknownTo(locale, distinct([...prose, ...inLabels]))
  const foreign = unknownTo(
    'en',
    distinct(inLabels).filter((word) => unknown.has(word)),
  )
  const own = wordsOf(name)
  const wrong = [
    ...prose.filter(({ word }) => unknown.has(word)),
    ...inLabels.filter(({ word }) => unknown.has(word) && foreign.has(word)),
  ]
  return wrong.filter(({ word }) => !isName(locale, word, own) && !isTerm(locale, word))
}

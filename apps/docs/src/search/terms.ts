import type { Locale } from '@saatja/core/explain'
import { en } from './language/en.ts'
import { et } from './language/et.ts'
import type { Language } from './language/language.ts'
import { lv } from './language/lv.ts'

/** Removes diacritics, so that a word is found with and without them. */
const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

const listOf = (text: string): readonly string[] => fold(text).trim().split(/\s+/)

const byLength = (one: string, other: string): number => other.length - one.length

const shortestStem = 4

const stemmer = ({ endings }: Language) => {
  const longestFirst = [...listOf(endings)].sort(byLength)
  return (word: string): string => {
    if (word.length <= shortestStem || /\d/.test(word)) return word
    const ending = longestFirst.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem)
    return ending === undefined ? word : word.slice(0, -ending.length)
  }
}

const prepare = (language: Language) => {
  const stem = stemmer(language)
  const rows = language.synonyms.map(listOf)
  return {
    stem,
    // What servers say is English on every page.
    silent: new Set([...listOf(en.silent), ...listOf(language.silent)]),
    asksForMeaning: language.asksForMeaning,
    /** From the stem of each word to the stem that stands for its row. */
    groups: new Map(rows.flatMap((row) => row.map((word) => [stem(word), stem(row[0] ?? word)] as const))),
  }
}

const languages: Readonly<Record<Locale, ReturnType<typeof prepare>>> = {
  en: prepare(en),
  et: prepare(et),
  lv: prepare(lv),
}

/** The words of a text as they stand there; a number, a server or a code is one: `535`, `5.7.139`, `smtp.zone.eu:465`. */
const tokens = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+(?:[.:@/-][\p{L}\p{N}]+)*/gu) ?? []

/** A word and, where it is made of several, its parts. */
const withParts = (token: string): readonly string[] =>
  /[.:@/-]/.test(token) ? [token, ...token.split(/[.:@/-]/)] : [token]

export const words = (text: string): readonly string[] => tokens(text).flatMap(withParts)

/** The forms under which one word is found: as written, its stem, and the word that stands for its synonyms. */
export const forms = (word: string, locale: Locale): readonly string[] => {
  const { silent, stem, groups } = languages[locale]
  const folded = fold(word)
  if (silent.has(folded)) return []
  const root = stem(folded)
  const group = groups.get(root)
  return [...new Set([folded, root, ...(group === undefined ? [] : [group])])]
}

/** One word of a question, in all the forms under which it is found. */
export type AskedWord = readonly string[]

/** Lists the words of a text that carry meaning, each in its forms. */
export const askedOf = (text: string, locale: Locale): readonly AskedWord[] =>
  tokens(text)
    .map((token) => [...new Set(withParts(token).flatMap((word) => forms(word, locale)))])
    .filter((found) => found.length > 0)

export const asksForMeaning = (query: string, locale: Locale): boolean =>
  languages[locale].asksForMeaning.test(query)

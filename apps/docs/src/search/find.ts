import type { Locale } from '@saatja/core/explain'
import MiniSearch, { type Options } from 'minisearch'
import { forms, words } from './terms.ts'

/** One section of one page. */
export interface Section {
  readonly id: number
  readonly path: string
  readonly page: string
  /** Empty for what stands before the first heading. */
  readonly heading: string
  /** The description of the page, on its first section only. */
  readonly about: string
  readonly text: string
  readonly keywords: string
}

/** A stretch of text, and whether it is what the reader looked for. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

export interface Hit {
  readonly path: string
  readonly label: readonly Piece[]
}

export interface PageHits {
  readonly path: string
  readonly page: readonly Piece[]
  readonly hits: readonly Hit[]
}

const options = (locale: Locale): Options<Section> => ({
  fields: ['page', 'heading', 'about', 'keywords', 'text'],
  storeFields: ['path', 'page', 'heading', 'about'],
  tokenize: (text) => [...words(text)],
  processTerm: (word) => [...forms(word, locale)],
  searchOptions: {
    boost: { page: 5, heading: 3, keywords: 4, about: 3 },
    prefix: (term) => term.length >= 3,
    fuzzy: (term) => (term.length >= 5 && !/\d/.test(term) ? 0.2 : false),
    processTerm: (word) => [...forms(word, locale)],
  },
})

export const makeIndex = (sections: readonly Section[], locale: Locale): string => {
  const index = new MiniSearch<Section>(options(locale))
  index.addAll(sections)
  return JSON.stringify(index)
}

export type Index = MiniSearch<Section>

export const readIndex = (json: string, locale: Locale): Index =>
  MiniSearch.loadJSON<Section>(json, options(locale))

/** Cuts a text into what was found and what stands around it. */
const piecesOf = (text: string, terms: ReadonlySet<string>, locale: Locale): readonly Piece[] =>
  text
    .split(/([\p{L}\p{N}]+(?:[.:@/-][\p{L}\p{N}]+)*)/u)
    .map((part, position) => ({
      text: part,
      found:
        position % 2 === 1 && words(part).some((word) => forms(word, locale).some((form) => terms.has(form))),
    }))
    .filter(({ text: part }) => part !== '')

const mostOfPage = 3
const allWordsBonus = 2
const entryBonus = 3

/** A code such as 5.7.139 is explained in one place; other pages mention it. */
const isEntryOf = (term: string, path: unknown): boolean =>
  /^\d\.\d+\.\d+$/.test(term) && String(path).includes('/reference/errors#')

/** Every section with one of the words; those with all of them count double. */
const search = (index: Index, query: string) => {
  const complete = new Set(index.search(query, { combineWith: 'AND' }).map(({ id }) => id))
  return index.search(query, {
    combineWith: 'OR',
    boostDocument: (id, term, stored) =>
      (complete.has(id) ? allWordsBonus : 1) * (isEntryOf(term, stored?.path) ? entryBonus : 1),
  })
}

/** The pages that answer a query, best first, each with its best sections. */
export const find = (index: Index, query: string, locale: Locale, most = 8): readonly PageHits[] => {
  const pages = new Map<string, { readonly page: readonly Piece[]; readonly hits: Hit[] }>()
  for (const { path, page, heading, about, terms } of search(index, query)) {
    const found = new Set(terms)
    const [address = ''] = String(path).split('#')
    const group = pages.get(address) ?? { page: piecesOf(String(page), found, locale), hits: [] }
    if (!pages.has(address) && pages.size === most) continue
    pages.set(address, group)
    if (group.hits.length < mostOfPage)
      group.hits.push({ path: String(path), label: piecesOf(String(heading || about), found, locale) })
  }
  return [...pages].map(([path, group]) => ({ path, ...group }))
}

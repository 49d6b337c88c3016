import type { Locale } from '@saatja/core/explain'
import MiniSearch, { type Options } from 'minisearch'
import { forms, words } from './terms.ts'

/** One section of one page. */
export interface Section {
  readonly id: number
  readonly path: string
  readonly page: string
  readonly heading: string
  readonly text: string
  readonly keywords: string
}

export interface Hit {
  readonly path: string
  readonly page: string
  readonly heading: string
}

const options = (locale: Locale): Options<Section> => ({
  fields: ['page', 'heading', 'keywords', 'text'],
  storeFields: ['path', 'page', 'heading'],
  tokenize: (text) => [...words(text)],
  processTerm: (word) => [...forms(word, locale)],
  searchOptions: {
    boost: { page: 5, heading: 3, keywords: 4 },
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

/** The best section of each page, best page first. All words must match; when nothing has them all, any may. */
export const find = (index: Index, query: string, most = 8): readonly Hit[] => {
  const all = index.search(query, { combineWith: 'AND' })
  const results = all.length > 0 ? all : index.search(query, { combineWith: 'OR' })
  const pages = new Map<string, Hit>()
  for (const { path, page, heading } of results) {
    const [address = ''] = String(path).split('#')
    if (!pages.has(address))
      pages.set(address, { path: String(path), page: String(page), heading: String(heading) })
    if (pages.size === most) break
  }
  return [...pages.values()]
}

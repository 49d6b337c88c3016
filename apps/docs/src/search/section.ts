import type { Locale } from '@saatja/core/explain'
import MiniSearch, { type Options } from 'minisearch'
import { forms, words } from './terms.ts'

/** One section of one page. */
export interface Section {
  readonly id: number
  readonly path: string
  readonly page: string
  /** The short name of the page. */
  readonly label: string
  /** Empty for the text before the first heading. */
  readonly heading: string
  /** The description of the page, on its first section only. */
  readonly about: string
  /** Other names of the page, separated by commas, on its first section only; in an error its codes. */
  readonly keywords: string
  readonly text: string
}

/** What the index keeps of a section to show and to rank it. */
export type Kept = Pick<Section, 'path' | 'page' | 'label' | 'heading' | 'about' | 'keywords'>

const options = (locale: Locale): Options<Section> => ({
  fields: ['title', 'heading', 'about', 'keywords', 'text'],
  storeFields: ['path', 'page', 'label', 'heading', 'about', 'keywords'],
  // A title counts once for a page, however many sections the page has.
  extractField: (section, name) =>
    name === 'title' ? (section.heading === '' ? section.page : '') : String(section[name as keyof Section]),
  tokenize: (text) => [...words(text)],
  processTerm: (word) => [...forms(word, locale)],
})

export type Index = MiniSearch<Section>

export const makeIndex = (sections: readonly Section[], locale: Locale): string => {
  const index = new MiniSearch<Section>(options(locale))
  index.addAll(sections)
  return JSON.stringify(index)
}

export const readIndex = (json: string, locale: Locale): Index =>
  MiniSearch.loadJSON<Section>(json, options(locale))

import type { Locale } from '@saatja/core/explain'
import { rank } from './rank.ts'
import type { Index } from './section.ts'
import { forms, words } from './terms.ts'

export { readIndex } from './section.ts'

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

/** The pages that answer a query, best first, each with its best sections. */
export const find = (index: Index, query: string, locale: Locale, most = 8): readonly PageHits[] =>
  rank(index, query, locale)
    .slice(0, most)
    .map(({ path, sections }) => {
      const found = new Set(sections.flatMap(({ terms }) => terms))
      return {
        path,
        page: piecesOf(sections[0]?.page ?? '', found, locale),
        hits: sections.slice(0, mostOfPage).map((section) => ({
          path: section.path,
          label: piecesOf(section.heading || section.about, new Set(section.terms), locale),
        })),
      }
    })

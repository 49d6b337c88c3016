import type { Locale } from '@saatja/core/explain'
import type { SearchResult } from 'minisearch'
import type { Index, Kept } from './section.ts'
import { spelled } from './spelling.ts'
import { type AskedWord, askedOf, asksForMeaning } from './terms.ts'

interface RankedSection extends Kept {
  readonly score: number
  /** The words of the section that were found. */
  readonly terms: readonly string[]
}

export interface RankedPage {
  readonly path: string
  readonly score: number
  /** Best first. */
  readonly sections: readonly RankedSection[]
}

/** The title, description and keywords of a page count more than its text. */
const boosts = { title: 4, about: 2.5, keywords: 3, heading: 2.5, text: 1 }
type Field = keyof typeof boosts
/** Weight of a word that only begins like the one that was asked for. */
const prefixWeight = 0.4
const shortestPrefix = 3
const nearlyFound = 0.5
/** A page with more sections than this has any word in one of them: the more sections, the less each counts. */
const manySections = 8
const crowd = 0.35
/** How far a page falls that has only some of the words. */
const coverageStrength = 1.5
const nameShare = 2
const keywordShare = 1
const headingShare = 1 / 3
const codeEntry = 3
const glossaryShare = 3

/** A reply's code or the name of a failure: it is asked for as it is written, and the error reference explains it. */
const isCode = (word: string): boolean =>
  /^[245]\d\d$|^[245]\.\d\d?\.\d{1,3}$|^aadsts\d+$|^e[a-z]{5,}$|_/.test(word)

/** A code such as 5.7.139 is explained in one place; other pages mention it. */
const isEntryOf = (term: string, path: string): boolean =>
  /^\d\.\d+\.\d+$/.test(term) && path.includes('/reference/errors#')

const lookUp = (index: Index, asked: readonly AskedWord[], fields: Field[]): readonly SearchResult[] =>
  index.search(asked.flat().join(' '), {
    fields,
    boost: boosts,
    weights: { prefix: prefixWeight, fuzzy: 0 },
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    prefix: (term) => term.length >= shortestPrefix,
    boostDocument: (_, term, kept) => (isEntryOf(term, String(kept?.path)) ? codeEntry : 1),
  })

/** How well a section has a word: exactly, nearly, or not. */
const foundIn = ({ terms, queryTerms }: SearchResult, word: AskedWord): number => {
  if (word.some((form) => terms.includes(form))) return 1
  return word.some((form) => queryTerms.includes(form)) ? nearlyFound : 0
}

/** From 0 to 1, how alike a question and a name are: 1 when both have the same words. */
const likeness = (asked: readonly AskedWord[], name: string, locale: Locale): number => {
  const named = askedOf(name, locale)
  if (named.length === 0) return 0
  const both = asked.filter((word) => named.some((other) => other.some((form) => word.includes(form)))).length
  return (2 * both) / (asked.length + named.length)
}

const most = (numbers: readonly number[]): number => Math.max(0, ...numbers)

/** What was found on one page. */
interface Found {
  readonly path: string
  /** The first section, where title, description and keywords have one of the words. */
  readonly own?: SearchResult
  /** Sections of which heading, codes or text have one, best first. */
  readonly sections: SearchResult[]
}

const addressOf = ({ path }: SearchResult): string => String(path).split('#')[0] ?? ''

const byPage = (own: readonly SearchResult[], sections: readonly SearchResult[]): readonly Found[] => {
  const pages = new Map<string, Found>()
  for (const one of own) {
    const path = addressOf(one)
    if (!pages.has(path)) pages.set(path, { path, own: one, sections: [] })
  }
  for (const one of sections) {
    const path = addressOf(one)
    const page = pages.get(path) ?? { path, sections: [] }
    page.sections.push(one)
    pages.set(path, page)
  }
  return [...pages.values()]
}

/** For each word how well the page has it, in what it says of itself or in its best section. */
const foundOn = ({ own, sections: [best] }: Found, asked: readonly AskedWord[]): readonly number[] =>
  asked.map((word) => most([own, best].map((one) => (one ? foundIn(one, word) : 0))))

/** How much each word says: the fewer pages have it, the more. */
const rarityOf = (asked: readonly AskedWord[], pages: readonly Found[]): readonly number[] =>
  asked.map((word) => {
    const having = pages.filter(({ own, sections }) =>
      [...(own ? [own] : []), ...sections].some((one) => foundIn(one, word) === 1),
    ).length
    return Math.log(1 + pages.length / (1 + having))
  })

/** How alike the question is to one of the names of a page; what the page is called counts more than its keywords. */
const namedOf = ({ own }: Found, asked: readonly AskedWord[], locale: Locale): number => {
  if (own === undefined) return 0
  const alike = (names: readonly string[]) => most(names.map((name) => likeness(asked, name, locale)))
  return most([
    alike([String(own.page), String(own.label)]) * nameShare,
    alike(String(own.keywords).split(',')) * keywordShare,
  ])
}

interface Question {
  readonly asked: readonly AskedWord[]
  readonly rarity: readonly number[]
  readonly locale: Locale
  readonly code: boolean
  readonly meaning: boolean
}

const scoreOf = (page: Found, { asked, rarity, locale, code, meaning }: Question): number => {
  const { own, sections } = page
  const found = foundOn(page, asked)
  const whole = rarity.reduce((sum, one) => sum + one, 0)
  const covered = found.reduce((sum, one, at) => sum + one * (rarity[at] ?? 0), 0) / whole
  const named = namedOf(page, asked, locale)
  const headed = most(sections.map(({ heading }) => likeness(asked, String(heading), locale)))
  const crowded = code ? 1 : 1 + crowd * most([Math.log(sections.length / manySections)])
  const words = (own?.score ?? 0) + (sections[0]?.score ?? 0) / crowded
  const glossary = meaning && page.path.endsWith('/reference/glossary') ? glossaryShare : 1
  return words * covered ** coverageStrength * (1 + named) * (1 + headed * headingShare) * glossary
}

/** What was found on a page, each section once, best first. */
const sectionsOf = ({ own, sections }: Found): readonly RankedSection[] => {
  const merged = new Map<string, RankedSection>()
  for (const one of own ? [own, ...sections] : sections) {
    const path = String(one.path)
    const before = merged.get(path)
    merged.set(path, {
      path,
      page: String(one.page),
      label: String(one.label),
      heading: String(one.heading),
      about: String(one.about),
      keywords: String(one.keywords),
      score: one.score + (before?.score ?? 0),
      terms: [...one.terms, ...(before?.terms ?? [])],
    })
  }
  return [...merged.values()].sort((one, other) => other.score - one.score)
}

/** The pages that answer a question, best first. */
export const rank = (index: Index, query: string, locale: Locale): readonly RankedPage[] => {
  const asked = askedOf(query, locale).map((word) => spelled(index, word, locale))
  if (asked.length === 0) return []
  const pages = byPage(
    lookUp(index, asked, ['title', 'about', 'keywords']).filter(({ path }) => !String(path).includes('#')),
    lookUp(index, asked, ['heading', 'keywords', 'text']),
  )
  const question: Question = {
    asked,
    rarity: rarityOf(asked, pages),
    locale,
    code: asked.some((word) => word.some(isCode)),
    meaning: asksForMeaning(query, locale),
  }
  return pages
    .map((page) => ({ path: page.path, score: scoreOf(page, question), sections: sectionsOf(page) }))
    .sort((one, other) => other.score - one.score)
}

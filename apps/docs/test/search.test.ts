import { describe, expect, it } from 'vitest'
import { find, readIndex } from '../src/search/find.ts'
import { bases, readBuilt } from './built.ts'
import { en } from './search/en.ts'
import { et } from './search/et.ts'
import { en as everydayEn } from './search/everyday/en.ts'
import { et as everydayEt } from './search/everyday/et.ts'
import { lv as everydayLv } from './search/everyday/lv.ts'
import { lv } from './search/lv.ts'

const indexes = {
  en: readIndex(readBuilt('search.json'), 'en'),
  et: readIndex(readBuilt('et/search.json'), 'et'),
  lv: readIndex(readBuilt('lv/search.json'), 'lv'),
}
const queries = { en, et, lv }
const questions = { en: everydayEn, et: everydayEt, lv: everydayLv }

describe('the search', () => {
  it.each(bases)('finds in %s what readers look for', (locale, base) => {
    const index = indexes[locale]
    const missed = queries[locale].flatMap(([query, page]) => {
      const found = find(index, query, locale, 3).map(({ path }) => path.replace(`${base}/docs/`, ''))
      return found.includes(page) ? [] : [`${query}: ${page} is not among ${found.join(', ')}`]
    })
    expect(queries[locale].length).toBeGreaterThanOrEqual(60)
    expect(new Set(queries[locale].map(([query]) => query)).size).toBe(queries[locale].length)
    expect(missed.length / queries[locale].length, missed.join('\n')).toBeLessThanOrEqual(0.1)
  })

  it.each(bases)(
    'answers in %s at least 95 of 100 everyday questions among the first three',
    (locale, base) => {
      const index = indexes[locale]
      const missed = questions[locale].flatMap(([query, ...pages]) => {
        const found = find(index, query, locale, 3).map(({ path }) => path.replace(`${base}/docs/`, ''))
        return found.some((page) => pages.includes(page))
          ? []
          : [`${query}: ${pages} not in ${found.join(', ')}`]
      })
      expect(questions[locale].length).toBeGreaterThanOrEqual(60)
      expect(missed.length / questions[locale].length, missed.join('\n')).toBeLessThanOrEqual(0.05)
    },
  )

  it('groups by page and marks the words in every form', () => {
    const [first] = find(indexes.et, 'rakenduse paroolid', 'et')
    const marked = first?.page.filter(({ found }) => found).map(({ text }) => text)
    expect(marked).toEqual(['rakenduse', 'parooliga'])
    expect(first?.hits.length).toBeGreaterThan(1)
  })

  it.each(bases)('leads in %s from a code to its explanation', (locale, base) => {
    const index = indexes[locale]
    const hits = find(index, '534 5.7.9', locale, 2).flatMap((page) => page.hits)
    expect(hits.map(({ path }) => path)).toContain(
      `${base}/docs/reference/errors#gmail-app-password-required`,
    )
  })

  it('finds nothing where there is nothing', () => {
    expect(find(indexes.en, 'xyzzyplugh', 'en')).toEqual([])
  })
})

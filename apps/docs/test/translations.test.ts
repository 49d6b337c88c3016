import { describe, expect, it } from 'vitest'
import {
  englishPages,
  mayStayEnglish,
  readEnglish,
  readTranslated,
  translatedLocales,
} from '../src/translations/files.ts'
import { differenceOf, field, shapeOf, stampOf } from '../src/translations/page.ts'

const pages = englishPages()
const translated = translatedLocales.flatMap((locale) =>
  pages.flatMap((page) => {
    const text = readTranslated(locale, page)
    return text === undefined ? [] : [[locale, page, text] as const]
  }),
)

describe('every page', () => {
  it('exists in every language', () => {
    const missing = translatedLocales.flatMap((locale) =>
      pages
        .filter((page) => !mayStayEnglish(page) && readTranslated(locale, page) === undefined)
        .map((page) => `${locale}/${page}`),
    )
    expect(missing).toEqual([])
  })

  it.each(translated)('%s %s has the same skeleton as the English page', (_, page, text) => {
    expect(differenceOf(readEnglish(page), text)).toBeUndefined()
  })

  it.each(translated)('%s %s was read against the English page as it is now', (_, page, text) => {
    expect(field(text, 'translated_from')).toBe(stampOf(readEnglish(page)))
  })

  it.each(pages)('%s has the front matter that readers and search need', (page) => {
    const texts = [
      readEnglish(page),
      ...translatedLocales.flatMap((locale) => readTranslated(locale, page) ?? []),
    ]
    for (const text of texts) {
      // A colon and a space would end the value for YAML.
      expect(/^(?:title|sidebar_label|description): [^'"].*: /m.exec(text)?.[0]).toBeUndefined()
      expect(field(text, 'title')).toBeTruthy()
      expect(field(text, 'description')?.length).toBeGreaterThan(30)
      expect(field(text, 'description')?.length).toBeLessThanOrEqual(160)
      expect(field(text, 'type')).toMatch(/^(guide|concept|reference|troubleshooting|hub)$/)
      expect(field(text, 'audience')).toMatch(/^(user|admin|developer)$/)
      expect(field(text, 'reviewed')).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  it('has a description of its own', () => {
    const descriptions = pages.map((page) => field(readEnglish(page), 'description'))
    expect(new Set(descriptions).size).toBe(pages.length)
  })

  it('links from the root where a page may stay English, since a relative link finds no page of another language', () => {
    const lost = pages.flatMap((page) => {
      const away = shapeOf(readEnglish(page)).links.filter((link) => /^\.\.?\/.*\.mdx/.test(link))
      const wrong = away.filter((link) =>
        mayStayEnglish(page) ? link.startsWith('../') : /^(?:\.\.?\/)+develop\//.test(link),
      )
      return wrong.map((link) => `${page}: ${link}`)
    })
    expect(lost).toEqual([])
  })

  it('gives each second-level heading an id of its own', () => {
    for (const page of pages) {
      const { headings } = shapeOf(readEnglish(page))
      expect(new Set(headings).size, page).toBe(headings.length)
      expect(readEnglish(page).match(/^## /gm)?.length ?? 0, page).toBe(
        readEnglish(page).match(/^## .*\{\/\* #[\w-]+ \*\/\}$/gm)?.length ?? 0,
      )
    }
  })
})

describe('the check itself', () => {
  const english = '---\ntitle: T\n---\n\n## A {/* #a */}\n\nUse `x` at 192.0.2.1, see [b](./b.mdx).\n'

  it.each([
    ['a heading', english.replace('#a', '#b')],
    ['a link', english.replace('./b.mdx', './c.mdx')],
    ['code', english.replace('`x`', '`y`')],
    ['an address', english.replace('192.0.2.1', '192.0.2.2')],
  ])('notices that %s differs', (_, other) => expect(differenceOf(english, other)).toBeDefined())

  it('lets the words differ', () =>
    expect(differenceOf(english, english.replace('Use', 'Kasuta'))).toBeUndefined())

  it('stamps the text, not how it is wrapped', () => {
    expect(stampOf(english.replace('at 192', 'at\n192'))).toBe(stampOf(english))
    expect(stampOf(english.replace('Use', 'Take'))).not.toBe(stampOf(english))
  })

  it('stamps the text, not the files that its components come from', () => {
    const withImports = (file: string) =>
      english.replace('## A', `import { A } from '@site/${file}'\nimport { B } from './b.tsx'\n\n## A`)
    expect(stampOf(withImports('a.tsx'))).toBe(stampOf(english))
    expect(stampOf(withImports('c.tsx'))).toBe(stampOf(english))
    const example = (file: string) => `${english}\n\`\`\`ts\nimport { A } from '${file}'\n\`\`\`\n`
    expect(stampOf(example('a'))).not.toBe(stampOf(example('b')))
  })
})

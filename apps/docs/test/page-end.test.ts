import { describe, expect, it } from 'vitest'
import sidebars from '../sidebars.ts'
import { attribute } from '../src/build-output/article.ts'
import { englishPages, readEnglish } from '../src/translations/files.ts'
import { bodyOf, field, shapeOf } from '../src/translations/page.ts'
import { pathOf } from '../src/translations/status.ts'
import { bases, htmlAt, paths } from './built.ts'

const pages = englishPages()
const everywhere = bases.flatMap(([locale, base]) => paths.map((path) => [locale, `${base}${path}`] as const))

/** What a page of each type ends with; the start page of the docs has its next steps on itself. */
const endings: Readonly<Record<string, readonly string[]>> = {
  guide: ['next', 'faq'],
  concept: ['next'],
  reference: ['next'],
  troubleshooting: ['next'],
  hub: ['next'],
}
const withoutQuestions = ['develop/contribute-docs.mdx']

const listed = (items: readonly unknown[]): readonly string[] =>
  items.flatMap((item) => {
    if (typeof item === 'string') return [item]
    const { items: inner = [], link } = item as { items?: readonly unknown[]; link?: { id: string } }
    return [...(link ? [link.id] : []), ...listed(inner)]
  })

describe('every page', () => {
  it.each(pages.filter((page) => page !== 'index.mdx'))('%s ends as pages of its type do', (page) => {
    const text = readEnglish(page)
    const wanted = (endings[field(text, 'type') ?? ''] ?? []).filter(
      (id) => id !== 'faq' || !withoutQuestions.includes(page),
    )
    expect(shapeOf(text).headings.slice(-wanted.length)).toEqual(wanted)
    const questions = bodyOf(text).match(/<details>\s*<summary>/g) ?? []
    if (wanted.includes('faq')) expect(questions.length).toBeGreaterThan(0)
  })

  it('leads on from its next steps', () => {
    const dull = pages.filter((page) => {
      const [, next = ''] = /\{\/\* #next \*\/\}([\s\S]*?)(?:^## |$(?![\s\S]))/m.exec(readEnglish(page)) ?? []
      const links = next.match(/\]\([^)]+\)/g)?.length ?? 0
      return page !== 'index.mdx' && (links < 2 || links > 4)
    })
    expect(dull).toEqual([])
  })

  it('stands in the sidebar once', () => {
    const ids = listed(Object.values(sidebars).flat())
    expect([...ids].sort()).toEqual(pages.map((page) => page.replace(/\.mdx?$/, '')).sort())
  })

  it.each(everywhere)(
    '%s %s says when it was reviewed, and takes a fault with its own address',
    (_, address) => {
      const [, end = ''] = /<footer class="?page-end"?>([\s\S]*?)<\/footer>/.exec(htmlAt(address) ?? '') ?? []
      const page = pages.find((one) => address.endsWith(pathOf(one)))
      expect(attribute(/<time[^>]*>/.exec(end)?.[0] ?? '', 'datetime')).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(page).toBeDefined()
      const links = (end.match(/<a\s[^>]*>/g) ?? []).map((tag) =>
        (attribute(tag, 'href') ?? '').replaceAll('&amp;', '&'),
      )
      const fault = new URL(links.find((href) => href.includes('/issues/new')) ?? '')
      expect(fault.searchParams.get('title')).toBe(address)
      expect(fault.searchParams.get('body')).toContain(address)
      expect(links).toContain(`${address}.md`)
    },
  )
})

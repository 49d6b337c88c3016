import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attribute, headingOf, metaOf } from '../src/build-output/article.ts'
import { redirects } from '../src/redirects.ts'
import { bases, built, htmlAt, paths, readBuilt } from './built.ts'

const everywhere = bases.flatMap(([locale, base]) =>
  ['', ...paths, '/translation-status', '/updates'].map((path) => [locale, `${base}${path}`] as const),
)

const languages = new Map<string, string | undefined>()

/** What the page at an address says its language is. */
const languageAt = (address: string): string | undefined => {
  if (!languages.has(address))
    languages.set(address, attribute(tagsOf(htmlAt(address) ?? '', 'html')[0] ?? '', 'lang'))
  return languages.get(address)
}

const tagsOf = (html: string, name: string): readonly string[] =>
  html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []

/** The address of this site to which an absolute address belongs. */
const localOf = (address: string | undefined): string => new URL(address ?? '').pathname.replace(/\/$/, '')

describe('every built page', () => {
  it.each(everywhere)(
    '%s %s has one heading, its language, and the same page in the others',
    (locale, address) => {
      const html = htmlAt(address) ?? ''
      expect(tagsOf(html, 'h1')).toHaveLength(1)
      expect(headingOf(html).trim()).not.toBe('')
      expect(languageAt(address)).toBe(locale)
      const alternates = tagsOf(html, 'link').filter(
        (tag) => attribute(tag, 'rel') === 'alternate' && attribute(tag, 'hreflang'),
      )
      expect(alternates.map((tag) => attribute(tag, 'hreflang')).sort()).toEqual([
        'en',
        'et',
        'lv',
        'x-default',
      ])
      for (const tag of alternates) {
        const other = localOf(attribute(tag, 'href'))
        const spoken = attribute(tag, 'hreflang') === 'x-default' ? 'en' : attribute(tag, 'hreflang')
        expect(languageAt(other), other).toBe(spoken)
      }
    },
  )

  it.each(everywhere)('%s %s shows the picture of its language where it is linked', (locale, address) => {
    const image = tagsOf(htmlAt(address) ?? '', 'meta').find(
      (tag) => attribute(tag, 'property') === 'og:image',
    )
    const path = localOf(attribute(image ?? '', 'content'))
    expect(path).toMatch(new RegExp(`/og-${locale}\\.png$`))
    expect(existsSync(join(built, path))).toBe(true)
  })

  it.each(everywhere)(
    '%s %s keeps room for its pictures, and fetches them when they are near',
    (_, address) => {
      const pictures = tagsOf(htmlAt(address) ?? '', 'img').filter((tag) => tag.includes('/screenshots/'))
      for (const tag of pictures) {
        expect(attribute(tag, 'loading')).toBe('lazy')
        expect(Number(attribute(tag, 'width')), tag).toBeGreaterThan(200)
        expect(Number(attribute(tag, 'height')), tag).toBeGreaterThan(50)
        expect(attribute(tag, 'alt')?.length, tag).toBeGreaterThan(20)
      }
    },
  )

  it.each(bases)('%s: has a Markdown twin, and all are in llms.txt', (_, base) => {
    const listed = [...readBuilt(`${base}/llms.txt`).matchAll(/\]\((\S+)\.md\): \S/g)].map((match) =>
      localOf(match[1]),
    )
    expect(listed.sort()).toEqual(paths.map((path) => `${base}${path}`).sort())
    for (const path of paths) {
      const twin = readBuilt(`${base}${path}.md`)
      expect(twin.match(/^# /gm), path).toHaveLength(1)
      expect(twin.split('\n').length, path).toBeGreaterThan(10)
    }
  })

  it.each(bases)('%s: the sitemap lists all of them', (_, base) => {
    const listed = readBuilt(`${base}/sitemap.xml`)
      .match(/<loc>[^<]*/g)
      ?.map((tag) => localOf(tag.slice('<loc>'.length)))
    expect(listed).toEqual(expect.arrayContaining(paths.map((path) => `${base}${path}`)))
  })

  it('has a description', () => {
    for (const [, address] of everywhere)
      expect(metaOf(htmlAt(address) ?? '', 'description'), address).not.toBe('')
  })
})

describe('a former address', () => {
  const from = new Set(redirects.map((one) => one.from))

  it.each(redirects)('$from leads to $to in every language', ({ from: old, to }) => {
    expect(from.has(to), 'leads to another former address').toBe(false)
    for (const [, base] of bases) {
      expect(htmlAt(`${base}${old}`)).toContain(`url=${base}${to}`)
      expect(htmlAt(`${base}${to}`)).toBeDefined()
    }
  })
})

describe('a wrong address', () => {
  it.each([
    ['en', '404.html', 'Page not found'],
    ['et', 'et/404.html', 'Sellist lehte ei ole'],
    ['lv', 'lv/404.html', 'Lapa nav atrasta'],
  ])('is explained in %s', (_, file, heading) => expect(headingOf(readBuilt(file))).toBe(heading))
})

describe('a page that is not translated', () => {
  it('says so, and is marked as English', () => {
    const html = htmlAt('/lv/docs/develop/embed') ?? ''
    expect(html).toContain('Šī lapa nav tulkota latviešu valodā.')
    expect(html).toMatch(/<div lang="?en"?>/)
    expect(htmlAt('/lv/docs/providers/gmail')).not.toContain('nav tulkota')
    expect(htmlAt('/docs/develop/embed')).not.toContain('nav tulkota')
  })
})

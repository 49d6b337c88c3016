import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attribute } from '../src/build-output/article.ts'
import { built, readBuilt } from './built.ts'

const pages = readdirSync(built, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !file.endsWith('404.html'))
  .map((file): readonly [string, string] => [`/${file.replace(/(?:^|\/)index\.html$|\.html$/, '')}`, file])

const fileOf = new Map(pages)

const anchors = new Map<string, ReadonlySet<string>>()
const anchorsOf = (path: string): ReadonlySet<string> => {
  const known = anchors.get(path)
  if (known) return known
  const html = readBuilt(fileOf.get(path) ?? '')
  const found = new Set([...html.matchAll(/\sid=(?:"([^"]*)"|([^\s">]+))/g)].map(([, a, b]) => a ?? b ?? ''))
  anchors.set(path, found)
  return found
}

/** Why a link of the page leads nowhere, or undefined. Leaves other sites alone. */
const faultOf = (page: string, href: string): string | undefined => {
  const url = new URL(href, `http://site${page}`)
  if (url.hostname !== 'site') return undefined
  const path = decodeURI(url.pathname).replace(/(.)\/$/, '$1')
  if (/\.\w+$/.test(path) && existsSync(join(built, path))) return undefined
  if (!fileOf.has(path)) return `${page} → ${href}: no such page`
  const anchor = decodeURIComponent(url.hash.slice(1))
  return anchor === '' || anchorsOf(path).has(anchor) ? undefined : `${page} → ${href}: no such anchor`
}

const linksOf = (html: string): readonly string[] =>
  (html.match(/<a\s[^>]*>/g) ?? []).map((tag) => attribute(tag, 'href')?.replaceAll('&amp;', '&') ?? '')

describe('every link', () => {
  it('leads to a page and an anchor that are there', () => {
    const faults = pages.flatMap(([page, file]) =>
      linksOf(readBuilt(file)).flatMap((href) => faultOf(page, href) ?? []),
    )
    expect(pages.length).toBeGreaterThan(140)
    expect([...new Set(faults)]).toEqual([])
  })

  it('stays in the language of its page, but for the menu of languages and the pages still in English', () => {
    const strays = pages
      .filter(([page]) => /^\/(?:et|lv)\//.test(page))
      .flatMap(([page, file]) => {
        const [, article = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(readBuilt(file)) ?? []
        const own = page.slice(0, 3)
        return linksOf(article)
          .filter((href) => href.startsWith('/') && !href.startsWith(`${own}/`) && href !== own)
          .map((href) => `${page} → ${href}`)
      })
    expect([...new Set(strays)]).toEqual([])
  })

  it('leads to no playground where the build was told of none', () => {
    const doors = pages.flatMap(([page, file]) =>
      linksOf(readBuilt(file))
        .filter((href) => /^http:\/\/(?:127\.|localhost)/.test(href) || /[?&]scenario=/.test(href))
        .map((href) => `${page} → ${href}`),
    )
    expect(doors).toEqual([])
  })

  it('notices what is missing', () => {
    expect(faultOf('/docs', '/docs/nowhere')).toContain('no such page')
    expect(faultOf('/docs', '/docs/reference/errors#nowhere')).toContain('no such anchor')
    expect(faultOf('/docs', '/docs/reference/errors#gmail-password')).toBeUndefined()
  })
})

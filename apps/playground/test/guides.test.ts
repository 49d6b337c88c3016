import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { locales } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { readGuide } from '../server/guides/guides.ts'
import { guideMarkdown } from '../server/guides/markdown.ts'
import { providers } from '../server/providers.ts'
import { startClient } from './client.ts'

const client = startClient()
const docs = fileURLToPath(new URL('../../docs/docs/', import.meta.url))

const pages = async (): Promise<readonly string[]> =>
  (await readdir(docs, { recursive: true }))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.replace(/\.mdx$/, '').replace(/\/index$/, ''))

describe('the guides of the playground', () => {
  it.each(locales)('are every page of the docs, without what only a site can show: %s', async (locale) => {
    const all = await pages()
    expect(all.length).toBeGreaterThan(30)
    const known = new Set(all)
    for (const path of all) {
      const { title, html } = await readGuide(locale, path, providers)
      const text = html.replace(/<(pre|code)[\s\S]*?<\/\1>/g, '')
      expect(title, path).not.toBe('')
      expect(text, path).not.toMatch(/<[A-Z]|\{\/\*|^import |^:::/m)
      for (const [, target = ''] of html.matchAll(/href="\/guides\/([^"#]*)/g))
        expect(known.has(target), `${path} → ${target}`).toBe(true)
    }
  })

  it('hold server, encryption and limits of the provider', async () => {
    const { html, reviewed } = await readGuide('lv', 'providers/m365', providers)
    expect(html).toContain('smtp.office365.com:587')
    expect(html).toMatch(/Vēstules minūtē<\/td>\s*<td>30/)
    expect(reviewed).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('tell limits in the units of the docs', async () => {
    const zone = await readGuide('et', 'providers/zone', providers)
    expect(zone.html).toMatch(/Aeg kahe kirja vahel<\/td>\s*<td>5\s+sek/)
    expect(zone.html).toMatch(/Kirja suurus<\/td>\s*<td>\d+(?:,\d)? MB/)
  })

  it('lead out of no folder', async () => {
    for (const path of [
      '../../package',
      '%2e%2e/%2e%2e/package',
      'providers/..%2f..%2f..%2fREADME',
      'nothing',
    ])
      expect((await client.current.request('GET', `/api/guides/en/${path}`)).status, path).toBe(404)
    expect((await client.current.request('GET', '/api/guides/de/providers/gmail')).status).toBe(404)
    expect((await client.current.request('GET', '/api/guides/et/providers/gmail')).status).toBe(200)
  })

  it('leave out a section that only held a component', () => {
    const source =
      '---\ntitle: A\n---\n\n## One {/* #one */}\n\n<Shot name="x" />\n\n## Two {/* #two */}\n\nText.\n'
    expect(guideMarkdown(source, 'a', () => undefined)).toBe('## Two <a id="two"></a>\n\nText.')
  })
})

describe('a pasted error', () => {
  it('is recognized, of whichever provider it is', async () => {
    const answer = (error: string) => client.current.json<{ id: string }>('POST', '/api/explain', { error })
    expect(
      (
        await answer(
          '535-5.7.8 Username and Password not accepted. https://support.google.com/mail/?p=BadCredentials',
        )
      ).id,
    ).toBe('gmail-password')
    expect((await answer('blah')).id).toBe('not-recognized')
    expect((await client.current.request('POST', '/api/explain', { error: ' ' })).status).toBe(400)
  })
})

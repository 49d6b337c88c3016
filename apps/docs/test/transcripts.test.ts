import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { locales } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { pictureSize } from '../src/facts/picture-size.ts'
import { shots } from '../src/facts/screenshots.ts'
import { recordAll, recorded } from '../src/transcripts/recording.ts'
import { englishPages, readEnglish, site } from '../src/translations/files.ts'

const named = (part: string): ReadonlySet<string> =>
  new Set(
    englishPages().flatMap((page) =>
      [...readEnglish(page).matchAll(new RegExp(`<${part} name="([^"]*)"`, 'g'))].map(
        ([, name = '']) => name,
      ),
    ),
  )

describe('a recorded transcript', () => {
  it('is what the sandbox says today', async () => {
    const file = join(site, 'src/transcripts/recorded.json')
    expect(await recordAll()).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })

  it('is shown on some page', () => expect([...named('RecordedRun')].sort()).toEqual([...recorded].sort()))
})

/** Bytes of a picture: of the whole window, or of a part that is shown alone. */
const largest = (name: string): number => (windows.includes(name) ? 100_000 : 60_000)
const windows = ['workbench', 'problem', 'everyone', 'scenarios', 'microsoft']

describe('a picture of the playground', () => {
  it('is shown on some page', () => expect([...named('Shot')].sort()).toEqual(Object.keys(shots).sort()))

  it.each(Object.keys(shots))('%s is there for each language, of one size in both themes', (name) => {
    for (const locale of locales) {
      const [light, dark] = ['light', 'dark'].map((theme) =>
        join(site, 'static/screenshots', `${name}-${locale}-${theme}.webp`),
      ) as [string, string]
      expect(pictureSize(light), light).toEqual(pictureSize(dark))
      for (const file of [light, dark]) expect(statSync(file).size, file).toBeLessThan(largest(name))
    }
  })

  it('is there for nothing else', () => {
    const files = readdirSync(join(site, 'static/screenshots'))
    const taken = new Set(files.map((file) => file.replace(/-(?:en|et|lv)-(?:light|dark)\.webp$/, '')))
    expect([...taken].sort()).toEqual(Object.keys(shots).sort())
  })

  it.each(Object.entries(shots))('%s is described in a sentence of each language', (_, alt) => {
    expect(alt.en).toMatch(/^Screenshot showing .+\.$/)
    expect(alt.et).toMatch(/^Ekraanipilt: .+\.$/)
    expect(alt.lv).toMatch(/^Ekrānuzņēmums: .+\.$/)
  })
})

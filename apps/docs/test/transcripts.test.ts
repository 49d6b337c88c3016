import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { locales } from '@saatja/core'
import { describe, expect, it } from 'vitest'
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

/** Width and height in a WebP file: lossy, lossless or extended. */
const sizeOf = (file: string): readonly [number, number] => {
  const bytes = readFileSync(file)
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]
  if (kind === 'VP8L') {
    const bits = bytes.readUInt32LE(21)
    return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1]
  }
  return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]
}

describe('a picture of the playground', () => {
  it('is shown on some page', () => expect([...named('Shot')].sort()).toEqual(Object.keys(shots).sort()))

  it.each(Object.keys(shots))('%s is there for each language and theme, in one shape', (name) => {
    for (const locale of locales)
      for (const theme of ['light', 'dark']) {
        const file = join(site, 'static/screenshots', `${name}-${locale}-${theme}.webp`)
        expect(existsSync(file), file).toBe(true)
        const [width, height] = sizeOf(file)
        expect(width / height).toBeCloseTo(1200 / 760, 2)
      }
  })

  it.each(Object.entries(shots))('%s is described in a sentence of each language', (_, alt) => {
    expect(alt.en).toMatch(/^Screenshot showing .+\.$/)
    expect(alt.et).toMatch(/^Ekraanipilt: .+\.$/)
    expect(alt.lv).toMatch(/^Ekrānuzņēmums: .+\.$/)
  })
})

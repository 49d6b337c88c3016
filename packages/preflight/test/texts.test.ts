import { locales } from '@saatja/core'
import { explain, loadTexts } from '@saatja/core/explain'
import { type PreflightCode, preflightCodes, preflightTexts } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { found } from '../src/finding.ts'

const codes = Object.keys(preflightCodes) as PreflightCode[]
const tables = await Promise.all(
  locales.map(async (locale) => [locale, await preflightTexts.texts[locale]()] as const),
)

const placeholders = (value: unknown): readonly string[] =>
  [...new Set([...JSON.stringify(value).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort()

describe.each(tables)('the texts in %s', (locale, table) => {
  it('exist for every code', () => expect(Object.keys(table).sort()).toEqual([...codes].sort()))

  it('name only parameters that the finding has', () => {
    for (const code of codes) {
      const known: readonly string[] = preflightCodes[code].params
      expect([code, placeholders(table[code]).filter((name) => !known.includes(name))]).toEqual([code, []])
    }
  })

  it('quote as their language does', () => {
    const wrong = { en: /[„"«»']/, et: /[“"«»]/, lv: /[“"«»]/ }[locale]
    expect(
      codes.filter((code) =>
        wrong.test(
          Object.values(table[code] ?? {})
            .map(String)
            .join(' '),
        ),
      ),
    ).toEqual([])
  })

  it('are filled without a gap', async () => {
    const texts = await loadTexts(locale, [preflightTexts])
    for (const code of codes) {
      const params = Object.fromEntries(
        preflightCodes[code].params.map((name) => [name, name === 'count' ? 11 : 'x.ee']),
      )
      const { title, cause, remedy } = explain(found(code, params), texts)
      expect([code, [title, cause, remedy].filter((text) => text === '' || /[…{}[\]]/.test(text))]).toEqual([
        code,
        [],
      ])
    }
  })
})

describe('the codes', () => {
  it('are never errors', () =>
    expect(codes.filter((code) => !['warning', 'info'].includes(preflightCodes[code].severity))).toEqual([]))

  it('are nobody else’s', async () => {
    const { table } = await loadTexts('en')
    expect(codes.filter((code) => code in table)).toEqual([])
  })
})

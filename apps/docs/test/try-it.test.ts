import { kivi, providers } from '@saatja/demo'
import { scenarios } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import { playgroundAddress } from '../src/components/playground-address.ts'
import { collectFacts } from '../src/facts/collect.ts'
import type { ErrorFacts, ScenarioFacts } from '../src/facts/types.ts'
import { englishPages, readEnglish, readTranslated, translatedLocales } from '../src/translations/files.ts'

const texts = englishPages().flatMap((page) => [
  [page, readEnglish(page)] as const,
  ...translatedLocales.map((locale) => [`${locale}/${page}`, readTranslated(locale, page) ?? ''] as const),
])

const named = (attribute: 'scenario' | 'card') =>
  texts.flatMap(([page, text]) =>
    [...text.matchAll(new RegExp(`<TryIt\\b[^>]*\\b${attribute}="([^"]*)"`, 'g'))].map(
      (match) => [page, match[1] ?? ''] as const,
    ),
  )

describe('the address of the playground', () => {
  it('opens it in the language of the page', () => {
    expect(playgroundAddress('https://try.example.com/', { card: 'MARI' }, 'et')).toBe(
      'https://try.example.com/?card=MARI&lang=et',
    )
  })
})

describe('every door to the playground', () => {
  const known = scenarios(providers).map(({ id }) => id)
  const codes = kivi.cards.map(({ code }) => code)

  it.each(named('scenario'))('%s: the scenario %s exists', (_, id) => expect(known).toContain(id))

  it.each(named('card'))('%s: the demo user %s exists', (_, code) => expect(codes).toContain(code))

  it('opens something', () => {
    const opened = texts.filter(([, text]) => /<TryIt\b/.test(text)).length
    expect(opened).toBeGreaterThan(20)
    expect(texts.flatMap(([, text]) => text.match(/<TryIt\s*\/>/g) ?? [])).toEqual([])
  })

  it('leads from each scenario to an entry of the error reference', async () => {
    const facts = await collectFacts('en')
    const errors = new Set((facts.errors as readonly ErrorFacts[]).map(({ id }) => id))
    const lost = (facts.scenarios as readonly ScenarioFacts[]).filter(({ expected }) => !errors.has(expected))
    expect(lost).toEqual([])
  })
})

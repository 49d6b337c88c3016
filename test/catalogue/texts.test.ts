import { type Locale, locales, type TextTable } from '@saatja/core'
import { loadTexts } from '@saatja/core/explain'
import { providers } from '@saatja/demo'
import { describe, expect, it } from 'vitest'

const tables = await Promise.all(
  providers.map(async (provider) => ({
    provider,
    id: provider.id,
    texts: Object.fromEntries(
      await Promise.all(locales.map(async (locale) => [locale, await provider.texts[locale]()] as const)),
    ) as Record<Locale, TextTable>,
  })),
)

const placeholders = (table: TextTable, code: string): readonly string[] =>
  [...new Set(JSON.stringify(table[code]).match(/\{\w+\}/g))].sort()

const sentences = (table: TextTable): readonly string[] =>
  Object.values(table).flatMap((text) =>
    Object.values(text).flatMap((template) =>
      typeof template === 'string' ? [template] : Object.values(template),
    ),
  )

describe.each(tables)('the texts of $id', ({ provider, texts }) => {
  it('exist for every reply and hint, in every language', () => {
    const needed = [
      ...provider.replies.map(({ id }) => id),
      ...(provider.preset?.hints ?? []),
      ...(provider.senders ?? []).flatMap(({ hints = [] }) => hints),
    ]
    for (const locale of locales) {
      expect(needed.filter((code) => !(code in texts[locale]))).toEqual([])
      expect(Object.keys(texts[locale]).sort()).toEqual(Object.keys(texts.en).sort())
    }
  })

  it('use the same placeholders in every language', () => {
    for (const code of Object.keys(texts.en))
      for (const locale of locales)
        expect([code, placeholders(texts[locale], code)]).toEqual([code, placeholders(texts.en, code)])
  })

  it('quote as their language does', () => {
    const wrong: Readonly<Record<Locale, RegExp>> = { en: /[„"«»]/, et: /[“"«»]/, lv: /[“"«»]/ }
    for (const locale of locales)
      expect(sentences(texts[locale]).filter((sentence) => wrong[locale].test(sentence))).toEqual([])
  })

  it('speak without the words of programmers', () => {
    const jargon =
      /hand-?shake|time-?out|socket|payload|kätlus|taimaut|rokasspied|noilg|\b(?:EHLO|RCPT|MAIL FROM|SASL|XOAUTH2)\b/
    for (const locale of locales)
      expect(sentences(texts[locale]).filter((sentence) => jargon.test(sentence))).toEqual([])
  })
})

describe('all texts of one language', () => {
  it('have no code that two packages claim', async () => {
    const own = Object.keys((await loadTexts('en')).table)
    const all = [...own, ...tables.flatMap(({ texts }) => Object.keys(texts.en))]
    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([])
  })
})

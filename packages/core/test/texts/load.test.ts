import { type Locale, locales, type Template, type Text } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { faults } from '../../src/diagnosis/faults.ts'
import { replyRules as rules } from '../../src/diagnosis/rules.ts'
import { coreFindingParams } from '../../src/settings/finding-codes.ts'
import { en } from '../../src/texts/en.ts'
import { et } from '../../src/texts/et.ts'
import { lv } from '../../src/texts/lv.ts'
import { placeholdersOf } from '../../src/texts/template.ts'

const all = { et, lv, en }
const parts = ['title', 'cause', 'remedy'] as const
const codes = Object.keys(en.table) as (keyof typeof en.table)[]

const formsOf = (template: Template): readonly string[] =>
  typeof template === 'string' ? [template] : Object.values(template)

const sayings = locales.flatMap((locale) =>
  codes.flatMap((code) =>
    parts.flatMap((part) =>
      formsOf(all[locale].table[code][part]).map((saying) => ({ locale, code, part, saying })),
    ),
  ),
)

const said = (find: (saying: (typeof sayings)[number]) => boolean) =>
  sayings.filter(find).map(({ locale, code, part, saying }) => `${locale} ${code}.${part}: ${saying}`)

/** Parameters that a text may rely on; all others have to stand in `[…]`. */
const certain = (code: string): readonly string[] =>
  code in coreFindingParams
    ? coreFindingParams[code as keyof typeof coreFindingParams]
    : code in faults
      ? faults[code as keyof typeof faults].params
      : code === 'secret-key-missing'
        ? ['key']
        : []

/** Parameters that a diagnosis of a reply may have. */
const possible = ['wait', 'retryAt', 'server', 'code', 'enhanced']

/** Rules from replies share some ids with the mailer's own table; their values may be missing. */
const fromReplies = new Set<string>(rules.map(({ id }) => id))

describe('the texts of the core', () => {
  it('are there for every finding, fault and rule, in every language, and for nothing else', () => {
    const needed = [...Object.keys(coreFindingParams), ...Object.keys(faults), ...rules.map(({ id }) => id)]
    expect(needed.filter((code) => !(code in en.table))).toEqual([])
    for (const locale of locales) expect(Object.keys(all[locale].table).sort()).toEqual([...codes].sort())
  })

  it('say one thing about one code: a finding of the settings and a reply never share a code', () => {
    expect(Object.keys(coreFindingParams).filter((code) => fromReplies.has(code) || code in faults)).toEqual(
      [],
    )
  })

  it('use the same placeholders in every language', () => {
    const names = (locale: Locale, code: (typeof codes)[number]) =>
      parts.map((part) => [...placeholdersOf(all[locale].table[code][part])].sort())
    for (const code of codes)
      for (const locale of ['et', 'lv'] as const)
        expect([code, names(locale, code)]).toEqual([code, names('en', code)].map((each) => each))
  })

  it('rely on no value that may be missing', () => {
    const unsure = sayings.flatMap(({ locale, code, part, saying }) => {
      const relied = placeholdersOf(saying.replace(/\[[^\]]*\]/g, ''))
      const sure = fromReplies.has(code) && !(code in coreFindingParams) ? [] : certain(code)
      const bare = [...relied].filter((name) => !sure.includes(name))
      const unknown = [...placeholdersOf(saying)].filter(
        (name) => ![...certain(code), ...possible].includes(name),
      )
      return [...bare, ...unknown].map((name) => `${locale} ${code}.${part}: {${name}}`)
    })
    expect(unsure).toEqual([])
  })

  it('have the plural forms of their language', () => {
    for (const locale of locales) {
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted()
      for (const code of codes)
        for (const part of parts) {
          const template = all[locale].table[code][part]
          if (typeof template !== 'string')
            expect([code, Object.keys(template).sort()]).toEqual([code, forms])
        }
    }
  })

  it('are translated', () => {
    const same = codes.flatMap((code) =>
      (['et', 'lv'] as const).flatMap((locale) =>
        parts.flatMap((part) =>
          JSON.stringify(all[locale].table[code][part]) === JSON.stringify(en.table[code][part])
            ? [`${locale} ${code}.${part}`]
            : [],
        ),
      ),
    )
    expect(same).toEqual([])
    expect(parts.map((part) => en.table['sign-in-refused'][part])).not.toContain('')
  })

  it('have a title without a full stop and whole sentences after it', () => {
    expect(
      said(({ part, saying }) => (part === 'title' ? /[.!?]$/ : /(?<!\.)(?<!\.\])$/).test(saying)),
    ).toEqual([])
    expect(said(({ saying }) => /^[a-zõäöüāčēģīķļņšūž]/.test(saying))).toEqual([])
    expect(said(({ saying }) => / {2}|^\s|\s$|\.\.|\s[,.;:?!]/.test(saying))).toEqual([])
    expect(said(({ part, saying }) => saying.length > (part === 'title' ? 80 : 240))).toEqual([])
  })

  it('quote as their language does', () => {
    const wrong: Readonly<Record<Locale, RegExp>> = { en: /[„"«»]|”[^”]*“$/, et: /[“"«»]/, lv: /[“"«»]/ }
    expect(said(({ locale, saying }) => wrong[locale].test(saying))).toEqual([])
  })

  it('speak without jargon', () => {
    const commands = /\b(?:AUTH|EHLO|HELO|RCPT|MAIL FROM|DATA|SASL|XOAUTH2|TCP|DNS)\b/
    const jargon =
      /hand-?shake|time-?out|socket|payload|exception|\btoken|kätlus|taimaut|rokasspied|noilg|autent|mehhanism|mehānism|\bfail(?:ed|ure to)|invalid|credential|teostam|autoriz/i
    expect(said(({ saying }) => commands.test(saying))).toEqual([])
    expect(said(({ saying }) => jargon.test(saying))).toEqual([])
  })

  it('address the reader as people do: sina in Estonian, jūs in Latvian', () => {
    const polite = /(?<!\p{L})(?:Sisestage|Valige|Kontrollige|Proovige|Palun|Teie|Teil|teie)(?!\p{L})/u
    const familiar = /(?<!\p{L})(?:Ievadi|Izvēlies|Pārbaudi|Mēģini|tu|tavs?|tava)(?!\p{L})/u
    expect(said(({ locale, saying }) => locale === 'et' && polite.test(saying))).toEqual([])
    expect(said(({ locale, saying }) => locale === 'lv' && familiar.test(saying))).toEqual([])
  })

  it('name every actor, field and kind of encryption in every language', () => {
    for (const locale of ['et', 'lv'] as const)
      for (const group of ['who', 'field', 'security', 'kind'] as const)
        expect(Object.keys(all[locale].words[group]).sort()).toEqual(Object.keys(en.words[group]).sort())
  })

  it('differ between refusals: no two ids say the same', () => {
    const whole = (text: Text) => JSON.stringify(text)
    for (const locale of locales) {
      const texts = Object.values(all[locale].table).map(whole)
      expect(new Set(texts).size).toBe(texts.length)
    }
  })
})

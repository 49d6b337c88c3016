import { type Locale, locales, type Template, type Text, type TextTable } from '@saatja/core'
import { type Case, quote, type Subject } from './case.ts'
import { validations } from './validation.ts'

type Tables = Readonly<Record<Locale, TextTable>>

const load = async ({ provider }: Subject): Promise<Tables> => {
  const [et, lv, en] = await Promise.all([provider.texts.et(), provider.texts.lv(), provider.texts.en()])
  return { et, lv, en }
}

const parts = ['title', 'cause', 'remedy'] as const

const forms = (template: Template): readonly string[] =>
  typeof template === 'string' ? [template] : Object.values(template)

const placeholders = (text: Text): readonly string[] =>
  [
    ...new Set(parts.flatMap((part) => forms(text[part]).flatMap((form) => form.match(/\{[^{}]*\}/g) ?? []))),
  ].sort()

/** Codes that people will see: rules, hints, and findings about ordinary settings. */
const codes = (subject: Subject): readonly string[] => {
  const { provider } = subject
  return [
    ...new Set([
      ...provider.replies.map(({ id }) => id),
      ...(provider.preset?.hints ?? []),
      ...(provider.senders ?? []).flatMap(({ hints = [] }) => hints),
      ...validations(subject).flatMap(({ findings }) => findings.map(({ code }) => code)),
    ]),
  ]
}

const perText =
  (complaints: (text: Text, locale: Locale, tables: Tables, code: string) => readonly string[]) =>
  async (subject: Subject) => {
    const tables = await load(subject)
    return locales.flatMap((locale) =>
      Object.entries(tables[locale]).flatMap(([code, text]) =>
        complaints(text, locale, tables, code).map(
          (complaint) => `texts ${locale} ${quote(code)}: ${complaint}`,
        ),
      ),
    )
  }

const categories = (locale: Locale) => new Intl.PluralRules(locale).resolvedOptions().pluralCategories

const missingForms = (template: Template, locale: Locale) =>
  typeof template === 'string'
    ? []
    : categories(locale)
        .filter((category) => template[category] === undefined)
        .map((category) => `has no plural form ${quote(category)}`)

/** Cases about the texts in each language. */
export const textCases: readonly Case[] = [
  {
    name: 'has a text in every language for every code',
    complaints: async (subject) => {
      const tables = await load(subject)
      const wanted = new Set([
        ...codes(subject).filter((code) => code.startsWith(`${subject.provider.id}-`)),
        ...locales.flatMap((locale) => Object.keys(tables[locale])),
      ])
      return locales.flatMap((locale) =>
        [...wanted]
          .filter((code) => !(code in tables[locale]))
          .map((code) => `texts ${locale}: ${quote(code)} is missing`),
      )
    },
  },
  {
    name: 'has texts under its own prefix only',
    complaints: (subject) =>
      perText((_, __, ___, code) =>
        code.startsWith(`${subject.provider.id}-`) ? [] : [`does not begin with "${subject.provider.id}-"`],
      )(subject),
  },
  {
    name: 'leaves no text blank',
    complaints: perText((text) =>
      parts
        .filter((part) => forms(text[part]).some((form) => form.trim() === ''))
        .map((part) => `${part} is blank`),
    ),
  },
  {
    name: 'names the same placeholders in every language',
    complaints: perText((text, _, { en }, code) => {
      const english = en[code]
      if (english === undefined) return []
      const [here, there] = [placeholders(text), placeholders(english)].map(quote)
      return here === there ? [] : [`has the placeholders ${here}, English has ${there}`]
    }),
  },
  {
    name: 'has every plural form of the language',
    complaints: perText((text, locale) => parts.flatMap((part) => missingForms(text[part], locale))),
  },
  {
    name: 'is translated',
    complaints: perText((text, locale, { en }, code) =>
      locale === 'en'
        ? []
        : (['cause', 'remedy'] as const)
            .filter((part) => quote(text[part]) === quote(en[code]?.[part]))
            .map((part) => `${part} is the English one`),
    ),
  },
]

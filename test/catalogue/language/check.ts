import type { Locale } from '@saatja/core'
import { english } from './english.ts'
import { estonian } from './estonian.ts'
import { type Exception, exceptions } from './exceptions.ts'
import { latvian } from './latvian.ts'
import type { LanguageRule, RulePlace } from './rule.ts'

/** Holds in every language. */
const common: readonly LanguageRule[] = [
  {
    pattern: /(?<!\.)\.\.(?!\.)/g,
    better: 'one full stop',
    reason: 'an abbreviation or a date has brought its own',
    sample: 'Until 22.02.2027..',
  },
  {
    pattern: /(?<!\()\bSTARTTLS\b/g,
    better: 'StartSSL/SSL/TLS',
    reason: 'the list on the card has no choice of this name',
    sample: 'Choose STARTTLS.',
    places: ['texts'],
  },
]

export const languageRules: Readonly<Record<Locale, readonly LanguageRule[]>> = {
  en: [...common, ...english],
  et: [...common, ...estonian],
  lv: [...common, ...latvian],
}

/** Something said, and where: `at` is a code, a file, or a page. */
export interface Said {
  readonly locale: Locale
  readonly at: string
  readonly prose: string
}

const isExcused =
  (place: RulePlace, { locale, at }: Said, words: string) =>
  (exception: Exception) =>
    exception.place === place &&
    exception.locale === locale &&
    exception.at === at &&
    words.toLowerCase().includes(exception.words)

const found = (place: RulePlace, said: Said): readonly { words: string; rule: LanguageRule }[] =>
  languageRules[said.locale]
    .filter(({ places }) => places === undefined || places.includes(place))
    .flatMap((rule) => (said.prose.match(rule.pattern) ?? []).map((words) => ({ words, rule })))

/** What the style sheets would have otherwise, each with the better words. */
export const languageFaults = (place: RulePlace, all: readonly Said[]): readonly string[] =>
  all.flatMap((said) =>
    found(place, said)
      .filter(({ words }) => !exceptions.some(isExcused(place, said, words)))
      .map(({ words, rule }) => `${said.locale} ${said.at}: “${words}” → ${rule.better} (${rule.reason})`),
  )

/** Exceptions that excuse nothing any more. */
export const idleExceptions = (place: RulePlace, all: readonly Said[]): readonly Exception[] =>
  exceptions
    .filter((exception) => exception.place === place)
    .filter(
      (exception) =>
        !all.some((said) => found(place, said).some(({ words }) => isExcused(place, said, words)(exception))),
    )

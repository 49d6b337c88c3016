import { argumentRules } from '../contract/arguments.ts'
import type { Diagnosis } from '../contract/diagnosis.ts'
import type { Actor, Finding, Params } from '../contract/finding.ts'
import { checkArgument, checkOptions, optionRules, type RulesFor } from '../contract/options.ts'
import { locales, type Template } from '../contract/texts.ts'
import type { CoreTextCode } from './codes.ts'
import { formatValue } from './format-value.ts'
import { languagesOf, type Texts, textsWith } from './load.ts'
import { fill, formFor } from './template.ts'

/** A finding or a diagnosis in the reader's language. */
export interface Explanation {
  /** BCP 47 tag of the language it is in: that of the fall-back where a catalogue lacks the text. */
  readonly locale: string
  readonly title: string
  /** What happened and why. */
  readonly cause: string
  /** What to do next. */
  readonly remedy: string
  /** Who can put it right, such as “Your mail administrator”. */
  readonly who: string
  /** The entry of the error reference: a path within it, or a full address where `site` is given. */
  readonly guide: string
}

/** How an explanation is worded for its reader. */
export interface ExplainOptions {
  /** Time zone for points in time, such as `Europe/Tallinn`. Default: the reader's. */
  readonly timeZone?: string | undefined
  /** Address of the docs site, such as `https://saatja.example.com`: the guide is then its page in the reader's language. */
  readonly site?: string | undefined
}

interface Subject {
  readonly code: string
  readonly actor: Actor
  readonly params: Params
}

const rules: RulesFor<ExplainOptions> = { timeZone: optionRules.string, site: optionRules.string }

const fallback = 'not-recognized' satisfies CoreTextCode

const subjectOf = (matter: Finding | Diagnosis): Subject => {
  if ('severity' in matter) return { code: matter.code, actor: matter.actor ?? 'user', params: matter.params }
  const { id: code, actor, params, retryAt } = matter
  return { code, actor, params: retryAt === undefined ? params : { retryAt, ...params } }
}

const countOf = ({ count }: Params): number | undefined =>
  count === undefined || !Number.isFinite(Number(count)) ? undefined : Number(count)

/** The docs site has the product's languages alone. */
const guideLanguage = (texts: Texts): string =>
  languagesOf(texts).find((tag) => locales.some((locale) => locale === tag)) ?? 'en'

const guideTo = (code: string, texts: Texts, site: string | undefined): string => {
  const entry = `errors#${encodeURIComponent(code)}`
  if (site === undefined) return entry
  const locale = guideLanguage(texts)
  const language = locale === 'en' ? '' : `${locale}/`
  return new URL(`${language}docs/reference/${entry}`, site.endsWith('/') ? site : `${site}/`).href
}

const explainOne = (
  matter: Finding | Diagnosis,
  texts: Texts,
  { timeZone, site }: ExplainOptions,
): Explanation => {
  const { code, actor, params } = subjectOf(matter)
  // A catalogue may be older than the code that it explains.
  const spoken = textsWith(code, texts) ?? textsWith(fallback, texts) ?? texts
  const text = spoken.table[Object.hasOwn(spoken.table, code) ? code : fallback]
  const value = (name: string): string | undefined => formatValue(name, params, spoken, timeZone)
  const say = (template: Template | undefined): string =>
    template === undefined ? '' : fill(formFor(template, countOf(params), languagesOf(spoken)), value).trim()
  const { inheritedFrom } = matter
  const place = inheritedFrom === undefined ? '' : ` ${fill(spoken.words.inherited, () => inheritedFrom)}`
  return {
    locale: spoken.locale,
    title: say(text?.title ?? code),
    cause: `${say(text?.cause)}${place}`,
    remedy: say(text?.remedy),
    who: spoken.words.who[actor],
    guide: guideTo(code, spoken, site),
  }
}

/** Several settings that stand against sending, told one after the other under the title of the whole. */
const explainAll = (whole: Explanation, parts: readonly Explanation[]): Explanation => ({
  ...whole,
  cause: parts.map(({ title, cause }) => `${title}. ${cause}`).join(' '),
  remedy: [...new Set(parts.map(({ remedy }) => remedy))].join(' '),
})

/**
 * Puts a finding or a diagnosis into words: what happened, who can fix it, what to do next. A diagnosis that is about
 * settings is told by these. Pure.
 * @throws TypeError that names an argument or an option which cannot be used
 */
export const explain = (matter: Finding | Diagnosis, texts: Texts, options?: ExplainOptions): Explanation => {
  checkArgument('explain', 'matter', argumentRules.matter, matter)
  checkArgument('explain', 'texts', argumentRules.texts, texts)
  checkOptions('explain', options, rules)
  return explained(matter, texts, options ?? {})
}

const explained = (matter: Finding | Diagnosis, texts: Texts, options: ExplainOptions): Explanation => {
  const parts = ('severity' in matter ? [] : (matter.findings ?? [])).map((one) =>
    explainOne(one, texts, options),
  )
  const [only] = parts
  const whole = parts.length === 1 && only !== undefined ? only : explainOne(matter, texts, options)
  // One explanation is in one language.
  if (texts.fallback && parts.some(({ locale }) => locale !== whole.locale))
    return explained(matter, texts.fallback, options)
  return parts.length > 1 ? explainAll(whole, parts) : whole
}

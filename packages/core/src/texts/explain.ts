import type { Diagnosis } from '../contract/diagnosis.ts'
import type { Actor, Finding, Params } from '../contract/finding.ts'
import type { Template, Text } from '../contract/texts.ts'
import type { CoreTextCode } from './codes.ts'
import { formatValue } from './format-value.ts'
import type { Texts } from './load.ts'
import { fill, formFor } from './template.ts'

/** A finding or a diagnosis in the reader's language. */
export interface Explanation {
  readonly title: string
  /** What happened and why. */
  readonly cause: string
  /** What to do next. */
  readonly remedy: string
  /** Who can put it right, such as “Your mail administrator”. */
  readonly who: string
  /** Path in the docs: the entry of the error reference. */
  readonly guide: string
}

/** How an explanation is worded for its reader. */
export interface ExplainOptions {
  /** Time zone for points in time, such as `Europe/Tallinn`. Default: the reader's. */
  readonly timeZone?: string
}

interface Subject {
  readonly code: string
  readonly actor: Actor
  readonly params: Params
}

const fallback = 'not-recognized' satisfies CoreTextCode

const subjectOf = (matter: Finding | Diagnosis): Subject => {
  if ('severity' in matter) return { code: matter.code, actor: matter.actor ?? 'user', params: matter.params }
  const { id: code, actor, params, retryAt } = matter
  return { code, actor, params: retryAt === undefined ? params : { retryAt, ...params } }
}

const countOf = ({ count }: Params): number | undefined =>
  count === undefined || !Number.isFinite(Number(count)) ? undefined : Number(count)

/** A catalogue may be older than the code that it explains. */
const textOf = (code: string, texts: Texts): Text | undefined =>
  Object.hasOwn(texts.table, code) ? texts.table[code] : texts.table[fallback]

/** Puts a finding or a diagnosis into words: what happened, who can fix it, what to do next. Pure. */
export const explain = (
  matter: Finding | Diagnosis,
  texts: Texts,
  { timeZone }: ExplainOptions = {},
): Explanation => {
  const { code, actor, params } = subjectOf(matter)
  const text = textOf(code, texts)
  const value = (name: string): string | undefined => formatValue(name, params, texts, timeZone)
  const say = (template: Template | undefined): string =>
    template === undefined ? '' : fill(formFor(template, countOf(params), texts.locale), value).trim()
  return {
    title: say(text?.title ?? code),
    cause: say(text?.cause),
    remedy: say(text?.remedy),
    who: texts.words.who[actor],
    guide: `errors#${encodeURIComponent(code)}`,
  }
}

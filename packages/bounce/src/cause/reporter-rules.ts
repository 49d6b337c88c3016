import { exchangeRules } from './exchange-rules.ts'
import { languageRules } from './language-rules.ts'
import { programRules } from './program-rules.ts'
import type { ReporterRule } from './reporter-rule.ts'

/** What reporting servers say in words that core's reply rules do not know. Among those that match, the earlier wins. */
export const reporterRules: readonly ReporterRule[] = [...exchangeRules, ...programRules, ...languageRules]

// Without `u` a pattern is matched faster, and means the same unless it names a class of Unicode.
const flags = (text: string): string => (/\\p\{/.test(text) ? 'iu' : 'i')

const compiled = reporterRules.map((rule) => ({ rule, pattern: new RegExp(rule.text, flags(rule.text)) }))
const certainRules = compiled.filter(({ rule }) => rule.certain === true)
// Most texts have no certain word, and one look for all of them is cheaper than one for each.
const anyCertain = new RegExp(certainRules.map(({ rule }) => rule.text).join('|'), 'i')

/** How a rule may be passed over. */
interface Asked {
  /** Only rules that go before core's. */
  readonly certain?: boolean
  /** The remote server itself gave a temporary reply: that time ran out is no news then. */
  readonly temporary?: boolean
}

/** The first rule whose words a text has. The text's white space is single spaces. */
export const ruleFor = (
  text: string,
  { certain = false, temporary = false }: Asked,
): ReporterRule | undefined =>
  (certain ? (anyCertain.test(text) ? certainRules : []) : compiled).find(
    ({ rule, pattern }) => !(temporary && rule.weak === true) && pattern.test(text),
  )?.rule

import { phrases } from '@saatja/core/explain'
import { exchangeRules } from './exchange-rules.ts'
import { gatewayRules } from './gateway-rules.ts'
import { languageRules } from './language-rules.ts'
import { programRules } from './program-rules.ts'
import { receiverCodes } from './receiver-codes.ts'
import { receiverRules } from './receiver-rules.ts'
import { refusalRules } from './refusal-rules.ts'
import type { ReporterRule } from './reporter-rule.ts'
import { specificProgramRules } from './specific-program-rules.ts'
import { unaccentedRules } from './unaccented-rules.ts'

/**
 * Rules for what reporting servers say in words that core's reply rules do not know. Among those that match, the
 * earlier wins.
 */
export const reporterRules: readonly ReporterRule[] = [
  ...receiverCodes,
  ...refusalRules,
  ...receiverRules,
  ...exchangeRules,
  ...gatewayRules,
  ...specificProgramRules,
  ...programRules,
  ...languageRules,
]

/** What is asked of a text: the rules, and behind them what some of them are without accents. */
export const askedRules: readonly ReporterRule[] = [...reporterRules, ...unaccentedRules]

const words = phrases(askedRules.map(({ text }) => text))

/** Which rules are left out. */
interface Asked {
  /** Only rules that are tried before core's. */
  readonly certain?: boolean
  /** The remote server gave a temporary reply itself, so that time ran out adds nothing. */
  readonly temporary?: boolean
}

/** The first rule whose words a text has. The text's white space is single spaces. */
export const ruleFor = (
  text: string,
  { certain = false, temporary = false }: Asked,
): ReporterRule | undefined => {
  const found = words.first(text, (number) => {
    const rule = askedRules[number]
    return (certain && rule?.certain !== true) || (temporary && rule?.weak === true)
  })
  return found === undefined ? undefined : askedRules[found]
}

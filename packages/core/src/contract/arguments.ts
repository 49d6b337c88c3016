import type { OptionRule } from './options.ts'

/** Rules for what public functions are given, each with its words for a TypeError. */
export * as argumentRules from './argument-rules.ts'

/** The same rule for what cannot be left out. */
export const needed = (rule: OptionRule): OptionRule => ({ ...rule, required: true })

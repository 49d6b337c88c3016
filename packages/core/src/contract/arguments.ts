/** Rules for what public functions are given, each with its words for a TypeError. */
export * as argumentRules from './argument-rules.ts'

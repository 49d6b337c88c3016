/** Where something is said: the texts of the packages, the words of the applications, or the pages of the docs. */
export type RulePlace = 'texts' | 'words' | 'pages'

/** A way of saying something that a native reader stumbles over, and what to say in its place. */
export interface LanguageRule {
  readonly pattern: RegExp
  readonly better: string
  readonly reason: string
  /** A sentence that the pattern has to find. */
  readonly sample: string
  /** Default: everywhere. */
  readonly places?: readonly RulePlace[]
}

const letter = '\\p{L}'

/** Finds whole words, in any case; `…` at the end of a word stands for any ending. */
export const words = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?<!${letter})(?:${patterns.join('|').replaceAll('…', `${letter}*`)})(?!${letter})`, 'giu')

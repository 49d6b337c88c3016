/** What the search knows of one language. All words are in folded letters: small and without diacritics. */
export interface Language {
  /** Endings of the common declensions and verb forms, separated by spaces; the longest that fits is taken off. */
  readonly endings: string
  /** Rows of words that readers use for the same thing. */
  readonly synonyms: readonly string[]
  /** Words that say nothing about the page that is looked for. */
  readonly silent: string
  /** How people ask what a word means. */
  readonly asksForMeaning: RegExp
}

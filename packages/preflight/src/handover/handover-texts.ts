/** What is known of the mail that the letter is about. */
export interface HandoverFacts {
  readonly domain: string
  readonly from: string
  /** Who delivers, where it is known. */
  readonly provider: string | undefined
  readonly outlook: 'delivers' | 'suspect' | 'refused' | 'unknown'
}

/** How one change is introduced. */
interface ChangeFacts {
  readonly number: number
  readonly action: 'add' | 'replace' | 'remove'
  /** Records that go. */
  readonly count: number
}

/** The sentences of the letter to the owner of a domain, in one language. Records are put between them, untouched. */
export interface HandoverTexts {
  readonly subject: (facts: HandoverFacts) => string
  readonly greeting: string
  readonly about: (facts: HandoverFacts) => string
  readonly outlook: Readonly<Record<HandoverFacts['outlook'], string>>
  readonly found: string
  readonly please: (changes: number) => string
  readonly change: (facts: ChangeFacts) => string
  readonly type: string
  readonly name: string
  /** Explains `@` and names without the domain. */
  readonly wholeName: (name: string) => string
  readonly old: (count: number) => string
  readonly value: string
  readonly strings: string
  readonly copy: string
  readonly leave: string
  readonly merged: string
  readonly proved: string
  readonly wait: string
  readonly nothing: string
  readonly byHand: string
  readonly thanks: string
}

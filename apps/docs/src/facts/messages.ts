import type { Locale } from '@saatja/core/explain'

type InThree = Readonly<Record<Locale, string>>

export interface CardField {
  /** Name in the data: a field of `MailSettings`, or `email`, `name`. */
  readonly field: string
  /** The label that the business application shows. */
  readonly label: InThree
  readonly meaning: InThree
}

export interface GlossaryTerm {
  readonly id: string
  readonly term: InThree
  readonly meaning: InThree
}

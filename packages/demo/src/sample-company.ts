import type { Company, UserCard } from '@saatja/core'

/** A company to try things on, with its users. */
export interface SampleCompany {
  readonly company: Company
  readonly cards: readonly UserCard[]
}

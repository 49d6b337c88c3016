import type { UserCard } from '@saatja/core'

/** The card that was removed last, with its password, so that it can be brought back. */
export interface Removed {
  keep(company: string, card: UserCard): void
  /** Undefined in any company but its own. */
  of(company: string): UserCard | undefined
  forget(): void
}

export const lastRemoved = (): Removed => {
  let last: { readonly company: string; readonly card: UserCard } | undefined
  return {
    keep: (company, card) => {
      last = { company, card }
    },
    of: (company) => (last?.company === company ? last.card : undefined),
    forget: () => {
      last = undefined
    },
  }
}

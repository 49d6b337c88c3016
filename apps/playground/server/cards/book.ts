import { type Company, type GrantStore, memoryGrants, type UserCard } from '@saatja/core'

/** Where the company, its cards and its grants live. Secrets go in and reach the mailer; no route reads them out. */
export interface CardBook {
  company(): Promise<Company>
  putCompany(company: Company): Promise<void>
  /** In the order in which they were added. */
  all(): Promise<readonly UserCard[]>
  get(code: string): Promise<UserCard | undefined>
  put(card: UserCard): Promise<void>
  remove(code: string): Promise<void>
  /** Removes every password; the cards stay. */
  forgetSecrets(): Promise<void>
  /** Puts a whole company in place of the present one. */
  replace(company: Company, cards: readonly UserCard[]): Promise<void>
  readonly grants: GrantStore
}

const withoutPassword = (card: UserCard): UserCard => {
  const { password: _password, passwordFor: _for, ...mail } = card.mail ?? {}
  return { ...card, mail }
}

/** Keeps everything in memory; a restart forgets it. */
export const memoryBook = (first: Company, cards: readonly UserCard[]): CardBook => {
  let company = first
  const byCode = new Map(cards.map((card) => [card.code, card]))
  return {
    company: async () => company,
    putCompany: async (next) => {
      company = next
    },
    all: async () => [...byCode.values()],
    get: async (code) => byCode.get(code),
    put: async (card) => {
      byCode.set(card.code, card)
    },
    remove: async (code) => {
      byCode.delete(code)
    },
    forgetSecrets: async () => {
      for (const card of byCode.values()) byCode.set(card.code, withoutPassword(card))
    },
    replace: async (next, replacement) => {
      company = next
      byCode.clear()
      for (const card of replacement) byCode.set(card.code, card)
    },
    grants: memoryGrants(),
  }
}

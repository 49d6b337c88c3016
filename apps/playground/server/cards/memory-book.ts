import { type Company, type GrantKey, type GrantStore, memoryGrants, type UserCard } from '@saatja/core'
import { type CardBook, withoutPassword } from './book.ts'

interface Shelf {
  company: Company
  readonly cards: Map<string, UserCard>
  grants: GrantStore
}

const shelfOf = (company: Company, cards: readonly UserCard[]): Shelf => ({
  company,
  cards: new Map(cards.map((card) => [card.code, card])),
  grants: memoryGrants(),
})

/** Keeps everything in memory; a restart forgets it. */
export const memoryBook = (first: Company, cards: readonly UserCard[]): CardBook => {
  let open = shelfOf(first, cards)
  const shelves = new Map([[first.slug, open]])
  const grantsOf = ({ company }: GrantKey): GrantStore => shelves.get(company)?.grants ?? open.grants
  return {
    company: async () => open.company,
    putCompany: async (next) => {
      open.company = { ...next, slug: open.company.slug }
    },
    all: async () => [...open.cards.values()],
    get: async (code) => open.cards.get(code),
    put: async (card) => {
      open.cards.set(card.code, card)
    },
    remove: async (code) => {
      open.cards.delete(code)
    },
    forgetSecrets: async () => {
      for (const card of open.cards.values()) open.cards.set(card.code, withoutPassword(card))
      open.grants = memoryGrants()
    },
    companies: async () => [...shelves.values()].map(({ company: { slug, name } }) => ({ slug, name })),
    open: async (company, withCards) => {
      open = shelves.get(company.slug) ?? shelfOf(company, withCards)
      shelves.set(company.slug, open)
    },
    grants: {
      get: (key) => grantsOf(key).get(key),
      put: (key, value, version) => grantsOf(key).put(key, value, version),
      lock: (key, work) => grantsOf(key).lock(key, work),
    },
    close: async () => undefined,
  }
}

import type { GrantStore } from '@saatja/core'
import type { CompanyStore, Store } from '@saatja/store'

/** The parts of a company that are read from elsewhere. */
export type OverlaidCards = Pick<CompanyStore, 'get' | 'cards' | 'effective'>

/**
 * Makes a store of one store's tables with companies and cards from elsewhere, so that no password is stored twice, and
 * with grants of its own. `cardsOf` is asked with the store's own company.
 */
export const withCardsOf = (
  store: Store,
  grants: GrantStore,
  cardsOf: (own: CompanyStore) => OverlaidCards,
): Store => {
  const over = (own: CompanyStore): CompanyStore => {
    const { get, cards, effective } = cardsOf(own)
    return { ...own, get, cards, effective, grants, within: (tx) => over(own.within(tx)) }
  }
  return { ...store, company: (slug) => over(store.company(slug)) }
}

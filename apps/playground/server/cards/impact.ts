import { changedBy, inheritedAfter, type Provider, type Saving, type UserChange } from '@saatja/core'
import type { CardStore } from './card-store.ts'
import { surroundingsOf } from './inheritance.ts'

/** Who else would be affected if the card or the company were saved as given. */
export const impactOf = async (
  book: CardStore,
  providers: readonly Provider[],
  next: Saving,
): Promise<readonly UserChange[]> => {
  const before = await surroundingsOf(book, providers)
  const after = await inheritedAfter(before, next, book.get)
  const others = (await book.all()).filter(({ code }) => code !== next.card?.code)
  return changedBy(before, after, others)
}

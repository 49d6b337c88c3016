import { type Company, changedBy, type Provider, type UserCard } from '@saatja/core'
import type { CardBook } from './book.ts'
import { surroundingsOf } from './surroundings.ts'

/** Who else would be affected if the card or the company were saved as given. */
export const impactOf = async (
  book: CardBook,
  providers: readonly Provider[],
  next: { company?: Company; card?: UserCard },
) => {
  const before = await surroundingsOf(book, providers)
  const company = next.company ?? before.company
  const named = company.mailUserCode
  const systemUser = next.card?.code === named ? next.card : named ? await book.get(named) : undefined
  const inheritance = (at: Company, card: UserCard | undefined) => ({
    company: at,
    providers,
    ...(card ? { systemUser: card } : {}),
  })
  const others = (await book.all()).filter(({ code }) => code !== next.card?.code)
  return changedBy(inheritance(before.company, before.systemUser), inheritance(company, systemUser), others)
}

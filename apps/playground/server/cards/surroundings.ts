import { type EffectiveSettings, type Provider, resolveSettings, type UserCard } from '@saatja/core'
import type { CardDraft } from '../contract.ts'
import type { CardBook } from './book.ts'
import { bindPassword, cardOf, type Surroundings } from './draft.ts'

/** What a card is read together with. */
export const surroundingsOf = async (
  book: CardBook,
  providers: readonly Provider[],
): Promise<Surroundings> => {
  const company = await book.company()
  const systemUser = company.mailUserCode ? await book.get(company.mailUserCode) : undefined
  return { company, systemUser, providers }
}

/** What is in force for a card that may not be saved. */
export const effectiveOf = (
  card: UserCard,
  { company, systemUser, providers }: Surroundings,
): EffectiveSettings =>
  resolveSettings({
    card,
    company,
    providers,
    ...(systemUser && systemUser.code !== card.code ? { systemUser } : {}),
  })

/** The card that a draft stands for, its password bound to the server it was typed for. */
export const draftedCard = async (
  draft: CardDraft,
  book: CardBook,
  providers: readonly Provider[],
): Promise<UserCard> => {
  const card = cardOf(draft, await book.get(draft.code))
  return bindPassword(card, await surroundingsOf(book, providers))
}

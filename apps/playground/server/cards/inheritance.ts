import {
  bindPassword,
  type EffectiveSettings,
  type Provider,
  resolveSettings,
  type UserCard,
} from '@saatja/core'
import type { CardDraft } from '../contract.ts'
import type { CardStore, CompanyCards } from './card-store.ts'
import { cardOf, type ResolveInputs } from './draft.ts'

/** What is needed to resolve a card. */
export const surroundingsOf = async (
  book: CardStore,
  providers: readonly Provider[],
): Promise<ResolveInputs> => {
  const company = await book.company()
  const systemUser = company.mailUserCode ? await book.get(company.mailUserCode) : undefined
  return { company, systemUser, providers }
}

/** Resolves the settings of a card that may not be saved. */
export const effectiveOf = (card: UserCard, around: ResolveInputs): EffectiveSettings =>
  resolveSettings({ ...around, card })

/** Resolves the settings of a saved card of any company, whether it is open or not; undefined when there is none. */
export const effectiveIn = async (
  { company, get }: CompanyCards,
  code: string,
  providers: readonly Provider[],
): Promise<EffectiveSettings | undefined> => {
  const [about, card] = [await company(), await get(code)]
  if (about === undefined || card === undefined) return undefined
  const other = about.mailUserCode === code ? undefined : about.mailUserCode
  const systemUser = other === undefined ? undefined : await get(other)
  return effectiveOf(card, { company: about, providers, systemUser })
}

const withoutBinding = (card: UserCard): UserCard => {
  const { passwordFor: _for, ...mail } = card.mail ?? {}
  return { ...card, mail }
}

/** Makes the card of a draft, its password bound to the server for which it was typed; to none while there is none. */
export const draftedCard = async (
  draft: CardDraft,
  book: CardStore,
  providers: readonly Provider[],
): Promise<UserCard> => {
  const stored = await book.get(draft.code)
  const card = cardOf(draft, stored)
  return bindPassword({ ...(await surroundingsOf(book, providers)), card, stored }) ?? withoutBinding(card)
}

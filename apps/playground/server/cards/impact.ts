import {
  changedBy,
  type EffectiveSettings,
  inheritedAfter,
  type Provider,
  type Saving,
  type UserCard,
  type UserChange,
} from '@saatja/core'
import type { ManyImpact } from '../contract.ts'
import type { CardStore } from './card-store.ts'
import { effectiveOf, surroundingsOf } from './inheritance.ts'

/** Lists who else would be affected if the card or the company were saved as given. */
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

/** Lists who else would be affected if the card were removed: everyone who inherits from it. */
export const impactOfRemoval = async (
  book: CardStore,
  providers: readonly Provider[],
  code: string,
): Promise<readonly UserChange[]> => {
  const before = await surroundingsOf(book, providers)
  if (before.systemUser?.code !== code) return []
  const others = (await book.all()).filter((card) => card.code !== code)
  return changedBy(before, { ...before, systemUser: undefined }, others)
}

const errorsOf = ({ findings }: EffectiveSettings): readonly string[] =>
  findings.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []))

/** Lists who could send now and could not once these cards were saved. `withGrants` adds who has not signed in. */
export const impactOfMany = async (
  book: CardStore,
  providers: readonly Provider[],
  cards: readonly UserCard[],
  withGrants: (settings: EffectiveSettings) => Promise<EffectiveSettings>,
): Promise<ManyImpact> => {
  const before = await surroundingsOf(book, providers)
  const next = new Map(cards.map((card) => [card.code, card]))
  const { systemUser } = before
  const after = { ...before, systemUser: systemUser && (next.get(systemUser.code) ?? systemUser) }
  const stopped: string[] = []
  const signIn: string[] = []
  for (const card of await book.all()) {
    if (errorsOf(await withGrants(effectiveOf(card, before))).length > 0) continue
    const errors = errorsOf(await withGrants(effectiveOf(next.get(card.code) ?? card, after)))
    if (errors.length === 0) continue
    const list = errors.every((code) => code === 'oauth-grant-missing') ? signIn : stopped
    list.push(card.code)
  }
  return { stopped, signIn }
}

import type { UserCard } from '../contract/card.ts'
import {
  type CardSource,
  type ResolvedUser,
  readCards,
  resolveCards,
  type UserCards,
} from './resolve-user.ts'

/** Milliseconds that a resolution is kept: dated rules look at the clock, and an application's secret may change. */
const lifetime = 1_000

/** What one resolution was made from. */
interface KeptUser {
  readonly account: ResolvedUser
  readonly systemUser: UserCard | undefined
  readonly stated: readonly unknown[]
  readonly until: number
}

/**
 * Resolutions by card object. An application that reads its cards anew for every message passes new objects every time.
 */
export type KeptUsers = WeakMap<UserCard, KeptUser>

const addCard = (stated: unknown[], { code, email, name, mail }: UserCard): void => {
  stated.push(code, email, name)
  for (const [field, value] of Object.entries(mail ?? {})) stated.push(field, value)
}

/** Lists everything that the cards and the company state, so that a change in place is noticed. */
const statedBy = ({ company }: CardSource, { card, systemUser }: UserCards): readonly unknown[] => {
  const { name, slug, mailUserCode, bulkModule } = company
  const stated: unknown[] = [name, slug, mailUserCode, bulkModule]
  addCard(stated, card)
  if (systemUser) addCard(stated, systemUser)
  return stated
}

const same = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, index) => Object.is(one, others[index]))

/**
 * Resolves the user of a message. The cards are read every time; while they are the same objects and state the same,
 * the result is kept.
 * @throws ProblemError
 */
export const resolveSender = async (
  source: CardSource,
  kept: KeptUsers,
  user: string,
): Promise<ResolvedUser> => {
  const cards = await readCards(source, user)
  const stated = statedBy(source, cards)
  const known = kept.get(cards.card)
  const now = Date.now()
  const current = known && known.systemUser === cards.systemUser && known.until > now
  if (current && same(known.stated, stated)) return known.account
  const account = resolveCards(source, cards)
  // A program without types may return something that is no object.
  if (typeof cards.card === 'object')
    kept.set(cards.card, { account, systemUser: cards.systemUser, stated, until: now + lifetime })
  return account
}

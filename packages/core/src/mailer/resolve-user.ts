import { argumentRules } from '../contract/arguments.ts'
import type { UserCard } from '../contract/card.ts'
import type { EffectiveSettings } from '../contract/effective.ts'
import type { MailerOptions } from '../contract/mailer.ts'
import { checkArgument } from '../contract/options.ts'
import type { Provider } from '../contract/provider.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { resolveSettings } from '../settings/resolve.ts'

/** One user with everything that decides how their mail leaves. */
export interface ResolvedUser {
  readonly card: UserCard
  readonly systemUser?: UserCard
  readonly settings: EffectiveSettings
  /** The provider whose server it is. */
  readonly provider?: Provider
}

export type CardSource = Pick<MailerOptions, 'cards' | 'company' | 'providers' | 'ports'>

const readCardOf = async ({ cards }: CardSource, user: string): Promise<UserCard | undefined> => {
  try {
    // A program without types may return null.
    return (await cards.get(user)) ?? undefined
  } catch (error) {
    throw new ProblemError({ stage: 'settings', fault: 'card-unreadable', params: { user }, cause: error })
  }
}

const findCard = async (source: CardSource, user: string): Promise<UserCard> => {
  const card = await readCardOf(source, user)
  if (!card) throw new ProblemError({ stage: 'settings', fault: 'user-missing', params: { user } })
  return card
}

/** The cards that determine one user's settings. */
export interface UserCards {
  readonly card: UserCard
  readonly systemUser?: UserCard
}

/**
 * Reads the cards anew, so that a change made a moment ago counts.
 * @throws ProblemError
 */
export const readCards = async (source: CardSource, user: string | UserCard): Promise<UserCards> => {
  const card = typeof user === 'string' ? await findCard(source, user) : user
  const code = source.company.mailUserCode?.trim()
  const systemUser = code && code !== card.code ? await readCardOf(source, code) : undefined
  return systemUser ? { card, systemUser } : { card }
}

export const resolveCards = (
  { company, providers, ports }: CardSource,
  { card, systemUser }: UserCards,
): ResolvedUser => {
  const settings = resolveSettings({ card, systemUser, company, providers, ports })
  const provider = providers.find(({ id }) => id === settings.fields.provider.value)
  return { card, settings, ...(systemUser ? { systemUser } : {}), ...(provider ? { provider } : {}) }
}

/** @throws ProblemError */
export const resolveUser = async (source: CardSource, user: string | UserCard): Promise<ResolvedUser> =>
  resolveCards(source, await readCards(source, user))

/** The key by which limits count: the sign-in at the provider or server, however its name is written. */
export const mailboxOf = (settings: EffectiveSettings): string => {
  checkArgument('mailboxOf', 'settings', argumentRules.settings, settings)
  const { provider, server, username } = settings.fields
  return `${provider.value ?? server.value} ${username.value?.toLowerCase() ?? ''}`.trim()
}

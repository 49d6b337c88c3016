import type { UserCard } from '../contract/card.ts'
import type { EffectiveSettings } from '../contract/effective.ts'
import type { Provider } from '../contract/provider.ts'
import { revealed, type Secret, secret } from '../contract/secret.ts'
import { stripSecret } from './credentials.ts'
import { ownRouteOf } from './own-route.ts'

/**
 * The password that the effective settings decided on, as the provider wants it. It is taken from the one card, or
 * the one route, that the settings name, and from nowhere else.
 */
export const passwordOf = (
  settings: EffectiveSettings,
  cards: readonly (UserCard | undefined)[],
  providers: readonly Provider[],
): Secret | undefined => {
  if (!settings.password.set) return undefined
  const provider = providers.find(({ id }) => id === settings.fields.provider.value)
  if (settings.password.origin === 'preset') return ownRouteOf(settings, providers)?.password
  const password = cards.find((card) => card?.code === settings.password.card)?.mail?.password
  return password === undefined
    ? undefined
    : secret(stripSecret(revealed(password), provider?.preset?.secret))
}

import type { EffectiveSettings } from '../contract/effective.ts'
import type { OwnRoute, Provider } from '../contract/provider.ts'

/** The own route of the sender that the settings choose, when it has one. */
export const ownRouteOf = (
  { fields }: Pick<EffectiveSettings, 'fields'>,
  providers: readonly Provider[],
): OwnRoute | undefined =>
  providers.flatMap(({ senders }) => senders ?? []).find(({ id }) => id === fields.sender.value)?.ownRoute

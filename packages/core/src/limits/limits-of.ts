import type { EffectiveSettings } from '../contract/effective.ts'
import type { Limits, Provider } from '../contract/provider.ts'

/** Of a server that no one knows. One object: what is read out of it is kept by its identity. */
const none: Limits = {}

/** Finds the limits of a mailbox: its sender's own where it states some, else those of the provider. */
export const limitsOf = (
  { fields }: Pick<EffectiveSettings, 'fields'>,
  providers: readonly Provider[],
): Limits => {
  const provider = providers.find(({ id }) => id === fields.provider.value)
  const sender = provider?.senders?.find(({ id }) => id === fields.sender.value)
  return sender?.limits ?? provider?.limits ?? none
}

import { argumentRules } from '../contract/arguments.ts'
import type { EffectiveSettings } from '../contract/effective.ts'
import { checkArgument } from '../contract/options.ts'
import type { Limits, Provider } from '../contract/provider.ts'

/** Of a server that no one knows. One object: what is read out of it is kept by its identity. */
const none: Limits = {}

/** Finds the limits of a mailbox: its sender's own where it states some, else those of the provider. */
export const limitsOf = (
  settings: Pick<EffectiveSettings, 'fields'>,
  providers: readonly Provider[],
): Limits => {
  checkArgument('limitsOf', 'settings', argumentRules.settings, settings)
  checkArgument('limitsOf', 'providers', argumentRules.providers, providers)
  const { fields } = settings
  const provider = providers.find(({ id }) => id === fields.provider.value)
  const sender = provider?.senders?.find(({ id }) => id === fields.sender.value)
  return sender?.limits ?? provider?.limits ?? none
}

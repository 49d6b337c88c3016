import type { Provider } from '@saatja/core'
import { checkArgument, optionRules } from '@saatja/core/options'
import { apiScenarios } from './api.ts'
import { encryptionScenarios } from './encryption.ts'
import { networkScenarios } from './network.ts'
import { providerScenarios, replyScenarios } from './replies.ts'
import type { Scenario } from './scenario.ts'

/** Every failure that can be played: those of any server, and those of these providers. */
export const scenarios = (providers: readonly Provider[] = []): readonly Scenario[] => {
  checkArgument(
    'scenarios',
    'providers',
    { ...optionRules.list, must: 'a list of providers, such as [gmail()]' },
    providers,
  )
  return [
    ...encryptionScenarios,
    ...networkScenarios,
    ...replyScenarios,
    ...providers.flatMap((provider) => [...providerScenarios(provider), ...apiScenarios(provider)]),
  ]
}

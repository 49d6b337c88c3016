import type { Provider } from '@saatja/core'
import { directo } from '@saatja/provider-directo'
import { gmail } from '@saatja/provider-gmail'
import { inbox } from '@saatja/provider-inbox'
import { zone } from '@saatja/provider-zone'
import type { Environment, ListedProvider, SimulatedTokens } from './listed-provider.ts'
import { microsoft } from './microsoft.ts'

/**
 * Every provider, in the order in which people choose. This is the only list: playground, docs and tests read it, so
 * a new provider needs one entry here and a dependency in `package.json`.
 */
export const listedProviders: readonly ListedProvider[] = [
  { package: '@saatja/provider-directo', factory: 'directo', create: () => directo() },
  microsoft,
  {
    package: '@saatja/provider-gmail',
    factory: 'gmail',
    create: () => gmail(),
    suggestedScenario: 'gmail-app-password-required',
  },
  { package: '@saatja/provider-zone', factory: 'zone', create: () => zone() },
  { package: '@saatja/provider-inbox', factory: 'inbox', create: () => inbox() },
]

/** Makes every provider with the options that the environment states. */
export const providersFrom = (environment: Environment): readonly Provider[] =>
  listedProviders.map(({ create }) => create(environment))

/** Every provider without options: its facts, replies and texts. */
export const providers: readonly Provider[] = providersFrom({})

/** Makes every provider, those with accounts to sign in to with tokens from `token`. */
export const providersWithTokens = (token: SimulatedTokens): readonly Provider[] =>
  listedProviders.map(({ create, withTokens }) => withTokens?.(token) ?? create({}))

/** Finds the entry with which a provider was made. Undefined for a provider that is not of the list. */
export const listedOf = (id: string): ListedProvider | undefined =>
  listedProviders[providers.findIndex((provider) => provider.id === id)]

import { type GivenTokens, listedProviders as known, providersFrom } from '@saatja/cli/providers'
import type { Provider } from '@saatja/core'
import { google } from './google.ts'
import type { ListedProvider, Tryout } from './listed-provider.ts'
import { microsoft } from './microsoft.ts'

/** What more is needed to try a provider out, by the name of its function. */
const tryouts: Readonly<Record<string, Tryout>> = { m365: microsoft, gmail: google }

/** Every provider of the program's list, and how it is tried out. */
export const listedProviders: readonly ListedProvider[] = known.map((one) => ({
  ...one,
  ...tryouts[one.factory],
}))

export { providersFrom }

/** Every provider without options: its facts, replies and texts. */
export const providers: readonly Provider[] = providersFrom({})

/** Makes every provider; those to whose accounts people sign in get their tokens from `token`. */
export const providersWithTokens = (token: GivenTokens): readonly Provider[] =>
  listedProviders.map(({ create, withTokens }) => withTokens?.(token) ?? create({}))

/** Finds the entry with which a provider was made. Undefined for a provider that is not in the list. */
export const listedOf = (id: string): ListedProvider | undefined =>
  listedProviders[providers.findIndex((provider) => provider.id === id)]

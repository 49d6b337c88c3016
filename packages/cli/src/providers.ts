import { type Provider, secret, type Token } from '@saatja/core'
import { directo } from '@saatja/provider-directo'
import { gmail } from '@saatja/provider-gmail'
import { inbox } from '@saatja/provider-inbox'
import { m365 } from '@saatja/provider-m365'
import { zone } from '@saatja/provider-zone'

/** Values of environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Gives access tokens where no one signs in. */
export type GivenTokens = (request: { readonly mailbox: string; readonly renew: boolean }) => Promise<Token>

/** One provider of the list: how it is made, and how an application writes that. */
export interface KnownProvider {
  /** Package that exports it, such as `@saatja/provider-gmail`. */
  readonly package: string
  /** Name of the function that makes it, such as `gmail`. */
  readonly factory: string
  /** Makes it with the options that the environment states, or with none. */
  create(environment: Environment): Provider
  /** Environment variables with which people can really sign in. */
  readonly signInVariables?: readonly string[]
  /** Makes it with tokens from elsewhere, for a provider to whose accounts people sign in. */
  withTokens?(token: GivenTokens): Provider
}

/**
 * Every provider, in the order in which people choose. This is the only list: the programs, the playground, docs and
 * tests read it, so a new provider needs one entry here and a dependency in `package.json`.
 */
export const listedProviders: readonly KnownProvider[] = [
  { package: '@saatja/provider-directo', factory: 'directo', create: () => directo() },
  {
    package: '@saatja/provider-m365',
    factory: 'm365',
    create: ({ SAATJA_M365_CLIENT_ID: clientId }) => m365(clientId ? { clientId } : {}),
    signInVariables: ['SAATJA_M365_CLIENT_ID'],
    withTokens: (token) => m365({ token }),
  },
  {
    package: '@saatja/provider-gmail',
    factory: 'gmail',
    create: ({ SAATJA_GOOGLE_CLIENT_ID: clientId, SAATJA_GOOGLE_CLIENT_SECRET: clientSecret }) =>
      gmail({
        ...(clientId ? { clientId } : {}),
        ...(clientSecret ? { clientSecret: secret(clientSecret) } : {}),
      }),
    signInVariables: ['SAATJA_GOOGLE_CLIENT_ID', 'SAATJA_GOOGLE_CLIENT_SECRET'],
    withTokens: (token) => gmail({ token }),
  },
  { package: '@saatja/provider-zone', factory: 'zone', create: () => zone() },
  { package: '@saatja/provider-inbox', factory: 'inbox', create: () => inbox() },
]

/** Makes every provider with the options that the environment states. */
export const providersFrom = (environment: Environment): readonly Provider[] =>
  listedProviders.map(({ create }) => create(environment))

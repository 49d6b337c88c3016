import { randomBytes } from 'node:crypto'
import { type Provider, type Secret, secret } from '@saatja/core'
import { completeSignIn } from '@saatja/testkit'
import type { SimulatedSignIn } from './listed-provider.ts'

/** What the simulated sign-ins of the testkit have in common. */
type PretendService = Pick<
  SimulatedSignIn,
  'url' | 'accepts' | 'ownerOf' | 'expireTokens' | 'secrets' | 'close'
>

/** Starts a simulated sign-in for an application with this id and a secret of its own, another one at each start. */
export const simulatedSignIn = async (
  id: string,
  start: (options: {
    readonly clients: readonly { readonly id: string; readonly secret: string }[]
  }) => Promise<PretendService>,
  provider: (url: string, clientSecret: Secret) => Provider,
): Promise<SimulatedSignIn> => {
  const value = randomBytes(24).toString('base64url')
  const clientSecret = secret(value)
  const { url, accepts, ownerOf, expireTokens, secrets, close } = await start({
    clients: [{ id, secret: value }],
  })
  return {
    provider: provider(url, clientSecret),
    url,
    clientSecret,
    accepts,
    ownerOf,
    accept: (page, address) => completeSignIn(page, { choice: 'accept', address }),
    expireTokens,
    secrets,
    close,
  }
}

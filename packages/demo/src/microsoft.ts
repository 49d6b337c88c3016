import { randomBytes } from 'node:crypto'
import { secret } from '@saatja/core'
import { m365 } from '@saatja/provider-m365'
import { completeSignIn, startEntra } from '@saatja/testkit'
import type { ListedProvider, SimulatedSignIn } from './listed-provider.ts'

const simulatedClientId = '5a2a7ea0-0000-4000-8000-000000000000'

const simulate = async (): Promise<SimulatedSignIn> => {
  const value = randomBytes(24).toString('base64url')
  const clientSecret = secret(value)
  const { url, accepts, expireTokens, secrets, close } = await startEntra({
    clients: [{ id: simulatedClientId, secret: value }],
  })
  return {
    provider: m365({ clientId: simulatedClientId, clientSecret, simulator: url }),
    url,
    clientSecret,
    accepts,
    accept: (page, address) => completeSignIn(page, { choice: 'accept', address }),
    expireTokens,
    secrets,
    close,
  }
}

/** Microsoft 365, the only provider so far whose accounts people sign in to. */
export const microsoft: ListedProvider = {
  package: '@saatja/provider-m365',
  factory: 'm365',
  create: ({ SAATJA_M365_CLIENT_ID: clientId }) => m365(clientId ? { clientId } : {}),
  signInVariables: ['SAATJA_M365_CLIENT_ID'],
  withTokens: (token) => m365({ token }),
  simulate,
  suggestedScenario: 'm365-smtp-auth-off-tenant',
}

import { m365 } from '@saatja/provider-m365'
import { startEntra } from '@saatja/testkit'
import type { Tryout } from './listed-provider.ts'
import { simulatedSignIn } from './simulated-sign-in.ts'

const simulatedClientId = '5a2a7ea0-0000-4000-8000-000000000000'

/** Microsoft 365, over SMTP or through Microsoft Graph, with one sign-in. */
export const microsoft: Tryout = {
  simulate: () =>
    simulatedSignIn(simulatedClientId, startEntra, (simulator, clientSecret) =>
      m365({ clientId: simulatedClientId, clientSecret, simulator }),
    ),
  suggestedScenario: 'm365-smtp-auth-off-tenant',
}

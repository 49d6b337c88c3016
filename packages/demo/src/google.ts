import { gmail } from '@saatja/provider-gmail'
import { startGoogle } from '@saatja/testkit'
import type { Tryout } from './listed-provider.ts'
import { simulatedSignIn } from './simulated-sign-in.ts'

const simulatedClientId = '1000000000000-simulated.apps.googleusercontent.com'

/** Gmail, with an app password or with a sign-in with Google. */
export const google: Tryout = {
  simulate: () =>
    simulatedSignIn(simulatedClientId, startGoogle, (simulator, clientSecret) =>
      gmail({ clientId: simulatedClientId, clientSecret, simulator }),
    ),
  suggestedScenario: 'gmail-app-password-required',
}

import { type EffectiveSettings, type GrantKey, memoryGrants } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { checkGrant, grantsIn } from '../server/oauth/missing-grant.ts'
import { providers } from '../server/providers.ts'

const key: GrantKey = { company: 'kivi', card: 'JANIS', mailbox: 'janis@kivi.example' }
const settings = {
  user: 'JANIS',
  auth: 'oauth',
  findings: [],
  fields: { username: { value: key.mailbox, card: 'JANIS' }, provider: { value: 'm365' } },
} as unknown as EffectiveSettings

const findingsWith = async (signedIn: 'simulated' | 'real' | undefined, possible: boolean) => {
  const places = { simulated: memoryGrants(), real: memoryGrants() }
  if (signedIn) await places[signedIn].put(key, { account: { address: key.mailbox } } as never, 0)
  const signInState = grantsIn(places.simulated, places.real, () => possible)
  const { findings } = await checkGrant(settings, { company: 'kivi', providers, signInState })
  return findings.map(({ code, severity }) => `${code} ${severity}`)
}

describe('a sign-in that only the simulation knows', () => {
  it.each([
    [undefined, true, ['oauth-grant-missing error']],
    ['simulated', true, ['oauth-grant-missing warning']],
    ['simulated', false, []],
    ['real', true, []],
  ] as const)('%s, real possible: %s', async (signedIn, possible, findings) =>
    expect(await findingsWith(signedIn, possible)).toEqual(findings),
  )
})

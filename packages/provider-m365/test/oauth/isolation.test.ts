import { MailError, memoryGrants } from '@saatja/core'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyOf, type M365Fixture, signIn, withEntra } from '../fixture.ts'

const cards = ['MARI', 'JAAN', 'DIRECTOR'] as const
const mailboxes = ['mari@kivi.ee', 'jaan@kivi.ee', 'director@kivi.ee'] as const

interface Place {
  readonly card: number
  readonly mailbox: number
}

type Step =
  | ({ readonly do: 'sign in'; readonly account: number } & Place)
  | ({ readonly do: 'sign out' } & Place)
  | ({ readonly do: 'token' } & Place)
  | ({ readonly do: 'renew' } & Place)
  | { readonly do: 'expire'; readonly account: number }
  | { readonly do: 'revoke'; readonly account: number }

const index = fc.nat({ max: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('sign in' as const),
      card: index,
      mailbox: index,
      account: index,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sign out' as const), card: index, mailbox: index }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('token' as const), card: index, mailbox: index }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('renew' as const), card: index, mailbox: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const), account: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), account: index }) },
)

const owner = async ({ entra }: M365Fixture, token: string): Promise<string | undefined> => {
  const body = new URLSearchParams({ token })
  const answer: unknown = await (await fetch(`${entra.url}/introspect`, { method: 'POST', body })).json()
  return (answer as { username?: string }).username
}

/** Plays the steps, and keeps beside them who signed in where: the only truth about whose token may come out. */
const play = async (setting: M365Fixture, steps: readonly Step[]): Promise<void> => {
  const signedIn = new Map<string, string>()
  for (const each of steps) {
    if (each.do === 'expire') setting.entra.expireTokens(mailboxes[each.account])
    else if (each.do === 'revoke') setting.entra.demand('revoked', mailboxes[each.account] ?? '')
    else await playAt(setting, each, signedIn)
  }
}

const playAt = async (
  setting: M365Fixture,
  each: Exclude<Step, { readonly do: 'expire' | 'revoke' }>,
  signedIn: Map<string, string>,
): Promise<void> => {
  const key = keyOf(mailboxes[each.mailbox] ?? '', cards[each.card])
  const id = JSON.stringify(key)
  if (each.do === 'sign in') {
    await signIn(setting, key, { address: mailboxes[each.account] ?? '' })
    signedIn.set(id, mailboxes[each.account] ?? '')
  } else if (each.do === 'sign out') {
    const stored = await setting.grants.get(key)
    if (stored) await setting.grants.put(key, null, stored.version)
    signedIn.delete(id)
  } else await ask(setting, key, each.do === 'renew', signedIn.get(id))
}

const ask = async (
  setting: M365Fixture,
  key: ReturnType<typeof keyOf>,
  renew: boolean,
  account: string | undefined,
): Promise<void> => {
  try {
    const { token } = await setting.provider.oauth.token({ key, grants: setting.grants, renew })
    expect(account).toBeDefined()
    expect([account, undefined]).toContain(await owner(setting, token))
  } catch (error) {
    if (!MailError.is(error)) throw error
    expect(['oauth-grant-missing', 'm365-grant-revoked']).toContain(error.diagnosis.id)
    if (error.diagnosis.id === 'oauth-grant-missing') expect(account).toBeUndefined()
  }
}

it('whatever the order, a token belongs to the account that signed in for this card and mailbox', () =>
  withEntra(async (setting) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        await play({ ...setting, grants: memoryGrants() }, steps)
      }),
      { numRuns: 60 },
    )
  }))

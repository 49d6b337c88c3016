import { describe, expect, it } from 'vitest'
import {
  beginSignIn,
  finishSignIn,
  type GrantStore,
  memoryGrants,
  type ProviderOAuth,
  type SignInSession,
} from '../../src/index.ts'

const key = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.example' }
const redirectUri = 'https://app.kivi.example/signed-in'

/** A session as an application has it, and what is in it. */
const newSession = (): SignInSession & { readonly entries: Map<string, string> } => {
  const entries = new Map<string, string>()
  return {
    entries,
    get: async (name) => entries.get(name) ?? null,
    set: (name, value) => (value === undefined ? entries.delete(name) : entries.set(name, value)),
  }
}

/** A provider that gives every sign-in a number, and takes back only what it has given. */
const numbered = (): ProviderOAuth => {
  let last = 0
  return {
    begin: async ({ mailbox }) => {
      last += 1
      const state = `s${last}`
      return { url: `https://login.example/?state=${state}`, pending: { state, value: mailbox } }
    },
    complete: async ({ state, error }, pending) => {
      if (state !== pending.state || error !== undefined) throw new Error('refused by the provider')
      return {
        value: `grant of ${pending.value} by ${state}`,
        account: { tenant: 't', object: 'o', address: pending.value },
        warnings: ['other-account'],
      }
    },
    token: () => Promise.reject(new Error('not asked for')),
  }
}

const setUp = () => ({ oauth: numbered(), grants: memoryGrants(), session: newSession() })

const begin = ({ oauth, session }: ReturnType<typeof setUp>, at = key) =>
  beginSignIn({ oauth, key: at, session, redirectUri })

describe('a sign-in', () => {
  it('is kept in the session, and its grant written under the key with which it began', async () => {
    const all = setUp()
    const { url, state, warnings } = await begin(all)
    expect([url, warnings]).toEqual([`https://login.example/?state=${state}`, []])
    expect(await finishSignIn({ ...all, params: { state, code: 'c' } })).toMatchObject({
      key,
      account: { address: key.mailbox },
      warnings: ['other-account'],
    })
    expect((await all.grants.get(key))?.value).toBe('grant of mari@kivi.example by s1')
    expect(all.session.entries.size).toBe(0)
  })

  it('counts once, whatever came of it', async () => {
    const all = setUp()
    const { state } = await begin(all)
    const refused = { ...all, params: { state, error: 'access_denied' } }
    await expect(finishSignIn(refused)).rejects.toThrow('refused by the provider')
    await expect(finishSignIn({ ...all, params: { state } })).rejects.toThrow('refused by the provider')
    expect(await all.grants.get(key)).toBeUndefined()
  })

  it('of another session, of no one or without a state is refused by the provider', async () => {
    const all = setUp()
    const { state } = await begin(all)
    for (const other of [
      { session: newSession(), params: { state } },
      { params: { state: 'x' } },
      { params: {} },
    ])
      await expect(finishSignIn({ ...all, ...other })).rejects.toThrow('refused by the provider')
    expect(await all.grants.get(key)).toBeUndefined()
  })

  it('is never saved when a provider accepts what no one has begun', async () => {
    const all = setUp()
    await expect(finishSignIn({ ...all, params: { state: '' } })).rejects.toThrow('has not begun')
  })

  it('can be begun on two cards side by side', async () => {
    const all = setUp()
    const other = { ...key, card: 'ANNA', mailbox: 'anna@kivi.example' }
    const [first, second] = [await begin(all), await begin(all, other)]
    await finishSignIn({ ...all, params: { state: second.state } })
    await finishSignIn({ ...all, params: { state: first.state } })
    expect((await all.grants.get(key))?.value).toContain('mari@')
    expect((await all.grants.get(other))?.value).toContain('anna@')
  })

  it('that is never finished is forgotten after five others', async () => {
    const all = setUp()
    const { state } = await begin(all)
    for (let more = 0; more < 5; more += 1) await begin(all)
    await expect(finishSignIn({ ...all, params: { state } })).rejects.toThrow('refused by the provider')
  })

  it('begins anew over a session that holds something else', async () => {
    const all = setUp()
    all.session.entries.set('saatja.sign-ins', 'not JSON')
    const { state } = await begin(all)
    expect((await finishSignIn({ ...all, params: { state } })).key).toEqual(key)
  })
})

it('a grant takes the place of one that someone else writes meanwhile', async () => {
  const all = setUp()
  await all.grants.put(key, 'old', 0)
  let between = true
  const grants: GrantStore = {
    ...all.grants,
    put: async (at, value, version) => {
      if (between) await all.grants.put(at, 'from elsewhere', version)
      between = false
      return all.grants.put(at, value, version)
    },
  }
  const { state } = await begin(all)
  await finishSignIn({ ...all, grants, params: { state } })
  expect(await all.grants.get(key)).toEqual({ value: 'grant of mari@kivi.example by s1', version: 3 })
})

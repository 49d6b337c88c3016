import { generateKeyPairSync } from 'node:crypto'
import { memoryGrants, secret } from '@saatja/core'
import { completeSignIn, startGoogle } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import { gmail } from '../src/index.ts'
import { clientId, failure, mari, redirectUri, signIn, withGoogle } from './fixture.ts'

const day = 86_400_000

describe('a sign-in with Google', () => {
  it('asks for nothing but to send and who it is, with PKCE, for good, in the language of the reader', () =>
    withGoogle(async ({ provider }) => {
      const begin = { mailbox: 'mari@kivi.ee', redirectUri, locale: 'lv' }
      const { url, pending } = await provider.oauth.begin(begin)
      const query = new URL(url).searchParams
      expect(query.get('scope')).toBe('openid email https://www.googleapis.com/auth/gmail.send')
      expect(query.get('code_challenge_method')).toBe('S256')
      expect(query.get('access_type')).toBe('offline')
      expect(query.get('redirect_uri')).toBe(redirectUri)
      expect(query.get('state')).toBe(pending.state)
      expect(query.get('login_hint')).toBe('mari@kivi.ee')
      expect(await (await fetch(url)).text()).toContain('Šī nav Google lapa')
    }))

  it('tells who signed in, and when that is somebody else', () =>
    withGoogle(async (office) => {
      expect(await signIn(office)).toMatchObject({
        account: { tenant: 'kivi.ee', address: 'mari@kivi.ee' },
        warnings: [],
      })
      expect((await signIn(office, { address: 'jaan@gmail.com' })).warnings).toEqual(['gmail-other-account'])
    }))

  it.each([
    ['decline', 'gmail-declined', 'user'],
    ['blocked', 'gmail-admin-blocked', 'mail-administrator'],
    ['unchecked', 'gmail-scope-missing', 'user'],
    ['secret', 'gmail-client-unknown', 'application-administrator'],
  ] as const)('that ends in "%s" says so and names who has to act', (choice, id, actor) =>
    withGoogle(async (office) => {
      expect(await failure(signIn(office, { choice }))).toMatchObject({ diagnosis: { id, actor } })
    }),
  )

  it('is finished once, by the answer that belongs to it', () =>
    withGoogle(async ({ provider: { oauth } }) => {
      const one = await oauth.begin({ mailbox: 'mari@kivi.ee', redirectUri })
      const other = await oauth.begin({ mailbox: 'mari@kivi.ee', redirectUri })
      const params = await completeSignIn(one.url, { choice: 'accept' })
      const mixed = await failure(oauth.complete(params, other.pending))
      expect(mixed.diagnosis.id).toBe('gmail-state-mismatch')
      await oauth.complete(params, one.pending)
      expect((await failure(oauth.complete(params, one.pending))).diagnosis.id).toBe('gmail-state-mismatch')
    }))

  it('refuses a token that is for another sign-in', () =>
    withGoogle(async ({ provider: { oauth } }) => {
      const { url, pending } = await oauth.begin({ mailbox: 'mari@kivi.ee', redirectUri })
      const changed = new URL(url)
      changed.searchParams.set('nonce', 'of-somebody-else')
      const params = await completeSignIn(changed.href, { choice: 'accept' })
      expect((await failure(oauth.complete(params, pending))).diagnosis.id).toBe('gmail-state-mismatch')
    }))

  it('names the option that cannot be used', () => {
    expect(() => gmail({ clientId: 'GOCSPX-secret-of-it' })).toThrow('never the client secret')
    expect(() => gmail({ clientId, clientSecret: 'plain' as never })).toThrow('secret(value)')
    expect(() => gmail({ simulator: 'https://example.com' })).toThrow('on this machine')
    expect(() => gmail({ access: 'all' as never })).toThrow('access must be one of send, full')
    expect(() => gmail({ clientID: 'x' } as object)).toThrow(
      'gmail: clientID is not an option; there are clientId, clientSecret, access',
    )
    expect(() => gmail({ clientId: undefined, token: undefined })).not.toThrow()
  })

  it('says what is missing where the application is not registered', async () => {
    const { oauth } = gmail()
    expect(oauth.notSetUp).toBe(true)
    const begun = oauth.begin({ mailbox: 'mari@kivi.ee', redirectUri })
    expect((await failure(begun)).diagnosis).toMatchObject({ id: 'gmail-not-set-up', code: 'CONFIG' })
  })
})

describe('a grant', () => {
  it('is refreshed by one request, however many ask', () =>
    withGoogle(async (office) => {
      await signIn(office)
      const { provider, grants, google } = office
      const ask = () => provider.oauth.token({ key: mari, grants, renew: true })
      const tokens = await Promise.all(Array.from({ length: 20 }, ask))
      expect(new Set(tokens.map(({ token }) => token)).size).toBe(1)
      expect(google.questions.filter(({ grant }) => grant === 'refresh_token')).toHaveLength(1)
    }))

  it('that Google has ended is not asked about again until somebody signs in', () =>
    withGoogle(async (office) => {
      await signIn(office)
      const { provider, grants, google } = office
      google.revoke('mari@kivi.ee')
      const ask = () => failure(provider.oauth.token({ key: mari, grants, renew: true }))
      expect((await ask()).diagnosis).toMatchObject({ id: 'gmail-grant-ended', code: 'AUTH', actor: 'user' })
      await ask()
      expect(google.questions.filter(({ grant }) => grant === 'refresh_token')).toHaveLength(1)
      expect((await provider.oauth.grantStatus({ key: mari, grants }))?.refused?.id).toBe('gmail-grant-ended')
      await signIn(office)
      expect((await provider.oauth.token({ key: mari, grants, renew: false })).token).toMatch(/^ya29\./)
    }))

  it('of an application in testing ends after seven days, which is said beforehand and afterwards', async () => {
    let ahead = 0
    const google = await startGoogle({ testing: true, now: () => Date.now() + ahead })
    try {
      const provider = gmail({
        clientId,
        clientSecret: secret('any'),
        publishing: 'testing',
        simulator: google.url,
      })
      const grants = memoryGrants()
      const grant = await signIn({ provider, grants })
      const status = await provider.oauth.grantStatus({ key: mari, grants })
      expect(status?.findings).toMatchObject([{ code: 'gmail-grant-testing', params: { count: 7 } }])
      const old = { ...JSON.parse(grant.value), ends: Date.now() - 1 }
      await grants.put(mari, JSON.stringify(old), 1)
      ahead = 8 * day
      const error = await failure(provider.oauth.token({ key: mari, grants, renew: true }))
      expect(error.diagnosis.id).toBe('gmail-grant-testing-ended')
    } finally {
      await google.close()
    }
  })

  it('that nobody uses is refreshed before it ends, and its end is announced', () =>
    withGoogle(async (office) => {
      await signIn(office)
      const { provider, grants, google } = office
      const in170days = new Date(Date.now() + 170 * day)
      const status = await provider.oauth.grantStatus({ key: mari, grants, now: in170days })
      expect(status?.findings).toMatchObject([{ code: 'gmail-grant-idle-soon', params: { count: 11 } }])
      expect(await provider.oauth.keepAlive({ keys: [mari], grants })).toMatchObject([{ result: 'fresh' }])
      const kept = await provider.oauth.keepAlive({ keys: [mari], grants, now: in170days })
      expect(kept).toMatchObject([{ result: 'refreshed' }])
      expect(google.questions.at(-1)).toEqual({ grant: 'refresh_token', outcome: 'issued' })
    }))

  it('dies silently at the hundred and first sign-in of one account', () =>
    withGoogle(async (office) => {
      const first = await signIn(office)
      for (let count = 0; count < 100; count += 1) await signIn(office)
      await office.grants.put(mari, first.value, (await office.grants.get(mari))?.version ?? 0)
      const asked = office.provider.oauth.token({ key: mari, grants: office.grants, renew: true })
      expect((await failure(asked)).diagnosis.id).toBe('gmail-grant-ended')
    }))

  it('of another application, another mailbox or another permission is of no use', () =>
    withGoogle(async (office) => {
      const { value } = await signIn(office)
      const grants = memoryGrants()
      const elsewhere = { ...mari, mailbox: 'jaan@kivi.ee' }
      await grants.put(elsewhere, value, 0)
      const token = (provider: ReturnType<typeof gmail>, key = mari, store = office.grants) =>
        failure(provider.oauth.token({ key, grants: store, renew: false }))
      const other = { clientSecret: secret('right'), simulator: office.google.url }
      const stranger = gmail({ clientId: '9999-zzzz.apps.googleusercontent.com', ...other })
      const full = gmail({ clientId, access: 'full', ...other })
      for (const error of [
        await token(stranger),
        await token(full),
        await token(office.provider, elsewhere, grants),
      ])
        expect(error.diagnosis.id).toBe('gmail-grant-expired')
    }))

  it('of a service account opens a mailbox without a person, where the Workspace lets it', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
    const email = 'erp@kivi-erp.iam.gserviceaccount.com'
    const serviceAccount = { email, privateKey: secret(privateKey) }
    await withGoogle(
      async (office) => {
        const { value } = office.provider.applicationGrant({ mailbox: 'mari@kivi.ee' })
        await office.grants.put(mari, value, 0)
        await office.send()
        expect(office.sandbox.mails()).toMatchObject([{ signIn: { username: 'mari@kivi.ee' } }])
      },
      { google: { serviceAccounts: { [email]: publicKey } }, gmail: { serviceAccount } },
    )
    await withGoogle(
      async (office) => {
        const { value } = office.provider.applicationGrant({ mailbox: 'mari@kivi.ee' })
        await office.grants.put(mari, value, 0)
        expect((await failure(office.send())).diagnosis).toMatchObject({
          id: 'gmail-delegation-missing',
          actor: 'mail-administrator',
        })
      },
      { gmail: { serviceAccount } },
    )
  })

  it.each([-300_000, 300_000])('is not disturbed by a clock of Google that is %i ms off', (skew) =>
    withGoogle(
      async (office) => {
        await signIn(office)
        await office.send()
        office.google.expireTokens()
        await office.send()
        expect(office.sandbox.mails()).toHaveLength(2)
        expect(office.google.questions.map(({ outcome }) => outcome)).toEqual(['issued', 'issued'])
      },
      { google: { now: () => Date.now() + skew } },
    ),
  )

  it('survives an outage of the sign-in service', () =>
    withGoogle(async (office) => {
      await signIn(office)
      await office.google.close()
      const asked = office.provider.oauth.token({ key: mari, grants: office.grants, renew: true })
      expect((await failure(asked)).diagnosis).toMatchObject({
        id: 'gmail-sign-in-unreachable',
        code: 'NETWORK',
        retry: 'later',
      })
      const status = await office.provider.oauth.grantStatus({ key: mari, grants: office.grants })
      expect(status?.refused).toBeUndefined()
    }))
})

import { secret } from '@saatja/core'
import { completeSignIn } from '@saatja/testkit'
import { describe, expect, it, vi } from 'vitest'
import { m365 } from '../../src/index.ts'
import { clientId, failure, keyOf, redirectUri, signIn, withEntra } from '../fixture.ts'

const mari = keyOf('mari@kivi.ee')

describe('a sign-in', () => {
  it('goes from the button to a token for this mailbox and no other', () =>
    withEntra(async (setting) => {
      const { account, warnings } = await signIn(setting, mari)
      expect(account.address).toBe('mari@kivi.ee')
      expect(account.tenant).toMatch(/^[\da-f-]{36}$/)
      expect(account.object).toMatch(/^[\da-f-]{36}$/)
      expect(warnings).toEqual([])
      const { oauth } = setting.provider
      const { token, expires } = await oauth.token({ key: mari, grants: setting.grants, renew: false })
      expect(setting.entra.accepts(token, 'mari@kivi.ee')).toBe(true)
      expect(setting.entra.accepts(token, 'director@kivi.ee')).toBe(false)
      expect(expires).toBeGreaterThan(Date.now() + 3_500_000)
    }))

  it('asks for nothing but to send, either transport, and who it is, with PKCE, in the language of the reader', () =>
    withEntra(async ({ provider }) => {
      const { url, pending } = await provider.oauth.begin({
        mailbox: 'mari@kivi.ee',
        redirectUri,
        locale: 'lv',
      })
      const { pathname, searchParams: query } = new URL(url)
      expect(pathname).toBe('/organizations/oauth2/v2.0/authorize')
      expect(query.get('scope')?.split(' ').sort()).toEqual([
        'https://graph.microsoft.com/Mail.Send',
        'https://outlook.office.com/SMTP.Send',
        'offline_access',
        'openid',
        'profile',
      ])
      expect(query.get('redirect_uri')).toBe(redirectUri)
      expect(query.get('code_challenge_method')).toBe('S256')
      expect(query.get('state')).toBe(pending.state)
      expect(query.get('ui_locales')).toBe('lv')
      expect(query.get('login_hint')).toBe('mari@kivi.ee')
      expect(await (await fetch(url)).text()).toContain('Šī nav Microsoft lapa')
    }))

  it.each([
    ['worldwide', 'https://login.microsoftonline.com', 'https://outlook.office.com/SMTP.Send'],
    ['gcc-high', 'https://login.microsoftonline.us', 'https://outlook.office365.us/SMTP.Send'],
    ['dod', 'https://login.microsoftonline.us', 'https://outlook.office365.us/SMTP.Send'],
    ['china', 'https://login.partner.microsoftonline.cn', 'https://partner.outlook.cn/SMTP.Send'],
  ] as const)(
    'in the cloud %s goes to %s, without asking the network first',
    async (cloud, origin, scope) => {
      const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'))
      try {
        const provider = m365({ clientId, clientSecret: secret('right'), cloud, tenant: 'kivi.ee' })
        const { url } = await provider.oauth.begin({ mailbox: 'mari@kivi.ee', redirectUri })
        expect(new URL(url).origin).toBe(origin)
        expect(new URL(url).pathname).toBe('/kivi.ee/oauth2/v2.0/authorize')
        expect(new URL(url).searchParams.get('scope')?.split(' ')).toContain(scope)
        expect(fetched).not.toHaveBeenCalled()
      } finally {
        fetched.mockRestore()
      }
    },
  )

  it('warns of a return address that others could read, and refuses what is none', () =>
    withEntra(async ({ provider: { oauth } }) => {
      const warnings = async (address: string) =>
        (await oauth.begin({ mailbox: 'mari@kivi.ee', redirectUri: address })).warnings
      expect(await warnings('https://erp.kivi.ee/back')).toEqual([])
      expect(await warnings('http://localhost:3000/back')).toEqual([])
      expect(await warnings('http://erp.kivi.ee/back')).toEqual(['m365-redirect-insecure'])
      expect(await warnings('http://localhost.kivi.ee/back')).toEqual(['m365-redirect-insecure'])
      await expect(warnings('/back')).rejects.toThrow(/^m365: redirectUri/)
      await expect(warnings('https://erp.kivi.ee/back#here')).rejects.toThrow(/^m365: redirectUri/)
    }))

  it('with another account warns, and the token is that of the account', () =>
    withEntra(async (setting) => {
      const { warnings, account } = await signIn(setting, keyOf('director@kivi.ee'), {
        address: 'mari@kivi.ee',
      })
      expect(warnings).toEqual(['m365-other-account'])
      expect(account.address).toBe('mari@kivi.ee')
    }))

  it('serves a shared mailbox with the token of a person who may use it', () =>
    withEntra(
      async (setting) => {
        const shared = keyOf('info@kivi.ee')
        await signIn(setting, shared, { address: 'mari@kivi.ee' })
        const { token } = await setting.provider.oauth.token({
          key: shared,
          grants: setting.grants,
          renew: false,
        })
        expect(setting.entra.accepts(token, 'info@kivi.ee')).toBe(true)
      },
      { entra: { delegates: { 'info@kivi.ee': ['mari@kivi.ee'] } } },
    ))
})

describe('what a person or an administrator refuses', () => {
  it.each([
    ['decline', 'm365-declined', 'AUTH', 'user', 65004],
    ['admin', 'm365-admin-approval', 'CONFIG', 'mail-administrator', 90094],
    ['secret', 'm365-client-secret-expired', 'CONFIG', 'application-administrator', 7000222],
  ] as const)('%s ends in %s', (choice, id, code, actor, aadsts) =>
    withEntra(async (setting) => {
      const error = await failure(signIn(setting, mari, { choice }))
      expect(error).toMatchObject({ code, stage: 'sign-in', diagnosis: { id, actor, params: { aadsts } } })
      expect(await setting.grants.get(mari)).toBeUndefined()
    }),
  )

  it.each([
    ['mfa', 'm365-mfa', 50076],
    ['revoked', 'm365-grant-revoked', 50173],
  ] as const)('%s lets the person in and ends in %s at the next token', (choice, id, aadsts) =>
    withEntra(async (setting) => {
      await signIn(setting, mari, { choice })
      const request = { key: mari, grants: setting.grants }
      const { token } = await setting.provider.oauth.token({ ...request, renew: false })
      expect(setting.entra.accepts(token, 'mari@kivi.ee')).toBe(false)
      const error = await failure(setting.provider.oauth.token({ ...request, renew: true }))
      expect(error).toMatchObject({
        code: 'AUTH',
        diagnosis: { id, actor: 'user', retry: 'after-sign-in', params: { aadsts } },
      })
      await signIn(setting, mari)
      const again = await setting.provider.oauth.token({ ...request, renew: false })
      expect(setting.entra.accepts(again.token, 'mari@kivi.ee')).toBe(true)
    }),
  )

  it.each([
    ['wrong', 'm365-client-secret-wrong'],
    ['', 'm365-client-secret-missing'],
  ])('the client secret %j ends in %s', (clientSecret, id) =>
    withEntra(
      async (setting) => {
        const error = await failure(signIn(setting, mari))
        expect(error).toMatchObject({
          code: 'CONFIG',
          diagnosis: { id, actor: 'application-administrator', retry: 'after-change' },
        })
      },
      { m365: { clientSecret: clientSecret === '' ? undefined : secret(clientSecret) } as never },
    ),
  )

  it('a return address that is not registered never leaves the page', () =>
    withEntra(
      async ({ provider }) => {
        const { url } = await provider.oauth.begin({ mailbox: 'mari@kivi.ee', redirectUri })
        await expect(completeSignIn(url, { choice: 'accept' })).rejects.toThrow('AADSTS50011')
      },
      { entra: { clients: [{ id: clientId, secret: 'right', redirectUris: ['https://erp.kivi.ee/back'] }] } },
    ))

  it('an account of another organization is turned away', () =>
    withEntra(
      async (setting) => {
        const error = await failure(signIn(setting, mari, { address: 'mari@puu.ee' }))
        expect(error.diagnosis.id).toBe('m365-account-foreign')
      },
      { m365: { tenant: 'kivi.ee' } },
    ))
})

describe('the way back', () => {
  const begun = async (provider: Parameters<Parameters<typeof withEntra>[0]>[0]['provider']) => {
    const { url, pending } = await provider.oauth.begin({ mailbox: 'mari@kivi.ee', redirectUri })
    return { params: await completeSignIn(url, { choice: 'accept' }), pending }
  }

  it('is taken once', () =>
    withEntra(async ({ provider, entra }) => {
      const { params, pending } = await begun(provider)
      await provider.oauth.complete(params, pending)
      const error = await failure(provider.oauth.complete(params, pending))
      expect(error.diagnosis.id).toBe('m365-state-mismatch')
      expect(entra.questions).toHaveLength(1)
    }))

  it('is taken once by Microsoft too, when another process completes it again', () =>
    withEntra(async ({ provider, entra }) => {
      const other = m365({ clientId, clientSecret: secret('right'), simulator: entra.url })
      const { params, pending } = await begun(provider)
      await provider.oauth.complete(params, pending)
      const error = await failure(other.oauth.complete(params, pending))
      expect(error.diagnosis.id).toBe('m365-code-used')
    }))

  it.each([
    ['another state', (params: Record<string, string>) => ({ ...params, state: 'x'.repeat(43) })],
    ['no state', ({ state: _, ...params }: Record<string, string>) => params],
    ['no code', ({ code: _, ...params }: Record<string, string>) => params],
    ['an error under a forged state', () => ({ error: 'access_denied', state: 'forged' })],
  ])('with %s is refused without asking Microsoft', (_, change) =>
    withEntra(async ({ provider, entra }) => {
      const { params, pending } = await begun(provider)
      const error = await failure(provider.oauth.complete(change(params), pending))
      expect(error.diagnosis.id).toBe('m365-state-mismatch')
      expect(entra.questions).toEqual([])
    }),
  )

  it('into another session is refused: the code of one sign-in under the pending of another', () =>
    withEntra(async ({ provider }) => {
      const victim = await begun(provider)
      const attacker = await begun(provider)
      const mixed = { ...attacker.params, state: victim.pending.state }
      const error = await failure(provider.oauth.complete(mixed, victim.pending))
      expect(error.diagnosis.id).toBe('m365-other-window')
    }))

  it('with a changed nonce is refused', () =>
    withEntra(async ({ provider }) => {
      const { params, pending } = await begun(provider)
      const value = JSON.stringify({ ...JSON.parse(pending.value), nonce: 'another' })
      const error = await failure(provider.oauth.complete(params, { ...pending, value }))
      expect(error.diagnosis.id).toBe('m365-state-mismatch')
    }))

  it.each(['', '{}', 'null', '[]', '{"verifier":1,"nonce":2}'])('with the pending %j is refused', (value) =>
    withEntra(async ({ provider }) => {
      const { params, pending } = await begun(provider)
      const error = await failure(provider.oauth.complete(params, { ...pending, value }))
      expect(error.diagnosis.id).toBe('m365-state-mismatch')
    }),
  )

  it('after more than an hour is refused', () =>
    withEntra(async ({ provider }) => {
      const { params, pending } = await begun(provider)
      const value = JSON.stringify({ ...JSON.parse(pending.value), begunAt: Date.now() - 3_600_001 })
      const error = await failure(provider.oauth.complete(params, { ...pending, value }))
      expect(error.diagnosis.id).toBe('m365-window-expired')
    }))
})

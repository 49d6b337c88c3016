import { type GrantStore, memoryGrants, secret } from '@saatja/core'
import { clientCertificate } from '@saatja/testkit'
import { describe, expect, it, vi } from 'vitest'
import { m365 } from '../../src/index.ts'
import { clientId, failure, keyOf, type M365Fixture, signIn, withEntra } from '../fixture.ts'

const mari = keyOf('mari@kivi.ee')

const outcomes = ({ entra }: M365Fixture, grant = 'refresh_token') =>
  entra.questions.filter((question) => question.grant === grant).map(({ outcome }) => outcome)

/** A store in which someone else writes while Microsoft is being asked. */
const interrupted = (grants: GrantStore, meanwhile: () => Promise<unknown>): GrantStore => {
  let done = false
  return {
    ...grants,
    put: async (key, value, version) => {
      if (!done) {
        done = true
        await meanwhile()
      }
      return grants.put(key, value, version)
    },
  }
}

describe('a token', () => {
  it('near its end is renewed before it is given', () =>
    withEntra(
      async (setting) => {
        await signIn(setting, mari)
        await setting.provider.oauth.token({ key: mari, grants: setting.grants, renew: false })
        expect(outcomes(setting)).toEqual(['issued'])
      },
      { entra: { lifetime: 299 } },
    ))

  it('is renewed as often as the server refuses it, with the rotated refresh token each time', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const seen = new Set<string>()
      for (let round = 0; round < 5; round += 1) {
        setting.entra.expireTokens()
        const request = { key: mari, grants: setting.grants, renew: true }
        const { token } = await setting.provider.oauth.token(request)
        expect(setting.entra.accepts(token, 'mari@kivi.ee')).toBe(true)
        seen.add(token)
      }
      expect(seen.size).toBe(5)
      expect(outcomes(setting)).toEqual(Array(5).fill('issued'))
    }))

  it('survives a restart of the process: the store is the only memory', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const { entra, grants } = setting
      const restarted = m365({ clientId, clientSecret: secret('right'), simulator: entra.url })
      const { token } = await restarted.oauth.token({ key: mari, grants, renew: false })
      expect(entra.accepts(token, 'mari@kivi.ee')).toBe(true)
      expect(outcomes(setting)).toEqual([])
    }))
})

describe('a grant', () => {
  it('is looked up by card and mailbox: who types the address of the director gets nothing', () =>
    withEntra(async (setting) => {
      const { provider, grants } = setting
      await signIn(setting, keyOf('director@kivi.ee', 'DIRECTOR'))
      const typed = keyOf('director@kivi.ee', 'MARI')
      const error = await failure(provider.oauth.token({ key: typed, grants, renew: false }))
      expect(error).toMatchObject({ code: 'AUTH', diagnosis: { id: 'oauth-grant-missing' } })
    }))

  it('moved to another mailbox is refused', () =>
    withEntra(async (setting) => {
      const { provider, grants } = setting
      const { value } = await signIn(setting, keyOf('director@kivi.ee', 'DIRECTOR'))
      await grants.put(mari, value, 0)
      const error = await failure(provider.oauth.token({ key: mari, grants, renew: false }))
      expect(error).toMatchObject({ code: 'AUTH', diagnosis: { id: 'm365-grant-expired' } })
    }))

  it.each(['', 'null', '{}', '{"format":2}', '{"format":1'])('%j asks to sign in again', (value) =>
    withEntra(async ({ provider, grants }) => {
      await grants.put(mari, value, 0)
      const error = await failure(provider.oauth.token({ key: mari, grants, renew: false }))
      expect(error).toMatchObject({ code: 'AUTH', diagnosis: { id: 'm365-grant-expired' } })
    }),
  )

  it('without a refresh token asks to sign in again, and does not ask Microsoft', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const { provider, grants } = setting
      const { value, version } = (await grants.get(mari))!
      const grant = JSON.parse(value)
      const cache = JSON.stringify({ ...JSON.parse(grant.cache), RefreshToken: {} })
      await grants.put(mari, JSON.stringify({ ...grant, cache }), version)
      const error = await failure(provider.oauth.token({ key: mari, grants, renew: true }))
      expect(error).toMatchObject({ code: 'AUTH', diagnosis: { id: 'm365-grant-expired', actor: 'user' } })
      expect(outcomes(setting)).toEqual([])
    }))

  it('of another registration asks to sign in again', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const other = m365({ clientId: '00000000-0000-4000-8000-000000000000', simulator: setting.entra.url })
      const error = await failure(other.oauth.token({ key: mari, grants: setting.grants, renew: false }))
      expect(error.diagnosis.id).toBe('m365-grant-expired')
    }))

  it('removed by signing out ends at once', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const { provider, grants } = setting
      const stored = await grants.get(mari)
      await grants.put(mari, null, stored!.version)
      const error = await failure(provider.oauth.token({ key: mari, grants, renew: false }))
      expect(error.diagnosis.id).toBe('oauth-grant-missing')
    }))

  it('replaced by a new sign-in during a refresh: the new one stays and is used', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const grants = interrupted(setting.grants, () => signIn(setting, mari))
      const { token } = await setting.provider.oauth.token({ key: mari, grants, renew: true })
      expect(setting.entra.accepts(token, 'mari@kivi.ee')).toBe(true)
      const stored = await setting.provider.oauth.token({ key: mari, grants, renew: false })
      expect(stored.token).toBe(token)
      expect(outcomes(setting)).toEqual(['issued'])
    }))

  it('removed during a refresh is not written back', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const grants = interrupted(setting.grants, async () => {
        await setting.grants.put(mari, null, (await setting.grants.get(mari))!.version)
      })
      const error = await failure(setting.provider.oauth.token({ key: mari, grants, renew: true }))
      expect(error.diagnosis.id).toBe('oauth-grant-missing')
      expect(await setting.grants.get(mari)).toBeUndefined()
    }))
})

describe('a refusal is not repeated', () => {
  const ask = ({ provider, grants }: M365Fixture) => provider.oauth.token({ key: mari, grants, renew: true })

  it('when the person has to sign in again, also by another process, until they do', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      setting.entra.demand('revoked', 'mari@kivi.ee')
      const { entra, grants } = setting
      const other = m365({ clientId, clientSecret: secret('right'), simulator: entra.url })
      const first = await failure(ask(setting))
      for (let round = 0; round < 5; round += 1) {
        const again = await failure(other.oauth.token({ key: mari, grants, renew: true }))
        expect(again).toMatchObject({ code: 'AUTH', message: first.message, diagnosis: first.diagnosis })
      }
      expect(outcomes(setting)).toEqual(['AADSTS50173'])
      await signIn(setting, mari)
      await ask(setting)
      expect(outcomes(setting)).toEqual(['AADSTS50173', 'issued'])
    }))

  it('when the application is refused: 20 mailboxes, one question a minute', () =>
    withEntra(async (setting) => {
      const { provider, grants, entra } = setting
      const keys = Array.from({ length: 20 }, (_, index) => keyOf(`m${index}@kivi.ee`, `M${index}`))
      for (const key of keys) await signIn(setting, key)
      entra.endSecrets(true)
      const now = vi.spyOn(Date, 'now')
      try {
        const round = async () => {
          for (const key of keys) {
            const error = await failure(provider.oauth.token({ key, grants, renew: true }))
            expect(error).toMatchObject({
              code: 'CONFIG',
              diagnosis: { id: 'm365-client-secret-expired', actor: 'application-administrator' },
            })
          }
        }
        await round()
        expect(outcomes(setting)).toEqual(['AADSTS7000222'])
        now.mockReturnValue(Date.now() + 61_000)
        await round()
        expect(outcomes(setting)).toHaveLength(2)
      } finally {
        now.mockRestore()
      }
    }))

  it('to somebody who has signed in meanwhile', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      setting.entra.demand('revoked', 'mari@kivi.ee')
      const grants = interrupted(setting.grants, () => signIn(setting, mari))
      const { token } = await setting.provider.oauth.token({ key: mari, grants, renew: true })
      expect(setting.entra.accepts(token, 'mari@kivi.ee')).toBe(true)
      expect(outcomes(setting)).toEqual(['AADSTS50173'])
    }))

  it('and a fault of the network is: nothing was refused', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      await setting.entra.close()
      const error = await failure(ask(setting))
      expect(error).toMatchObject({ code: 'NETWORK', diagnosis: { id: 'm365-sign-in-unreachable' } })
      expect(
        await setting.provider.oauth.grantStatus({ key: mari, grants: setting.grants }),
      ).not.toHaveProperty('refused')
    }))

  it('after the caller gave up, nobody is asked', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const { provider, grants } = setting
      const signal = AbortSignal.abort()
      const error = await failure(provider.oauth.token({ key: mari, grants, renew: true, signal }))
      expect(error.code).toBe('NETWORK')
      expect(outcomes(setting)).toEqual([])
    }))
})

describe('the application itself', () => {
  const boxes = { applicationMailboxes: ['bot@kivi.ee'] }
  const tenant = 'kivi.ee'
  const bot = keyOf('bot@kivi.ee')

  it('sends from a mailbox that an administrator granted, with a secret', () =>
    withEntra(
      async (setting) => {
        const { provider, grants, entra } = setting
        await grants.put(bot, provider.applicationGrant({ mailbox: bot.mailbox }).value, 0)
        const { token } = await provider.oauth.token({ key: bot, grants, renew: false })
        expect(entra.accepts(token, 'bot@kivi.ee')).toBe(true)
        expect(entra.accepts(token, 'mari@kivi.ee')).toBe(false)
        await provider.oauth.token({ key: bot, grants, renew: false })
        expect(outcomes(setting, 'client_credentials')).toEqual(['issued'])
      },
      { entra: boxes, m365: { tenant } },
    ))

  it('proves itself with a certificate, whose end is watched', async () => {
    const { key, cert } = await clientCertificate({ days: 10 })
    const certificate = { certificate: cert, privateKey: secret(key) }
    await withEntra(
      async (setting) => {
        const { provider, grants, entra } = setting
        await grants.put(bot, provider.applicationGrant({ mailbox: bot.mailbox }).value, 0)
        const { token } = await provider.oauth.token({ key: bot, grants, renew: false })
        expect(entra.accepts(token, 'bot@kivi.ee')).toBe(true)
        await signIn(setting, mari)
      },
      {
        entra: { ...boxes, clients: [{ id: clientId, certificate: cert }] },
        m365: { tenant, clientCertificate: certificate },
      },
    )
  })

  it('with a certificate that is not registered is told so', async () => {
    const [mine, registered] = await Promise.all([clientCertificate(), clientCertificate()])
    await withEntra(
      async ({ provider, grants }) => {
        await grants.put(bot, provider.applicationGrant({ mailbox: bot.mailbox }).value, 0)
        const error = await failure(provider.oauth.token({ key: bot, grants, renew: false }))
        expect(error.diagnosis.id).toBe('m365-client-certificate')
      },
      {
        entra: { clients: [{ id: clientId, certificate: registered.cert }] },
        m365: { tenant, clientCertificate: { certificate: mine.cert, privateKey: secret(mine.key) } },
      },
    )
  })

  it('is let into no mailbox by the address alone', () =>
    withEntra(
      async ({ provider, grants }) => {
        const director = keyOf('director@kivi.ee')
        const error = await failure(provider.oauth.token({ key: director, grants, renew: false }))
        expect(error.diagnosis.id).toBe('oauth-grant-missing')
      },
      { m365: { tenant } },
    ))

  it('needs one tenant and a proof', () => {
    const grant = { mailbox: 'bot@kivi.ee' }
    expect(() => m365({ clientId, clientSecret: secret('s') }).applicationGrant(grant)).toThrow(/one tenant/)
    expect(() => m365({ clientId, tenant }).applicationGrant(grant)).toThrow(/clientSecret/)
  })
})

describe('without a registration', () => {
  it('everything says what is missing', async () => {
    const { oauth } = m365()
    const request = { key: mari, grants: memoryGrants(), renew: false }
    for (const error of [
      await failure(oauth.begin({ mailbox: 'mari@kivi.ee', redirectUri: 'https://erp.kivi.ee' })),
      await failure(oauth.token(request)),
    ]) {
      expect(error).toMatchObject({ code: 'CONFIG', diagnosis: { id: 'm365-not-set-up' } })
    }
    expect(() => oauth.adminConsentUrl({ redirectUri: 'https://erp.kivi.ee', state: 's' })).toThrow(
      /clientId/,
    )
  })

  it('tokens of the application are passed on as they are', async () => {
    const seen: unknown[] = []
    const { oauth } = m365({
      token: async (request) => {
        seen.push(request)
        return { token: 'theirs', expires: 1 }
      },
    })
    const request = { key: mari, grants: memoryGrants(), renew: true }
    expect(await oauth.token(request)).toEqual({ token: 'theirs', expires: 1 })
    // By the mailbox alone whoever types the director's address would get the director's token.
    expect(seen).toEqual([{ ...mari, renew: true, transport: 'smtp' }])
  })
})

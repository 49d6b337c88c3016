import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { secret } from '@saatja/core'
import { describe, expect, it, vi } from 'vitest'
import { m365 } from '../../src/index.ts'
import { clientId, keyOf, signIn, withEntra } from '../fixture.ts'

const day = 86_400_000
const later = (days: number) => new Date(Date.now() + days * day)
const mari = keyOf('mari@kivi.ee')
const jaan = keyOf('jaan@kivi.ee', 'JAAN')
const nobody = keyOf('nobody@kivi.ee', 'NOBODY')

describe('keepAlive', () => {
  it('refreshes what was not used for 60 days, and leaves the rest alone', () =>
    withEntra(async (setting) => {
      const { provider, grants, entra } = setting
      await signIn(setting, mari)
      const keys = [mari, nobody]
      expect(await provider.oauth.keepAlive({ keys, grants, now: later(59) })).toMatchObject([
        { key: mari, result: 'fresh' },
        { key: nobody, result: 'missing' },
      ])
      expect(entra.questions).toHaveLength(1)
      expect(await provider.oauth.keepAlive({ keys, grants, now: later(61) })).toMatchObject([
        { result: 'refreshed' },
        { result: 'missing' },
      ])
      expect(entra.questions.at(-1)).toEqual({ grant: 'refresh_token', outcome: 'issued' })
    }))

  it('names who has to act for a grant that is gone, asks once, and goes on with the next', () =>
    withEntra(async (setting) => {
      const { provider, grants, entra } = setting
      await signIn(setting, mari)
      await signIn(setting, jaan)
      entra.demand('revoked', 'mari@kivi.ee')
      const run = () => provider.oauth.keepAlive({ keys: [mari, jaan], grants, now: later(61) })
      const failed = { result: 'failed', diagnosis: { id: 'm365-grant-revoked', actor: 'user' } }
      expect(await run()).toMatchObject([failed, { result: 'refreshed' }])
      const asked = entra.questions.length
      expect(await run()).toMatchObject([failed, { result: 'refreshed' }])
      expect(entra.questions.slice(asked)).toEqual([{ grant: 'refresh_token', outcome: 'issued' }])
    }))

  it('asks again the next day when Microsoft only asked for some time', () =>
    withEntra(async (setting) => {
      const { provider, grants, entra } = setting
      await signIn(setting, mari)
      const busy = createServer((_, response) =>
        response.writeHead(429, { 'retry-after': '1' }).end('{"error":"temporarily_unavailable"}'),
      )
      await once(busy.listen(0, '127.0.0.1'), 'listening')
      const { port } = busy.address() as AddressInfo
      const atBusy = m365({
        clientId,
        clientSecret: secret('right'),
        simulator: `http://127.0.0.1:${port}`,
      })
      try {
        expect(await atBusy.oauth.keepAlive({ keys: [mari], grants, now: later(61) })).toMatchObject([
          { result: 'failed', diagnosis: { retry: 'later' } },
        ])
      } finally {
        busy.close()
      }
      const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 2000)
      try {
        const [kept] = await provider.oauth.keepAlive({ keys: [mari], grants, now: later(62) })
        expect(kept?.result).toBe('refreshed')
        expect(entra.questions.at(-1)).toEqual({ grant: 'refresh_token', outcome: 'issued' })
      } finally {
        now.mockRestore()
      }
    }))

  it('takes keys from a database cursor and stops when told', () =>
    withEntra(async (setting) => {
      const { provider, grants } = setting
      const controller = new AbortController()
      async function* keys() {
        yield nobody
        controller.abort()
        yield mari
      }
      const report = await provider.oauth.keepAlive({ keys: keys(), grants, signal: controller.signal })
      expect(report).toEqual([{ key: nobody, result: 'missing' }])
    }))
})

describe('grantStatus', () => {
  it('shows who signed in and what ends when, and nothing secret', () =>
    withEntra(async (setting) => {
      const { provider, grants, entra } = setting
      expect(await provider.oauth.grantStatus({ key: mari, grants })).toBeUndefined()
      await signIn(setting, mari)
      const status = await provider.oauth.grantStatus({ key: mari, grants })
      expect(status).toMatchObject({
        kind: 'person',
        mailbox: 'mari@kivi.ee',
        account: { address: 'mari@kivi.ee' },
        findings: [],
      })
      expect(status?.tokenExpires?.getTime()).toBeGreaterThan(Date.now())
      expect(status?.idleEnds?.getTime()).toBeGreaterThan(later(89).getTime())
      for (const secret of entra.secrets()) expect(JSON.stringify(status)).not.toContain(secret)
    }))

  it('announces the end of an idle grant two weeks before', () =>
    withEntra(async (setting) => {
      const { provider, grants } = setting
      await signIn(setting, mari)
      const at = async (days: number) =>
        (await provider.oauth.grantStatus({ key: mari, grants, now: later(days) }))?.findings
      expect(await at(75)).toEqual([])
      expect(await at(80)).toMatchObject([
        { code: 'm365-grant-idle-soon', severity: 'warning', card: 'MARI', params: { count: 10 } },
      ])
    }))

  it('keeps why Microsoft refuses', () =>
    withEntra(async (setting) => {
      const { provider, grants, entra } = setting
      await signIn(setting, mari)
      entra.demand('mfa', 'mari@kivi.ee')
      await provider.oauth.token({ key: mari, grants, renew: true }).catch(() => undefined)
      expect((await provider.oauth.grantStatus({ key: mari, grants }))?.refused?.id).toBe('m365-mfa')
    }))
})

describe('adminConsentUrl', () => {
  it('leads to the page of the right tenant and asks for what Exchange offers', () =>
    withEntra(async ({ provider }) => {
      const url = new URL(
        provider.oauth.adminConsentUrl({
          redirectUri: 'http://127.0.0.1:1/done',
          state: 's1',
          tenant: 'kivi.ee',
        }),
      )
      expect(url.pathname).toBe('/kivi.ee/v2.0/adminconsent')
      expect(url.searchParams.get('scope')).toBe('https://outlook.office365.com/.default')
      const body = new URLSearchParams({ choice: 'accept' })
      const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' })
      const back = new URL(answer.headers.get('location') ?? '').searchParams
      expect(Object.fromEntries(back)).toMatchObject({ admin_consent: 'True', state: 's1' })
    }))
})

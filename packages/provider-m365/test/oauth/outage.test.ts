import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { secret } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { m365 } from '../../src/index.ts'
import { clientId, failure, keyOf, redirectUri, signIn, withEntra } from '../fixture.ts'

const mari = keyOf('mari@kivi.ee')

interface Answer {
  readonly status: number
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Something that answers in the place of the sign-in service, and counts. */
const withAnswer = async (
  answer: Answer | ((path: string) => Answer),
  work: (url: string, asked: () => number) => Promise<void>,
) => {
  let asked = 0
  const server = createServer(({ url = '' }, response) => {
    asked += 1
    const { status, headers, body } = typeof answer === 'function' ? answer(url) : answer
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => asked)
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}

const atOther = (simulator: string) => m365({ clientId, clientSecret: secret('right'), simulator })

describe('an answer that is none costs nobody the sign-in', () => {
  it.each<[string, Answer]>([
    ['a page of a hotel', { status: 200, body: '<html>Welcome</html>' }],
    ['an empty object', { status: 200, body: '{}' }],
    ['a list', { status: 200, body: '[]' }],
    ['a token without an end', { status: 200, body: '{"access_token":"x","token_type":"Bearer"}' }],
    ['a token with a strange end', { status: 200, body: '{"access_token":"x","expires_in":"soon"}' }],
    ['a page of a gateway', { status: 502, body: '<html>Bad gateway</html>' }],
    ['an error in another form', { status: 503, body: '{"error":{"code":"busy"}}' }],
    ['a page of a firewall', { status: 403, body: '<html>Blocked</html>' }],
    ['a detour', { status: 302, body: '', headers: { location: 'http://127.0.0.1:1/' } }],
  ])('%s', (_, answer) =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const { grants } = setting
      await withAnswer(answer, async (url, asked) => {
        const error = await failure(atOther(url).oauth.token({ key: mari, grants, renew: true }))
        expect(error).toMatchObject({ code: 'NETWORK', diagnosis: { retry: 'later' } })
        expect(asked()).toBe(1)
      })
      await setting.provider.oauth.token({ key: mari, grants, renew: true })
      expect(setting.entra.questions.at(-1)).toEqual({ grant: 'refresh_token', outcome: 'issued' })
    }),
  )

  it('and the next question reaches the service, which MSAL would answer itself for a minute', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const body = '{"error":"temporarily_unavailable","error_codes":[90033]}'
      await withAnswer({ status: 503, body }, async (url, asked) => {
        const { oauth } = atOther(url)
        const ask = () => failure(oauth.token({ key: mari, grants: setting.grants, renew: true }))
        const { code, diagnosis } = await ask()
        expect(await ask()).toMatchObject({ code, diagnosis: { id: diagnosis.id } })
        expect([code, asked()]).toEqual(['NETWORK', 2])
      })
    }))

  it('and the time that the service asks for is kept', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const { grants } = setting
      const answer = {
        status: 429,
        body: '{"error":"temporarily_unavailable"}',
        headers: { 'retry-after': '120' },
      }
      await withAnswer(answer, async (url, asked) => {
        const ask = () => failure(atOther(url).oauth.token({ key: mari, grants, renew: true }))
        const before = Date.now()
        const { diagnosis } = await ask()
        expect(diagnosis.params.wait).toBe(120)
        expect(Date.parse(diagnosis.retryAt ?? '')).toBeGreaterThanOrEqual(before + 120_000)
        expect((await ask()).diagnosis).toEqual(diagnosis)
        expect(asked()).toBe(1)
      })
    }))

  it.each([
    ['an hour as a date', new Date(Date.now() + 3_600_000).toUTCString(), 3_500, 3_600],
    ['longer than a week', '99999999999999', 604_800, 604_800],
    ['no time', 'soon', 300, 300],
  ])('also as %s', (_, retryAfter, least, most) =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const { grants } = setting
      const body = '{"error":"temporarily_unavailable"}'
      await withAnswer({ status: 429, body, headers: { 'retry-after': retryAfter } }, async (url) => {
        const before = Date.now()
        const { diagnosis } = await failure(atOther(url).oauth.token({ key: mari, grants, renew: true }))
        const seconds = (Date.parse(diagnosis.retryAt ?? '') - before) / 1000
        expect(seconds).toBeGreaterThanOrEqual(least)
        expect(seconds).toBeLessThan(most + 60)
      })
    }),
  )

  it('nor one that has no end', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      let sent = 0
      const server = createServer((_, response) => {
        const piece = Buffer.alloc(65_536, ' ')
        const more = (): void => {
          if (!response.destroyed) response.write(piece, () => setImmediate(more))
          sent += piece.length
        }
        more()
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const { oauth } = atOther(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
      const error = await failure(oauth.token({ key: mari, grants: setting.grants, renew: true }))
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      expect(error.diagnosis.id).toBe('m365-sign-in-unreachable')
      expect(sent).toBeLessThan(64 * 1024 * 1024)
    }))

  it('during a sign-in neither', () =>
    withAnswer({ status: 502, body: '<html>Bad gateway</html>' }, async (url) => {
      const { oauth } = atOther(url)
      const { pending } = await oauth.begin({ mailbox: mari.mailbox, redirectUri })
      const error = await failure(oauth.complete({ code: 'c', state: pending.state }, pending))
      expect(error.code).toBe('NETWORK')
    }))
})

it('an error that no one knows keeps its names and is a refusal, not a fault of the network', () =>
  withEntra(async (setting) => {
    await signIn(setting, mari)
    const body =
      '{"error":"strange_thing","error_codes":[123456],"trace_id":"0000aaaa-11bb-4ccc-9d22-eeeeee333333"}'
    await withAnswer({ status: 400, body }, async (url, asked) => {
      const { grants } = setting
      const { oauth } = atOther(url)
      const ask = () => failure(oauth.token({ key: mari, grants, renew: true }))
      const error = await ask()
      expect(error.code).toBe('AUTH')
      expect(error.message).toContain('strange_thing, AADSTS123456')
      expect(error.diagnosis.params).toMatchObject({
        error: 'strange_thing',
        aadsts: 123456,
        trace: '0000aaaa-11bb-4ccc-9d22-eeeeee333333',
      })
      expect((await ask()).diagnosis).toEqual(error.diagnosis)
      expect(asked()).toBe(1)
    })
  }))

it('a tenant that does not know the application keeps nobody else from being asked for', () =>
  withEntra(async (setting) => {
    await signIn(setting, mari)
    const { provider, grants } = setting
    const bot = keyOf('bot@lost.ee', 'BOT')
    await grants.put(bot, provider.applicationGrant({ mailbox: bot.mailbox, tenant: 'lost.ee' }).value, 0)
    const unknown = { status: 400, body: '{"error":"unauthorized_client","error_codes":[700016]}' }
    const busy = { status: 503, body: '' }
    const answer = (path: string) => (path.startsWith('/lost.ee/') ? unknown : busy)
    await withAnswer(answer, async (url, asked) => {
      const { oauth } = atOther(url)
      const ask = async (key: typeof mari) =>
        (await failure(oauth.token({ key, grants, renew: true }))).diagnosis
      expect((await ask(bot)).id).toBe('m365-client-unknown')
      expect((await ask(mari)).id).toBe('sign-in-service-busy')
      expect((await ask(bot)).id).toBe('m365-client-unknown')
      expect(asked()).toBe(2)
    })
  }))

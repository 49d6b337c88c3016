import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { secret } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { m365 } from '../src/index.ts'
import { clientId, failure, keyOf, redirectUri, signIn, withEntra } from './setting.ts'

const mari = keyOf('mari@kivi.ee')

interface Answer {
  readonly status: number
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Something that answers in the place of the sign-in service, and counts. */
const withAnswer = async (answer: Answer, work: (url: string, asked: () => number) => Promise<void>) => {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.writeHead(answer.status, answer.headers).end(answer.body)
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

  it('during a sign-in neither', () =>
    withAnswer({ status: 502, body: '<html>Bad gateway</html>' }, async (url) => {
      const { oauth } = atOther(url)
      const { pending } = await oauth.begin({ mailbox: mari.mailbox, redirectUri })
      const error = await failure(oauth.complete({ code: 'c', state: pending.state }, pending))
      expect(error.code).toBe('NETWORK')
    }))
})

it('an error that nobody knows keeps its names and is no reason to sign in again', () =>
  withEntra(async (setting) => {
    await signIn(setting, mari)
    const body =
      '{"error":"strange_thing","error_codes":[123456],"trace_id":"0000aaaa-11bb-4ccc-9d22-eeeeee333333"}'
    await withAnswer({ status: 400, body }, async (url) => {
      const { grants } = setting
      const error = await failure(atOther(url).oauth.token({ key: mari, grants, renew: true }))
      expect(error.code).toBe('NETWORK')
      expect(error.message).toContain('strange_thing, AADSTS123456')
      expect(error.diagnosis.params).toMatchObject({
        error: 'strange_thing',
        aadsts: 123456,
        trace: '0000aaaa-11bb-4ccc-9d22-eeeeee333333',
      })
    })
  }))

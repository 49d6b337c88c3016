import {
  createMailer,
  MailError,
  type MailerOptions,
  memoryGrants,
  type Provider,
  type TokenRequest,
  type UserCard,
} from '@saatja/core'
import { plainBehaviour, type Script, type ScriptedServer, startScriptedServer } from '@saatja/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { authority, certificate, company, deadlines, host, message } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const hour = 3_600_000
const blob = (user: string, token: string): string =>
  Buffer.from(`user=${user}\x01auth=Bearer ${token}\x01\x01`).toString('base64')

/** A provider whose tokens are numbered, so that it shows which one was used. */
const tokenProvider = (ask?: (request: TokenRequest) => Promise<{ token: string; expires: number }>) => {
  const requests: TokenRequest[] = []
  const provider: Provider = {
    id: 'pilv',
    name: 'Pilv',
    hosts: [host],
    senders: [{ id: 'pilv-oauth', auth: 'oauth', bulk: 'free' }],
    preset: {
      server: `${host}:587`,
      security: 'starttls',
      signIn: 'required',
      source: { from: 'test', checkedAt: '2026-11-22', confidence: 'vendor' },
    },
    foreignFrom: 'accepts',
    limits: {},
    replies: [],
    texts: { et: async () => ({}), lv: async () => ({}), en: async () => ({}) },
    behaviour: plainBehaviour,
    oauth: {
      begin: () => Promise.reject(new Error('not here')),
      complete: () => Promise.reject(new Error('not here')),
      token: (request) => {
        requests.push(request)
        return (
          ask?.(request) ?? Promise.resolve({ token: `token-${requests.length}`, expires: Date.now() + hour })
        )
      },
    },
  }
  return { provider, requests }
}

const cardOf = (code: string, username = 'arved@kivi.ee'): UserCard => ({
  code,
  email: 'arved@kivi.ee',
  mail: { sender: 'pilv-oauth', username },
})

const grantFor = async (cards: readonly UserCard[]) => {
  const grants = memoryGrants()
  for (const { code, mail } of cards)
    await grants.put({ company: 'kivi', card: code, mailbox: mail?.username ?? '' }, `grant of ${code}`, 0)
  return grants
}

const start = async (
  provider: Provider,
  cards: readonly UserCard[],
  script: Script = {},
  more: Partial<MailerOptions> = {},
) => {
  const server = await startScriptedServer({
    security: 'starttls',
    certificate: await certificate(),
    offers: ['AUTH PLAIN LOGIN XOAUTH2'],
    ...script,
    responses: {
      EHLO: [`250-scripted.test\r\n250 STARTTLS`, '250-scripted.test\r\n250 AUTH PLAIN LOGIN XOAUTH2'],
      ...script.responses,
    },
  })
  closers.push(() => server.close())
  const grants = await grantFor(cards)
  const mailer = createMailer({
    providers: [provider],
    company,
    cards: { get: (code) => cards.find((card) => card.code === code) },
    grants,
    dial: () => ({ host: '127.0.0.1', port: server.port, ca: authority.ca }),
    deadlines,
    ...more,
  })
  closers.push(() => mailer.close())
  return { server, mailer, grants }
}

const auths = (server: ScriptedServer): readonly string[] =>
  server.lines.filter((line) => line.startsWith('AUTH'))

describe('a mailbox with OAuth', () => {
  it('signs in with XOAUTH2 although PLAIN and LOGIN are offered', async () => {
    const { provider, requests } = tokenProvider()
    const { server, mailer } = await start(provider, [cardOf('MARI')])
    await mailer.send('MARI', message)
    expect(auths(server)).toEqual([`AUTH XOAUTH2 ${blob('arved@kivi.ee', 'token-1')}`])
    expect(requests).toMatchObject([
      { key: { company: 'kivi', card: 'MARI', mailbox: 'arved@kivi.ee' }, renew: false },
    ])
  })

  it('asks for one token however many mails leave at once', async () => {
    const { provider, requests } = tokenProvider()
    const both = '250-scripted.test\r\n250-STARTTLS\r\n250 AUTH XOAUTH2'
    const { server, mailer } = await start(provider, [cardOf('MARI')], { responses: { EHLO: both } })
    await Promise.all(Array.from({ length: 12 }, () => mailer.send('MARI', message)))
    expect(requests).toHaveLength(1)
    expect(server.messages).toHaveLength(12)
  })

  it('asks anew when the token is about to expire', async () => {
    const { provider, requests } = tokenProvider(() =>
      Promise.resolve({ token: 'short', expires: Date.now() + 30_000 }),
    )
    const { mailer } = await start(provider, [cardOf('MARI')])
    await mailer.send('MARI', message)
    const once = requests.length
    await mailer.send('MARI', message)
    expect(requests.length).toBeGreaterThan(once)
  })

  it('belongs to the card: a second card with the same mailbox uses its own grant and connection', async () => {
    const { provider, requests } = tokenProvider()
    const both = '250-scripted.test\r\n250-STARTTLS\r\n250 AUTH XOAUTH2'
    const { server, mailer } = await start(provider, [cardOf('MARI'), cardOf('JURI')], {
      responses: { EHLO: both },
    })
    await mailer.send('MARI', message)
    await mailer.send('JURI', message)
    expect(requests.map(({ key }) => key.card)).toEqual(['MARI', 'JURI'])
    expect(server.connections().ever).toBe(2)
  })

  it('without a grant is told before anything is connected, even while a connection is open', async () => {
    const { provider } = tokenProvider()
    const { server, mailer, grants } = await start(provider, [cardOf('MARI')])
    await mailer.send('MARI', message)
    await grants.put({ company: 'kivi', card: 'MARI', mailbox: 'arved@kivi.ee' }, null, 1)
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({
      code: 'AUTH',
      stage: 'sign-in',
      diagnosis: { id: 'oauth-grant-missing', retry: 'after-sign-in' },
    })
    expect(server.messages).toHaveLength(1)
  })

  it('needs grants on the mailer', async () => {
    const { provider } = tokenProvider()
    const { mailer } = await start(provider, [cardOf('MARI')], {}, { grants: undefined as never })
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({
      diagnosis: { id: 'oauth-not-set-up' },
    })
  })
})

const challenge = Buffer.from('{"status":"401","schemes":"bearer","scope":"mail"}').toString('base64')

describe('a token that the server refuses', () => {
  it('is renewed once, and the new one is used', async () => {
    const { provider, requests } = tokenProvider()
    const { server, mailer } = await start(provider, [cardOf('MARI')], {
      responses: { AUTH: [`334 ${challenge}`, '235 ok'], line: '535 5.7.3 no' },
    })
    await mailer.send('MARI', message)
    expect(requests.map(({ renew }) => renew)).toEqual([false, true])
    expect(auths(server)).toEqual([
      `AUTH XOAUTH2 ${blob('arved@kivi.ee', 'token-1')}`,
      `AUTH XOAUTH2 ${blob('arved@kivi.ee', 'token-2')}`,
    ])
    expect(server.lines).toContain('')
  })

  it('twice ends the mail; the reason in the challenge is in the diagnosis', async () => {
    const { provider, requests } = tokenProvider()
    const { server, mailer } = await start(provider, [cardOf('MARI')], {
      responses: { AUTH: `334 ${challenge}`, line: '535 5.7.3 Authentication unsuccessful' },
    })
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({
      code: 'AUTH',
      stage: 'sign-in',
      reply: '535 5.7.3 Authentication unsuccessful',
      diagnosis: { params: { status: '401', schemes: 'bearer', scope: 'mail' } },
    })
    expect(requests).toHaveLength(2)
    expect(server.messages).toHaveLength(0)
  })

  it('for the moment is not renewed', async () => {
    const { provider, requests } = tokenProvider()
    const { mailer } = await start(provider, [cardOf('MARI')], { responses: { AUTH: '454 4.7.0 later' } })
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({ code: 'NETWORK', stage: 'sign-in' })
    expect(requests).toHaveLength(1)
  })
})

describe('a token source', () => {
  it('that throws a MailError is heard: the very same error arrives', async () => {
    const own = new MailError('sign in again', {
      stage: 'sign-in',
      diagnosis: { id: 'pilv-consent', code: 'AUTH', actor: 'user', retry: 'after-sign-in', params: {} },
    })
    const { provider } = tokenProvider(() => Promise.reject(own))
    const { mailer } = await start(provider, [cardOf('MARI')])
    await expect(mailer.send('MARI', message)).rejects.toBe(own)
    expect(await mailer.check('MARI', { depth: 'sign-in' })).toMatchObject({
      ok: false,
      diagnosis: { id: 'pilv-consent' },
    })
  })

  it('that throws anything else means: not sent, try again', async () => {
    const cause = new Error('no way to the token server')
    const { provider } = tokenProvider(() => Promise.reject(cause))
    const { mailer } = await start(provider, [cardOf('MARI')])
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({
      code: 'NETWORK',
      diagnosis: { id: 'oauth-token-failed' },
      cause,
    })
  })

  it('is aborted when nobody waits any more', async () => {
    let stopped = false
    const { provider, requests } = tokenProvider(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            stopped = true
            reject(new Error('stopped'))
          })
        }),
    )
    const { mailer } = await start(provider, [cardOf('MARI')])
    const abort = new AbortController()
    const sent = mailer.send('MARI', message, { signal: abort.signal })
    await expect.poll(() => requests.length).toBe(1)
    abort.abort()
    await expect(sent).rejects.toMatchObject({ diagnosis: { id: 'aborted-before-dot' } })
    expect(stopped).toBe(true)
  })
})

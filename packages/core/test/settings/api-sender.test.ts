import { describe, expect, it } from 'vitest'
import type { Api } from '../../src/contract/api.ts'
import type { UserCard } from '../../src/contract/card.ts'
import { defineProvider, type Provider } from '../../src/contract/provider.ts'
import { resolveSettings } from '../../src/settings/resolve.ts'

const source = { from: 'test', checkedAt: '2026-11-29', confidence: 'vendor' } as const
const api: Api = {
  origin: 'https://api.pilv.test',
  source,
  request: () => ({ path: '/send', contentType: 'message/rfc822', body: '' }),
  read: () => ({ kind: 'unclear' }),
  behaviour: {
    path: '/send',
    contentType: 'message/rfc822',
    encoding: 'binary',
    error: '{}',
    accepted: { status: 200 },
    replies: { wrongToken: 'HTTP 401', tooLarge: 'HTTP 413', malformed: 'HTTP 400' },
  },
}
const pilv = defineProvider({
  id: 'pilv',
  name: 'Pilv',
  hosts: ['smtp.pilv.test'],
  senders: [{ id: 'pilv-api', auth: 'oauth', bulk: 'free', api, byName: true }],
  preset: { server: 'smtp.pilv.test:465', security: 'tls', signIn: 'required', source },
  foreignFrom: 'rejects',
  limits: {},
  replies: [],
  texts: {} as Provider['texts'],
  behaviour: {} as Provider['behaviour'],
})
const providers = [pilv]
const company = { name: 'Kivi', slug: 'kivi', mailUserCode: 'MAIL' }
const mari = (mail: UserCard['mail']): UserCard => ({ code: 'MARI', email: 'mari@kivi.ee', mail })
const resolve = (mail: UserCard['mail'], system?: UserCard['mail']) =>
  resolveSettings({
    card: mari(mail),
    ...(system ? { systemUser: { code: 'MAIL', email: 'mail@kivi.ee', mail: system } } : {}),
    company: system ? company : { name: 'Kivi', slug: 'kivi' },
    providers,
  })

describe('a mail sender with an API', () => {
  it('leads to the API, encrypted, whatever server the card states, and says that this is not used', () => {
    const settings = resolve({
      sender: 'pilv-api',
      username: 'mari@kivi.ee',
      server: 'x.test:25',
      security: 'none',
    })
    expect(settings).toMatchObject({
      auth: 'oauth',
      fields: {
        server: { value: 'api.pilv.test:443', origin: 'preset' },
        security: { value: 'tls', origin: 'preset' },
        provider: { value: 'pilv' },
      },
    })
    expect(settings.findings.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'not-used server',
      'not-used security',
    ])
  })

  it('needs a mailbox', () => {
    const { findings } = resolve({ sender: 'pilv-api' })
    expect(findings).toMatchObject([{ code: 'sign-in-required', severity: 'error' }])
  })

  it('is inherited with its sign-in, also by a card that still states a server', () => {
    const system = { sender: 'pilv-api', username: 'arved@kivi.ee' }
    for (const own of [{}, { sender: 'pilv-api', server: 'x.test:25' }])
      expect(resolve(own, system)).toMatchObject({
        auth: 'oauth',
        fields: { username: { value: 'arved@kivi.ee', origin: 'system-user', card: 'MAIL' } },
      })
  })

  it('belongs to its provider', () => {
    const other = { ...pilv, id: 'muu', name: 'Muu', hosts: [], senders: [] }
    const { findings } = resolveSettings({
      card: mari({ sender: 'pilv-api', provider: 'muu', username: 'mari@kivi.ee' }),
      company: { name: 'Kivi', slug: 'kivi' },
      providers: [pilv, other],
    })
    expect(findings.map(({ code }) => code)).toContain('provider-not-of-sender')
  })

  it('that is chosen by name alone leaves a card with the provider alone as it was', () => {
    const { fields } = resolve({ provider: 'pilv', username: 'mari@kivi.ee', password: 'x' })
    expect(fields.sender.value).toBe('smtp')
    expect(fields.server.value).toBe('smtp.pilv.test:465')
  })
})

import { inspect } from 'node:util'
import { resolveSettings, secret } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { type DirectoOptions, directo } from '../src/index.ts'

const acme: DirectoOptions = {
  id: 'acme',
  name: 'Acme',
  server: 'mail.acme.lv:465',
  username: 'relay',
  password: secret('canary-of-the-house'),
  eventDomain: 'event.acme.lv',
  egress: ['192.0.2.1'],
}

describe('without options', () => {
  it('says that the port is an assumption', () => {
    const { preset } = directo()
    expect(preset?.server).toBe('directo.gate.ee:25')
    expect(preset?.source.confidence).toBe('unverified')
  })

  it('names the five addresses for allow-lists', () => {
    expect(directo().egress).toEqual([
      '90.190.150.210',
      '90.190.150.211',
      '90.190.150.212',
      '90.190.150.213',
      '90.190.150.82',
    ])
  })

  it('names one address that delivers, which is another fact', () => {
    const { sending } = directo()
    expect(sending?.addresses?.value).toEqual(['90.190.150.212'])
    expect(sending?.spf).toBeUndefined()
    expect(sending?.dkim.signs).toBe('unknown')
  })
})

describe("another vendor's house", () => {
  const provider = directo(acme)

  it('says nothing of who delivers unless it is told', () => {
    expect(provider.sending?.addresses).toBeUndefined()
    const told = directo({ ...acme, sendingAddresses: ['192.0.2.9'], spf: '_spf.acme.lv' }).sending
    expect([told?.addresses?.value, told?.spf?.value]).toEqual([['192.0.2.9'], '_spf.acme.lv'])
    expect(told?.addresses?.confidence).toBe('vendor')
  })

  it('has its own ids, server, encryption and event domain', () => {
    expect(provider.hosts).toEqual(['mail.acme.lv'])
    expect(provider.senders?.map(({ id }) => id)).toEqual(['acme', 'acme-reply-to'])
    expect(provider.preset).toMatchObject({ server: 'mail.acme.lv:465', security: 'tls', signIn: 'required' })
    const { identity, auth, fields } = resolveSettings({
      card: { code: 'A', email: 'anna@akmens.lv', mail: { sender: 'acme-reply-to' } },
      company: { name: 'Akmens SIA', slug: 'akmens' },
      providers: [provider],
    })
    expect(identity.envelopeFrom).toBe('akmens@event.acme.lv')
    expect(auth).toBe('password')
    expect(fields.username.value).toBe('relay')
  })

  it('speaks of itself and not of Directo', async () => {
    for (const load of Object.values(provider.texts)) {
      const texts = await load()
      expect(Object.keys(texts).every((key) => key.startsWith('acme-'))).toBe(true)
      expect(JSON.stringify(texts)).not.toMatch(/directo/i)
    }
    expect(provider.replies[0]?.set).toEqual({ sender: 'acme-reply-to' })
    expect(provider.egress).toEqual(['192.0.2.1'])
  })

  it('has no addresses of Directo when it states none', () => {
    const { egress: _, ...rest } = acme
    expect(directo(rest).egress).toEqual([])
  })

  it('prints no password', () => {
    expect(`${inspect(provider, { depth: null })}${JSON.stringify(provider)}`).not.toContain('canary')
  })
})

describe('encryption', () => {
  it.each([
    ['mail.acme.lv:465', undefined, 'tls'],
    ['mail.acme.lv:587', undefined, 'starttls'],
    ['mail.acme.lv:25', 'none', 'none'],
  ] as const)('of %s, stated as %s, is %s', (server, security, expected) => {
    const options = { ...acme, server, ...(security === undefined ? {} : { security }) }
    expect(directo(options).senders?.[0]?.ownRoute?.security).toBe(expected)
  })
})

describe('the texts', () => {
  it.each(['et', 'lv', 'en'] as const)(
    'call the Reply-To sender what the form calls it: %s',
    async (locale) => {
      const provider = directo(acme)
      const texts = JSON.stringify(await provider.texts[locale]())
      expect(texts).toContain(provider.senders?.[1]?.name)
      expect(texts).not.toContain('acme-reply-to”')
    },
  )
})

describe('bad options are refused by name', () => {
  it.each<[string, DirectoOptions]>([
    ['id', { ...acme, id: 'Acme!' }],
    ['id', { ...acme, id: 'smtp' }],
    ['server', { id: 'acme', eventDomain: 'event.acme.lv' }],
    ['eventDomain', { id: 'acme', server: 'mail.acme.lv:25' }],
    ['server', { server: 'mail.acme.lv' }],
    ['server', { server: 'https://mail.acme.lv' }],
    ['password', { username: 'relay' }],
    ['username', { password: secret('x') }],
    ['eventdomain', { ...acme, eventdomain: 'event.acme.lv' } as DirectoOptions],
  ])('%s', (name, options) => {
    expect(() => directo(options)).toThrow(new RegExp(`^directo: ${name} `))
  })
})

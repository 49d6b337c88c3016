import type { MailSettings, UserCard } from '@saatja/core'
import { changedBy, resolveSettings } from '@saatja/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordOf } from '../../src/settings/password.ts'
import { providers } from '../providers.ts'

const servers = [
  'mail.kivi.ee:587',
  'MAIL.kivi.ee:465',
  'evil.test:587',
  'smtp.post.test:465',
  'smtp.cloud.test:587',
  'mail.house.test:25',
  'x:1',
  'broken',
]
const pem = (name: string) => `-----BEGIN CERTIFICATE-----\n${name}\n-----END CERTIFICATE-----`

const settingsOf = (who: string): fc.Arbitrary<MailSettings> =>
  fc.record(
    {
      sender: fc.constantFrom('smtp', 'house', 'house-reply-to', 'cloud-oauth', 'pigeon', ''),
      provider: fc.constantFrom('house', 'post', 'cloud', 'pigeon', ''),
      server: fc.constantFrom(...servers, ''),
      security: fc.constantFrom('tls', 'starttls', 'none'),
      ca: fc.constant(pem(who)),
      username: fc.constantFrom(`${who}@kivi.ee`, who, null, ''),
      password: fc.constantFrom(`${who}-password`, ''),
      passwordFor: fc.constantFrom(...servers),
      allowClearTextPassword: fc.boolean(),
      attachAs: fc.constantFrom('PDF', 'HTML'),
      attachFiles: fc.boolean(),
      editBeforeSending: fc.boolean(),
    },
    { requiredKeys: [] },
  )

const card = (code: string, mail: MailSettings): UserCard => ({ code, email: `${code}@kivi.ee`, mail })
const company = { name: 'Kivi', slug: 'kivi', mailUserCode: 'MAIL' }

const scene = fc.record({ own: settingsOf('mari'), system: settingsOf('mail'), later: settingsOf('mail') })

/** What would go over the wire: nothing at all when a finding is an error. */
const wire = (own: MailSettings, systemMail: MailSettings) => {
  const mari = card('MARI', own)
  const systemUser = card('MAIL', systemMail)
  const settings = resolveSettings({ card: mari, systemUser, company, providers })
  const refused = settings.findings.some(({ severity }) => severity === 'error')
  const password = refused ? undefined : passwordOf(settings, [mari, systemUser], providers)?.reveal()
  const { server, security, ca, username } = settings.fields
  return {
    settings,
    refused,
    password,
    server: server.value,
    security: security.value,
    ca: ca.value,
    username: username.value,
  }
}

const numRuns = process.env.SAATJA_LONG === undefined ? 1_000 : 8_000
const normal = (server: string | undefined) => server?.toLowerCase()
const check = (rule: (scene: { own: MailSettings; system: MailSettings; later: MailSettings }) => void) =>
  fc.assert(fc.property(scene, rule), { numRuns })

describe('no combination of two cards', () => {
  it('sends a password to a server other than the one it was given for, also after the system card was edited', () =>
    check(({ own, system, later }) => {
      for (const now of [system, later]) {
        const { password, server } = wire(own, now)
        if (password === 'mari-password' && own.passwordFor !== undefined)
          expect(server).toBe(normal(own.passwordFor))
        if (password === 'mail-password' && now.passwordFor !== undefined)
          expect(server).toBe(normal(now.passwordFor))
      }
    }))

  it('sends the system card’s password to a server that the user’s card named', () =>
    check(({ own, system }) => {
      const { password, server, settings } = wire(own, system)
      if (password !== 'mail-password') return
      expect(settings.fields.server.origin).not.toBe('card')
      expect(server).toBe(
        resolveSettings({ card: card('MAIL', system), company, providers }).fields.server.value,
      )
    }))

  it('sends the system card’s password in clear without that card’s consent, or under the user’s own CA', () =>
    check(({ own, system }) => {
      const { password, security, ca } = wire(own, system)
      if (password !== 'mail-password') return
      expect(ca).not.toBe(pem('mari'))
      if (security === 'none') expect(system.allowClearTextPassword).toBe(true)
    }))

  it('sends a user’s own password in clear without the user’s own consent', () =>
    check(({ own, system }) => {
      const { password, security } = wire(own, system)
      if (password === 'mari-password' && security === 'none') expect(own.allowClearTextPassword).toBe(true)
    }))

  it('mixes the credentials of two cards', () =>
    check(({ own, system }) => {
      const { password, username, settings } = wire(own, system)
      if (password === undefined || password === 'house-password') return
      const owner = password === 'mail-password' ? 'mail' : 'mari'
      expect(username?.split('@')[0]).toBe(owner)
      expect(settings.fields.username.card).toBe(settings.password.card)
    }))

  it('lets a field of a card reach a sender’s own route', () =>
    check(({ own, system }) => {
      const { settings, server, password } = wire(own, system)
      if (!settings.fields.sender.value?.startsWith('house')) return
      expect(server).toMatch(/^mail\.house\.test:(25|587)$/)
      expect(settings.fields.security.origin).toBe('preset')
      expect(settings.fields.ca.value).toBeNull()
      expect([undefined, 'house-password']).toContain(password)
    }))

  it('sends a token to anybody but its own provider, or in clear', () =>
    check(({ own, system }) => {
      const { settings, refused, server, security } = wire(own, system)
      if (refused || settings.auth !== 'oauth') return
      expect(server).toBe('smtp.cloud.test:587')
      expect(security).not.toBe('none')
    }))
})

describe('every combination of two cards', () => {
  it('has an origin for every field, and a card for what a card stated', () =>
    check(({ own, system }) => {
      const { settings } = wire(own, system)
      for (const field of [...Object.values(settings.fields), settings.password]) {
        expect(['card', 'system-user', 'preset', 'default']).toContain(field.origin)
        expect(field.card).toBe(
          field.origin === 'card' ? 'MARI' : field.origin === 'system-user' ? 'MAIL' : undefined,
        )
      }
    }))

  it('is resolved the same twice, changes nothing it was given and shows no secret', () =>
    check(({ own, system }) => {
      const before = JSON.stringify([own, system])
      const { settings } = wire(own, system)
      expect(wire(own, system).settings).toEqual(settings)
      expect(JSON.stringify([own, system])).toBe(before)
      expect(JSON.stringify(settings)).not.toMatch(/mari-password|mail-password|house-password/)
    }))

  it('keeps From on the user’s own card', () =>
    check(({ own, system }) => {
      const { settings } = wire(own, system)
      const { from, replyTo } = settings.identity
      expect((replyTo ?? from).address).toBe('MARI@kivi.ee')
    }))

  it('is changed by an edit of the system card exactly where changedBy says so', () =>
    check(({ own, system, later }) => {
      const context = { company, providers }
      const before = { ...context, systemUser: card('MAIL', system) }
      const after = { ...context, systemUser: card('MAIL', later) }
      const [change] = changedBy(before, after, [card('MARI', own)])
      const then = wire(own, system)
      const now = wire(own, later)
      const moved = (['server', 'security', 'ca', 'username', 'password', 'refused'] as const).some(
        (what) => then[what] !== now[what],
      )
      if (moved) expect(change).toBeDefined()
      expect(JSON.stringify(change) ?? '').not.toMatch(/(mari|mail)-password/)
    }))
})

describe('anything at all in place of a card', () => {
  it('becomes findings, never an exception', () =>
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (mail, email) => {
        const settings = resolveSettings({
          card: { code: 'MARI', email, mail } as UserCard,
          company: { name: 'K', slug: 'k' },
          providers,
        })
        expect(settings.findings).toBeInstanceOf(Array)
      }),
      { numRuns },
    ))
})

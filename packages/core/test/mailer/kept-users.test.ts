import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Company, UserCard } from '../../src/contract/card.ts'
import { type KeptUsers, resolveSender } from '../../src/mailer/kept-users.ts'

afterEach(() => void vi.useRealTimers())

const card = (): UserCard => ({ code: 'MARI', email: 'mari@kivi.ee', name: 'Mari', mail: {} })
const system = (): UserCard => ({
  code: 'MAIL',
  email: 'info@kivi.ee',
  mail: { server: 'mail.kivi.ee:465', username: 'info', password: 'one' },
})

const rig = (cards: Record<string, UserCard> = { MARI: card(), MAIL: system() }) => {
  const company: Company = { name: 'Kivi OÜ', slug: 'kivi', mailUserCode: 'MAIL' }
  const source = { cards: { get: (code: string) => cards[code] }, company, providers: [] }
  const kept: KeptUsers = new WeakMap()
  return { cards, company, resolve: () => resolveSender(source, kept, 'MARI') }
}

describe('the user of a mail', () => {
  it('is not worked out again while the cards are the same and state the same', async () => {
    const { resolve } = rig()
    expect(await resolve()).toBe(await resolve())
  })

  it('is worked out again for a copy of a card', async () => {
    const { cards, resolve } = rig()
    const before = await resolve()
    cards.MARI = { ...card(), name: 'Mari Maasikas' }
    expect((await resolve()).settings.identity.from.name).toBe('Mari Maasikas')
    cards.MARI = card()
    expect(await resolve()).toEqual(before)
    expect(await resolve()).not.toBe(before)
  })

  // An application may change its cards, whatever their types say.
  it.each([
    ['a name', 'mari', { name: 'Mari Maasikas' }],
    ['an address', 'mari', { email: 'mm@kivi.ee' }],
    ['a server of its own', 'mari', { mail: { server: 'mail.tamm.ee:465' } }],
    ['a field in its mail settings', 'ofMari', { sender: 'nobody-knows' }],
    ['the system user’s server', 'ofMail', { server: 'mail.tamm.ee:465' }],
    ['the system user’s password', 'ofMail', { password: undefined }],
    ['the company', 'company', { mailUserCode: 'OTHER' }],
  ] as const)('is worked out again when %s changes in place', async (_, where, change) => {
    const [mari, mail] = [card(), system()]
    const { company, resolve } = rig({ MARI: mari, MAIL: mail })
    const before = await resolve()
    Object.assign({ mari, company, ofMari: mari.mail, ofMail: mail.mail }[where] ?? {}, change)
    const after = await resolve()
    expect(after).not.toBe(before)
    expect(after.settings).not.toEqual(before.settings)
  })

  it('is worked out even from what is no card at all', async () => {
    const { resolve } = rig({ MARI: 'mari@kivi.ee' as unknown as UserCard })
    expect((await resolve()).settings.findings.map(({ code }) => code)).toContain('card-invalid')
  })

  it('is worked out again for another system card, and without one', async () => {
    const { cards, resolve } = rig()
    const before = await resolve()
    cards.MAIL = { ...system(), mail: { server: 'mail.tamm.ee:465' } }
    expect((await resolve()).settings.fields.server.value).toBe('mail.tamm.ee:465')
    delete cards.MAIL
    expect((await resolve()).settings).not.toEqual(before.settings)
  })

  it('is worked out again after a second, since dated rules look at the clock', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { resolve } = rig()
    const before = await resolve()
    vi.setSystemTime(Date.now() + 999)
    expect(await resolve()).toBe(before)
    vi.setSystemTime(Date.now() + 1)
    expect(await resolve()).not.toBe(before)
  })
})

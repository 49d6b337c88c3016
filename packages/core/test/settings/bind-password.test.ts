import { describe, expect, it } from 'vitest'
import type { MailSettings, UserCard } from '../../src/contract/card.ts'
import { secret } from '../../src/contract/secret.ts'
import { bindPassword } from '../../src/settings/bind-password.ts'

const company = { name: 'Kivi OÜ', slug: 'kivi', mailUserCode: 'MAIL' }
const systemUser: UserCard = { code: 'MAIL', email: 'info@kivi.ee', mail: { server: 'mail.kivi.ee:587' } }
const card = (mail: MailSettings): UserCard => ({ code: 'MARI', email: 'mari@kivi.ee', mail })
const bound = (mail: MailSettings, stored?: MailSettings) =>
  bindPassword({ card: card(mail), stored: stored && card(stored), systemUser, company, providers: [] })

const own = { server: 'own.kivi.ee:465', username: 'mari' }

describe('a password that is saved', () => {
  it('is bound to the server that is in effect, the own one or the inherited one', () => {
    expect(bound({ ...own, password: 'a' })?.mail?.passwordFor).toBe('own.kivi.ee:465')
    expect(bound({ username: 'mari', password: 'a' })?.mail?.passwordFor).toBe('mail.kivi.ee:587')
  })

  it('keeps its binding when it comes back as it was read, though another server is in effect by now', () => {
    const stored = { username: 'mari', password: secret('a'), passwordFor: 'old.kivi.ee:465' }
    expect(bound({ ...own, password: 'a', passwordFor: 'OLD.kivi.ee.:465' }, stored)?.mail?.passwordFor).toBe(
      'OLD.kivi.ee.:465',
    )
  })

  it.each<[string, MailSettings, MailSettings | undefined]>([
    ['a new card', { password: 'a' }, undefined],
    ['another password', { password: 'b' }, { password: 'a', passwordFor: 'evil.test:465' }],
    ['a password that was not bound', { password: 'a' }, { password: 'a' }],
    [
      'a password that was bound elsewhere',
      { password: 'a' },
      { password: 'a', passwordFor: 'x.kivi.ee:465' },
    ],
  ])('is never bound where the card itself claims: %s', (_, mail, stored) => {
    const claimed = { ...own, ...mail, passwordFor: 'evil.test:465' }
    expect(bound(claimed, stored)?.mail?.passwordFor).toBe('own.kivi.ee:465')
  })

  it('is not saved while there is no server to which it could go', () => {
    const alone = { card: card({ sender: 'smtp', username: 'mari', password: 'a' }), company, providers: [] }
    expect(bindPassword(alone)).toBeUndefined()
  })

  it('that is blank leaves neither a password nor a binding', () => {
    expect(bound({ ...own, password: ' ', passwordFor: 'evil.test:465' })?.mail).toEqual(own)
    expect(bound({ ...own, passwordFor: 'evil.test:465' })?.mail).toEqual(own)
  })
})

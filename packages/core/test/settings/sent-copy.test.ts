import { describe, expect, it } from 'vitest'
import type { MailSettings, UserCard } from '../../src/contract/card.ts'
import type { Provider } from '../../src/contract/provider.ts'
import { resolveSettings } from '../../src/settings/resolve.ts'

const own: MailSettings = {
  sender: 'smtp',
  server: 'smtp.kivi.ee:587',
  username: 'mari',
  password: 'a password',
}
const card = (mail: MailSettings, code = 'MARI'): UserCard => ({ code, email: `${code}@kivi.ee`, mail })
const files = {
  id: 'files',
  name: 'Files',
  hosts: ['smtp.kivi.ee'],
  filesSent: true,
  foreignFrom: 'accepts',
  limits: {},
} as unknown as Provider

const resolve = (
  mail: MailSettings,
  more: { providers?: readonly Provider[]; systemUser?: UserCard } = {},
) => {
  const { providers = [], systemUser } = more
  const company = { name: 'Kivi', slug: 'kivi', mailUserCode: 'MAIL' }
  const { sentCopy, findings } = resolveSettings({ card: card(mail), systemUser, company, providers })
  return { sentCopy, codes: findings.map(({ code }) => code).filter((code) => code.startsWith('sent-copy')) }
}

describe('the copy in the Sent folder', () => {
  it.each([
    ['smtp.kivi.ee:587', 'imap.kivi.ee:993'],
    ['mail.kivi.ee:465', 'mail.kivi.ee:993'],
    ['kivi.ee:587', 'kivi.ee:143'],
  ])('goes from %s to %s', (server, copyToSent) => {
    expect(resolve({ ...own, server, copyToSent })).toEqual({
      sentCopy: { server: copyToSent, card: 'MARI' },
      codes: [],
    })
  })

  it.each([
    ['smtp.kivi.ee:587', 'imap.other.ee:993'],
    ['smtp.kivi.ee:587', 'imap.evil.kivi.ee:993'],
    ['smtp.kivi.ee:587', 'evil.kivi.ee:993'],
    ['kivi.co.uk:587', 'imap.co.uk:993'],
    ['smtp.ee:587', 'imap.ee:993'],
    ['smtp.kivi.ee:587', 'imap.kivi.ee'],
  ])('does not go from %s to %s, and the password neither', (server, copyToSent) => {
    expect(resolve({ ...own, server, copyToSent })).toEqual({
      sentCopy: undefined,
      codes: ['sent-copy-server'],
    })
  })

  it('is not made twice where the provider files it', () => {
    expect(resolve({ ...own, copyToSent: 'imap.kivi.ee:993' }, { providers: [files] })).toEqual({
      sentCopy: undefined,
      codes: ['sent-copy-by-provider'],
    })
  })

  it('needs the password of the same card', () => {
    const { password: _, ...rest } = own
    expect(resolve({ ...rest, username: null, copyToSent: 'imap.kivi.ee:993' })).toEqual({
      sentCopy: undefined,
      codes: ['sent-copy-sign-in'],
    })
    const systemUser = card(own, 'MAIL')
    expect(resolve({ copyToSent: 'imap.kivi.ee:993' }, { systemUser }).codes).toEqual(['sent-copy-sign-in'])
  })

  it('is that of the system card for all who use its password', () => {
    const systemUser = card({ ...own, copyToSent: 'imap.kivi.ee:993' }, 'MAIL')
    expect(resolve({}, { systemUser }).sentCopy).toEqual({ server: 'imap.kivi.ee:993', card: 'MAIL' })
    expect(resolve({ ...own, server: 'smtp.muu.ee:587' }, { systemUser }).sentCopy).toBeUndefined()
  })
})

import type { Mailer, UserCard } from '@saatja/core'
import { gmail } from '@saatja/provider-gmail'
import { m365 } from '@saatja/provider-m365'
import { zone } from '@saatja/provider-zone'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { authority, letter, openMailer, refusal, submission } from './fixture.ts'
import { type MailServer, startMailServer } from './servers/mail-server.ts'
import { describeSystem } from './servers/requirements.ts'

const hosts = ['smtp.zone.eu', 'smtp.gmail.com', 'smtp.office365.com'] as const

const passwords = {
  'meil@kivi.ee': 'Zone-rakenduse-parool-1',
  'mari@kivi.ee': 'abcdefghijklmnop',
  'juhan@kivi.ee': 'Kuldvõti-7/pääs',
}

const cards: readonly UserCard[] = [
  {
    code: 'MAIL',
    email: 'meil@kivi.ee',
    mail: {
      provider: 'zone',
      username: 'meil@kivi.ee',
      password: passwords['meil@kivi.ee'],
    },
  },
  { code: 'ANNA', email: 'anna@kivi.ee', name: 'Anna Õunapuu' },
  {
    code: 'MARI',
    email: 'mari@kivi.ee',
    name: 'Mari Maasikas',
    mail: { provider: 'gmail', username: 'mari@kivi.ee', password: 'abcd efgh ijkl mnop' },
  },
  {
    code: 'MARI-587',
    email: 'mari@kivi.ee',
    mail: {
      provider: 'gmail',
      server: 'smtp.gmail.com:587',
      username: 'mari@kivi.ee',
      password: passwords['mari@kivi.ee'],
    },
  },
  {
    code: 'JUHAN',
    email: 'juhan@kivi.ee',
    mail: {
      sender: 'smtp',
      provider: 'm365',
      username: 'juhan@kivi.ee',
      password: passwords['juhan@kivi.ee'],
    },
  },
  {
    code: 'UNO',
    email: 'uno@kivi.ee',
    mail: { provider: 'gmail', username: 'mari@kivi.ee', password: 'ponmlkjihgfedcba' },
  },
  {
    code: 'MALL',
    email: 'mall@kivi.ee',
    mail: { server: 'mail.mall.ee:465', username: 'mari@kivi.ee', password: 'abcdefghijklmnop' },
  },
  {
    code: 'TOIVO',
    email: 'toivo@kivi.ee',
    mail: { server: 'open.kivi.ee:587', username: 'mari@kivi.ee', password: 'abcdefghijklmnop' },
  },
]

describeSystem('a password on a real Postfix with Dovecot', ['postfix', 'dovecot'], () => {
  let server: MailServer
  let mailer: Mailer

  beforeAll(async () => {
    server = await startMailServer({ authority, names: [...hosts, 'open.kivi.ee'], passwords })
    const everywhere = Object.fromEntries([...hosts, 'mail.mall.ee'].map((host) => [host, submission]))
    mailer = openMailer({
      mailUserCode: 'MAIL',
      cards,
      providers: [gmail(), m365(), zone()],
      ports: server.ports,
      places: { ...everywhere, 'open.kivi.ee': (ports) => ports.clear },
    })
  })
  afterAll(async () => {
    await mailer?.close()
    await server?.stop()
  })

  it.each([
    ['ANNA', 'anna@kivi.ee', 'meil@kivi.ee', 'implicit TLS and the system user’s password'],
    ['MARI', 'mari@kivi.ee', 'mari@kivi.ee', 'implicit TLS and an app password typed with spaces'],
    ['MARI-587', 'mari@kivi.ee', 'mari@kivi.ee', 'STARTTLS'],
    ['JUHAN', 'juhan@kivi.ee', 'juhan@kivi.ee', 'STARTTLS and a password with letters beyond ASCII'],
  ])('%s sends as %s, signed in as %s, over %s', async (user, from, signedInAs) => {
    const receipt = await mailer.send(user, letter)
    const delivery = await server.delivered(receipt.messageId, letter.to)
    expect(delivery).toMatchObject({ envelopeFrom: from, signedInAs, protocol: 'ESMTPSA' })
    expect(delivery.message.from?.address).toBe(from)
    expect(delivery.message.subject).toBe(letter.subject)
    expect(receipt.response).toMatch(/^250 2\.0\.0 Ok: queued as [0-9A-F]+$/)
    expect(receipt.serverMessageId).toBe(receipt.response.split(' ').at(-1))
  })

  it('reaches every recipient, and tells nobody of the blind copy', async () => {
    const receipt = await mailer.send('MARI', { ...letter, cc: 'anna@kivi.ee', bcc: 'raamat@kivi.ee' })
    expect(receipt.accepted).toEqual(['juri@tamm.ee', 'anna@kivi.ee', 'raamat@kivi.ee'])
    for (const recipient of receipt.accepted) {
      const { raw } = await server.delivered(receipt.messageId, recipient)
      expect(raw.replace(/^(X-Original-To|Delivered-To): .*$/gm, '').includes('raamat@')).toBe(false)
    }
  })

  it('is refused when it is wrong, and the error says so without it', async () => {
    const error = await refusal(mailer, 'UNO')
    expect(error).toMatchObject({ code: 'AUTH', stage: 'sign-in' })
    expect(error.reply).toContain('535 5.7.8')
    expect(error.diagnosis).toMatchObject({ actor: 'user', retry: 'after-sign-in', field: 'password' })
    expect(JSON.stringify(error) + error.stack).not.toContain('ponmlkjihgfedcba')
  })

  it('is refused when it is wrong, although a good connection of the same user is open', async () => {
    await mailer.send('MARI', letter)
    expect(await refusal(mailer, 'UNO')).toMatchObject({ code: 'AUTH' })
  })

  /** How often someone tried to sign in. */
  const signIns = async () => (await server.log()).match(/sasl_username=/g)?.length ?? 0

  it('never reaches a server whose certificate is for another name', async () => {
    const before = await signIns()
    expect(await refusal(mailer, 'MALL')).toMatchObject({ code: 'CONFIG', stage: 'encryption' })
    expect(await signIns()).toBe(before)
  })

  it('never reaches a server that does not offer STARTTLS', async () => {
    const before = await signIns()
    const error = await refusal(mailer, 'TOIVO')
    expect(error).toMatchObject({ code: 'CONFIG', stage: 'encryption' })
    expect(error.diagnosis.id).toBe('starttls-not-offered')
    expect(await signIns()).toBe(before)
  })

  it('is checked as deep as asked', async () => {
    const signIn = await mailer.check('MARI', { depth: 'sign-in' })
    expect(signIn).toMatchObject({ ok: true, notChecked: expect.arrayContaining(['sender', 'recipient']) })
    const whole = await mailer.check('MARI', { depth: 'message', to: 'juri@tamm.ee' })
    expect(whole.ok).toBe(true)
    const delivery = await server.delivered(whole.receipt?.messageId ?? '', 'juri@tamm.ee')
    expect(delivery.signedInAs).toBe('mari@kivi.ee')
    const wrong = await mailer.check('UNO', { depth: 'sign-in' })
    expect(wrong).toMatchObject({ ok: false, diagnosis: { code: 'AUTH', stage: 'sign-in' } })
  })
})

import { createMailer, type Mailer, type MailSettings, type UserCard } from '@saatja/core'
import { type ScriptedServer, startScriptedServer } from '@saatja/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { company, deadlines, message, password } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const cardOf = (code: string, mail: Partial<MailSettings> = {}): UserCard => ({
  code,
  email: `${code.toLowerCase()}@kivi.ee`,
  mail: {
    server: 'mail.kivi.ee:25',
    security: 'none',
    allowClearTextPassword: true,
    username: 'arved@kivi.ee',
    password,
    ...mail,
  },
})

const mailerFor = (server: ScriptedServer, cards: readonly UserCard[], maxSockets?: number): Mailer => {
  const mailer = createMailer({
    providers: [],
    company,
    cards: { get: (code) => cards.find((card) => card.code === code) },
    dial: () => ({ host: '127.0.0.1', port: server.port }),
    deadlines,
    ...(maxSockets === undefined ? {} : { maxSockets }),
  })
  closers.push(() => mailer.close())
  return mailer
}

const serverWith = async (...script: Parameters<typeof startScriptedServer>): Promise<ScriptedServer> => {
  const server = await startScriptedServer(...script)
  closers.push(async () => server.close())
  return server
}

describe('connections', () => {
  it('are shared by users of one mailbox, whoever the mail is from', async () => {
    const server = await serverWith()
    const mailer = mailerFor(server, [cardOf('MARI'), cardOf('JURI')])
    await mailer.send('MARI', message)
    await mailer.send('JURI', message)
    expect(server.connections().ever).toBe(1)
    expect(server.lines.filter((line) => line.startsWith('MAIL'))).toEqual([
      expect.stringContaining('<mari@kivi.ee>'),
      expect.stringContaining('<juri@kivi.ee>'),
    ])
  })

  it('are not shared with a wrong password, even while a good one is open', async () => {
    const server = await serverWith({ responses: { AUTH: ['235 ok', '535 5.7.8 wrong'] } })
    const mailer = mailerFor(server, [cardOf('MARI'), cardOf('JURI', { password: 'vale-parool' })])
    await mailer.send('MARI', message)
    await expect(mailer.send('JURI', message)).rejects.toMatchObject({ code: 'AUTH', stage: 'sign-in' })
    await mailer.send('MARI', message)
    expect(server.connections().ever).toBe(2)
  })

  const others: [string, Partial<MailSettings>][] = [
    ['user name', { username: 'teine@kivi.ee' }],
    ['server', { server: 'teine.kivi.ee:25' }],
    ['port', { server: 'mail.kivi.ee:587' }],
    ['sign-in at all', { username: null, password: '' }],
  ]
  it.each(others)('are not shared with another %s', async (_, mail) => {
    const server = await serverWith()
    const mailer = mailerFor(server, [cardOf('MARI'), cardOf('JURI', mail)])
    await mailer.send('MARI', message)
    await mailer.send('JURI', message)
    expect(server.connections().ever).toBe(2)
  })

  it('are renewed after a refused recipient, so that the next mail begins without it', async () => {
    const server = await serverWith({
      offers: ['PIPELINING', 'AUTH PLAIN'],
      responses: { RCPT: ['550 5.1.1 nobody', '250 ok'], DATA: ['503 5.5.1 no recipient', '354 go'] },
    })
    const mailer = mailerFor(server, [cardOf('MARI')])
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({ code: 'REJECTED', stage: 'recipient' })
    await mailer.send('MARI', message)
    expect(server.connections().ever).toBe(2)
    expect(server.lines).not.toContain('RSET')
    expect(server.messages).toHaveLength(1)
  })

  it('never let a refused mail end as an empty one', async () => {
    const server = await serverWith({
      offers: ['PIPELINING', 'AUTH PLAIN'],
      responses: { RCPT: '550 5.1.1 nobody', DATA: '354 go all the same' },
    })
    const mailer = mailerFor(server, [cardOf('MARI')])
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({ code: 'REJECTED', stage: 'recipient' })
    expect(server.messages).toHaveLength(0)
    expect(server.lines).not.toContain('.')
  })

  it.each([
    ['by a drop', { ending: 'close' as const }],
    ['by a reset', { ending: 'reset' as const }],
    ['with 421', '421 4.4.2 idle for too long'],
  ])('that the server ended meanwhile %s are replaced once', async (_, ending) => {
    const server = await serverWith({ responses: { MAIL: ['250 ok', ending, '250 ok'] } })
    const mailer = mailerFor(server, [cardOf('MARI')])
    await mailer.send('MARI', message)
    await mailer.send('MARI', message)
    expect(server.connections().ever).toBe(2)
    expect(server.messages).toHaveLength(2)
  })

  it('are replaced only once', async () => {
    const server = await serverWith({ responses: { MAIL: ['250 ok', { ending: 'close' }] } })
    const mailer = mailerFor(server, [cardOf('MARI')])
    await mailer.send('MARI', message)
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({ code: 'NETWORK' })
    expect(server.connections().ever).toBe(2)
  })

  it('are never tried again after the dot', async () => {
    const server = await serverWith({ responses: { '.': ['250 ok', { ending: 'close' }] } })
    const mailer = mailerFor(server, [cardOf('MARI')])
    await mailer.send('MARI', message)
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({ code: 'UNKNOWN' })
    expect(server.connections().ever).toBe(1)
  })

  it('of many mailboxes never exceed the bound, and all are used', async () => {
    const server = await serverWith()
    const cards = Array.from({ length: 60 }, (_, index) =>
      cardOf(`K${index}`, { username: `k${index}@kivi.ee` }),
    )
    const mailer = mailerFor(server, cards, 7)
    await Promise.all(cards.flatMap(({ code }) => [mailer.send(code, message), mailer.send(code, message)]))
    expect(server.messages).toHaveLength(120)
    expect(server.connections().most).toBeLessThanOrEqual(7)
    await mailer.close()
    await expect.poll(() => server.connections().open).toBe(0)
  })

  it('of one mailbox are at most five where the vendor names no number', async () => {
    const server = await serverWith()
    const mailer = mailerFor(server, [cardOf('MARI')])
    await Promise.all(Array.from({ length: 30 }, () => mailer.send('MARI', message)))
    expect(server.messages).toHaveLength(30)
    expect(server.connections().most).toBe(5)
  })

  it('of one mailbox are no more when its name is written in capitals elsewhere', async () => {
    const server = await serverWith()
    const names = ['mari@kivi.ee', 'Mari@kivi.ee', 'MARI@KIVI.EE']
    const cards = names.map((username, index) => cardOf(`K${index}`, { username }))
    const mailer = mailerFor(server, cards)
    const mails = Array.from({ length: 10 }, () => cards.map(({ code }) => mailer.send(code, message)))
    await Promise.all(mails.flat())
    expect(server.messages).toHaveLength(30)
    expect(server.connections().most).toBe(5)
  })

  it('say goodbye when the mailer closes, and no mail leaves afterwards', async () => {
    const server = await serverWith()
    const mailer = mailerFor(server, [cardOf('MARI')])
    const sent = mailer.send('MARI', message)
    await mailer.close()
    expect((await sent).accepted).toHaveLength(1)
    expect(server.lines.at(-1)).toBe('QUIT')
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({ diagnosis: { id: 'mailer-closed' } })
    expect(await mailer.check('MARI', { depth: 'connection' })).toMatchObject({ ok: false })
    await mailer.close()
  })

  it('that wait for room can be given up', async () => {
    const server = await serverWith({ responses: { MAIL: { ending: 'deaf' } } })
    const mailer = mailerFor(server, [cardOf('MARI'), cardOf('JURI', { username: 'j' })], 1)
    const first = mailer.send('MARI', message).catch((error: unknown) => error)
    await server.seen('MAIL')
    const abort = new AbortController()
    const second = mailer.send('JURI', message, { signal: abort.signal })
    abort.abort()
    await expect(second).rejects.toMatchObject({ diagnosis: { id: 'aborted-before-dot' } })
    server.hangUp()
    await first
  })
})

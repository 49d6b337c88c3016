import { Readable } from 'node:stream'
import { MailError, type Message, type SendOptions, type Stage } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { fakeMailer } from '../src/index.ts'

const message = { to: 'anna@tamm.ee', subject: 'Arve 17', text: 'Tere!' }
const sockets = (): readonly string[] =>
  process
    .getActiveResourcesInfo()
    .filter((kind) => /tcp|tls|getaddr/i.test(kind))
    .sort()

describe('a fake mailer', () => {
  it('keeps what would be sent, and opens nothing', async () => {
    const before = sockets()
    const mailer = fakeMailer()
    const content = Readable.from(['half ', 'and half'])
    const receipt = await mailer.send('MARI', {
      ...message,
      bcc: { name: 'Boss', address: 'boss@kivi.ee' },
      attachments: [{ filename: 'a.txt', content }],
    })
    expect(receipt).toMatchObject({
      messageId: expect.stringMatching(/^<[^>]+@example\.com>$/),
      accepted: ['anna@tamm.ee', 'boss@kivi.ee'],
      envelope: { from: 'mari@example.com' },
      server: 'smtp.example.com:587',
    })
    const [mail] = mailer.sent
    expect(mail).toMatchObject({ user: 'MARI', bulk: false, receipt, message: { subject: 'Arve 17' } })
    expect(Buffer.from(mail?.message.attachments[0]?.content ?? []).toString()).toBe('half and half')
    expect(mail?.settings.identity.from.address).toBe('mari@example.com')
    mailer.clear()
    expect(mailer.sent).toEqual([])
    await mailer.close()
    expect(sockets()).toEqual(before)
  })

  it('works with cards of your own, and finds what is wrong with them', async () => {
    const cards = new Map([
      [
        'MARI',
        { code: 'MARI', email: 'mari@kivi.ee', mail: { server: 'mail.kivi.ee:587', username: 'mari' } },
      ],
    ])
    const mailer = fakeMailer({ cards })
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({ code: 'CONFIG' })
    await expect(mailer.send('JURI', message)).rejects.toMatchObject({ diagnosis: { id: 'user-missing' } })
    expect(await mailer.check('MARI', { depth: 'message' })).toMatchObject({
      ok: false,
      diagnosis: { id: 'settings-refused' },
    })
    expect(mailer.sent).toEqual([])
  })

  it.each<[string, unknown, unknown, RegExp]>([
    ['a message', { ...message, from: 'x@y.ee' }, undefined, /from/],
    ['an address', { ...message, to: 'x' }, undefined, /“x” is not a valid email address/],
    ['an option', message, { signal: new AbortController() }, /signal must be an AbortSignal/],
    ['a Message-ID', message, { messageId: 'x' }, /Message-ID/],
    ['a recipient', message, { recipients: ['x@y.ee'] }, /x@y\.ee/],
  ])('refuses %s as the real one does', async (_, given, options, sentence) => {
    const mailer = fakeMailer()
    await expect(mailer.send('MARI', given as Message, options as SendOptions)).rejects.toThrow(sentence)
    expect(mailer.sent).toEqual([])
  })

  it('honours an abort, a part of the recipients and a Message-ID', async () => {
    const mailer = fakeMailer()
    await expect(mailer.send('MARI', message, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      diagnosis: { id: 'aborted-before-dot' },
    })
    const both = { ...message, to: ['a@b.ee', 'c@d.ee'] }
    const options = { recipients: ['c@d.ee'], messageId: '<17@kivi.ee>', bulk: true }
    expect(await mailer.send('MARI', both, options)).toMatchObject({
      accepted: ['c@d.ee'],
      messageId: '<17@kivi.ee>',
    })
    expect(mailer.sent).toMatchObject([{ recipients: ['c@d.ee'], bulk: true }])
  })

  it('takes no option, reply or stage with which a test would show nothing', () => {
    const unknown: object = { dial: () => undefined }
    expect(() => fakeMailer(unknown)).toThrow(/^fakeMailer: dial is not an option; there are providers/)
    const mailer = fakeMailer()
    expect(() => mailer.refuseNext('User unknown', 'recipient')).toThrow(/^refuseNext: reply must begin with/)
    expect(() => mailer.refuseNext('550 no', 'rcpt' as Stage)).toThrow(/^refuseNext: stage must be one of/)
  })

  it('refuses the next one by a reply, once for each', async () => {
    const mailer = fakeMailer()
    mailer.refuseNext('550 5.1.1 <anna@tamm.ee>: No such user', 'recipient')
    const error: unknown = await mailer.send('MARI', message).catch((reason: unknown) => reason)
    expect(MailError.is(error)).toBe(true)
    expect(error).toMatchObject({
      code: 'REJECTED',
      stage: 'recipient',
      reply: expect.stringContaining('No such user'),
      rejected: [{ address: 'anna@tamm.ee', diagnosis: { id: 'recipient-unknown' } }],
    })
    expect((await mailer.send('MARI', message)).accepted).toEqual(['anna@tamm.ee'])
  })

  it('tells who was refused: everyone, or one of two while the other gets the mail', async () => {
    const mailer = fakeMailer()
    const reply = '550 5.1.1 No such user'
    mailer.refuseNext(reply, 'recipient')
    const address = 'anna@tamm.ee'
    const diagnosis = expect.objectContaining({ id: 'recipient-unknown' })
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({
      rejected: [{ address, reply, diagnosis }],
    })
    mailer.refuseNext(reply, 'recipient', { recipient: 'ANNA@tamm.ee' })
    expect((await mailer.send('MARI', { ...message, to: 'juri@tamm.ee' })).rejected).toEqual([])
    expect(await mailer.send('MARI', { ...message, to: [address, 'juri@tamm.ee'] })).toMatchObject({
      accepted: ['juri@tamm.ee'],
      rejected: [{ address, reply, diagnosis }],
    })
    expect(mailer.sent.length).toBe(2)
  })

  it('has a recipient to refuse only where a server hears of one', () => {
    const refuse = () => fakeMailer().refuseNext('550 x', 'message', { recipient: 'a@b.ee' })
    expect(refuse).toThrow(/^refuseNext: recipient needs the stage recipient/)
  })

  it('keeps the dot back as beforeDot says', async () => {
    const mailer = fakeMailer()
    const refuse = () => Promise.reject(new Error('not yet'))
    await expect(mailer.send('MARI', message, { beforeDot: refuse })).rejects.toMatchObject({
      diagnosis: { id: 'before-dot-failed' },
    })
    expect(mailer.sent).toEqual([])
  })

  it('says of a check that it saw the settings alone', async () => {
    const report = await fakeMailer().check('MARI', { depth: 'sign-in' })
    expect(report).toMatchObject({ ok: true, steps: [{ stage: 'settings', result: 'ok' }] })
    expect(report.notChecked).toContain('sign-in')
  })

  it('sends nothing once it is closed', async () => {
    const mailer = fakeMailer()
    await mailer.close()
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({ diagnosis: { id: 'mailer-closed' } })
  })
})

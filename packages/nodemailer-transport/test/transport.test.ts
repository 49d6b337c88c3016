import { Readable } from 'node:stream'
import { MailError, type Mailer } from '@saatja/core'
import nodemailer, { type Transporter } from 'nodemailer'
import nodemailer6 from 'nodemailer-6'
import nodemailer7 from 'nodemailer-7'
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest'
import { saatjaTransport } from '../src/index.ts'
import { mari, startFixture } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const rigWith = async (...args: Parameters<typeof startFixture>) => {
  const rig = await startFixture(...args)
  closers.push(rig.close)
  return rig
}

const plain = { to: 'anna@tamm.ee, nobody@tamm.ee', subject: 'Arve', text: 'Tere!' }

/** nodemailer before its own types. */
interface Library {
  createTransport(transport: unknown): Transporter
}

describe.each<[string, Library]>([
  ['6', nodemailer6],
  ['7', nodemailer7],
  ['10', nodemailer as Library],
])('under nodemailer %s', (_, library) => {
  it('sends, and answers what existing code reads', async () => {
    const { mailer, server } = await rigWith({ responses: { RCPT: ['250 ok', '550 5.1.1 no such user'] } })
    const info = await library.createTransport(saatjaTransport(mailer, 'MARI')).sendMail({
      ...plain,
      from: 'Mari Mets <mari@kivi.ee>',
      attachments: [{ filename: 'a.txt', content: Readable.from(['hei']) }],
    })
    expect(info).toMatchObject({
      messageId: expect.stringMatching(/^<.*@kivi\.ee>$/),
      envelope: { from: 'mari@kivi.ee', to: ['anna@tamm.ee', 'nobody@tamm.ee'] },
      accepted: ['anna@tamm.ee'],
      rejected: ['nobody@tamm.ee'],
      pending: [],
      response: '250 2.0.0 Ok: queued as SCRIPTED',
      receipt: { server: 'mail.kivi.ee:25' },
    })
    expect(server.messages).toHaveLength(1)
  })

  it('answers by callback, and fails with the MailError of the mailer', async () => {
    const { mailer } = await rigWith({ responses: { MAIL: '550 5.7.1 not you' } })
    const transporter = library.createTransport(saatjaTransport(mailer, 'MARI'))
    const error = await new Promise((resolve) => {
      transporter.sendMail(plain, (reason: Error | null) => resolve(reason))
    })
    expect(MailError.is(error)).toBe(true)
    expect(error).toMatchObject({ code: 'CONFIG', stage: 'sender', reply: '550 5.7.1 not you' })
  })

  it('leaves a stream of a refused message neither open nor unwatched', async () => {
    const { mailer } = await rigWith()
    const content = new Readable({ read() {} })
    const sent = library
      .createTransport(saatjaTransport(mailer, 'MARI'))
      .sendMail({ ...plain, date: new Date(), attachments: [{ filename: 'a', content }] })
    await expect(sent).rejects.toThrow(/date/)
    expect(content.destroyed).toBe(true)
  })

  it('verifies as far as the sign-in', async () => {
    const { mailer } = await rigWith()
    expect(await library.createTransport(saatjaTransport(mailer, 'MARI')).verify()).toBe(true)
    const refused = await rigWith({ responses: { EHLO: '554 5.7.1 not here', HELO: '554 5.7.1 not here' } })
    const verified = library.createTransport(saatjaTransport(refused.mailer, 'MARI')).verify()
    await expect(verified).rejects.toMatchObject({ name: 'MailError', stage: 'capabilities' })
  })

  it('closes nothing that serves others', async () => {
    const { mailer } = await rigWith()
    const transporter = library.createTransport(saatjaTransport(mailer, 'MARI'))
    transporter.close()
    expect(transporter.isIdle()).toBe(true)
    expect((await transporter.sendMail({ ...plain, to: 'a@b.ee' })).accepted).toEqual(['a@b.ee'])
  })
})

it('fits the types of nodemailer', async () => {
  const { mailer } = await rigWith()
  const transporter = nodemailer.createTransport(saatjaTransport(mailer, 'MARI'))
  const info = await transporter.sendMail({ ...plain, to: 'a@b.ee' })
  expectTypeOf(info.receipt.server).toEqualTypeOf<string>()
})

it('takes the own address of a user whose mail goes from the event mailbox, and lets a message reply elsewhere', async () => {
  const rewriting = {
    identity: {
      from: { name: 'Mari Mets', address: 'kivi@event.acme.example' },
      replyTo: { name: 'Mari Mets', address: 'mari@kivi.ee' },
      envelopeFrom: 'kivi@event.acme.example',
    },
  }
  const sends: unknown[] = []
  const mailer = {
    effective: async () => rewriting,
    send: async (_user: string, message: unknown) => {
      sends.push(message)
      return {
        messageId: '<1@x>',
        accepted: [],
        rejected: [],
        envelope: { from: '', to: [] },
        server: '',
        response: '',
      }
    },
  } as unknown as Mailer
  const transporter = nodemailer.createTransport(saatjaTransport(mailer, 'MARI'))
  await transporter.sendMail({ to: 'a@b.ee', from: 'Mari Mets <mari@kivi.ee>', replyTo: 'tugi@kivi.ee' })
  expect(sends).toEqual([
    { to: [{ address: 'a@b.ee' }], subject: '', replyTo: [{ address: 'tugi@kivi.ee' }] },
  ])
  await expect(transporter.sendMail({ to: 'a@b.ee', from: 'juri@kivi.ee' })).rejects.toThrow(
    /kivi@event\.acme/,
  )
})

describe('the option ignore', () => {
  it('leaves unread what it names, and nothing else', async () => {
    const { mailer, server } = await rigWith()
    const ignore = ['from', 'date', 'template', 'context']
    const transporter = nodemailer.createTransport(saatjaTransport(mailer, 'MARI', { ignore }))
    const message = {
      ...plain,
      to: 'a@b.ee',
      from: 'other@x.ee',
      date: new Date(0),
      template: 't',
      context: {},
    }
    await transporter.sendMail(message)
    expect(server.messages[0]).toMatch(/^From: Mari Mets <mari@kivi\.ee>\r$/m)
    await expect(transporter.sendMail({ ...message, encoding: 'base64' } as object)).rejects.toThrow(
      /encoding/,
    )
  })
})

describe('arguments', () => {
  const mailer = { send() {}, effective() {} } as unknown as Mailer
  it.each<[unknown, unknown, unknown, RegExp]>([
    [undefined, 'MARI', undefined, /mailer must be what createMailer/],
    [{}, 'MARI', undefined, /mailer must be/],
    [mailer, undefined, undefined, /userCode must be/],
    [mailer, '', undefined, /userCode must be/],
    [mailer, mari, undefined, /userCode must be/],
    [mailer, 'MARI', { ignored: [] }, /^saatjaTransport: ignored is not an option; there are ignore$/],
    [mailer, 'MARI', 'from', /^saatjaTransport: options must be an object, not text$/],
    [mailer, 'MARI', { ignore: 'from' }, /ignore must be a list/],
  ])('%o, %o, %o are refused by name', (...[given, user, options, sentence]) => {
    const make = () => saatjaTransport(given as Mailer, user as string, options as object)
    expect(make).toThrow(TypeError)
    expect(make).toThrow(sentence)
  })
})

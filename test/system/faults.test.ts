import {
  createMailer,
  type MailErrorCode,
  type Mailer,
  type Message,
  type Receipt,
  type Stage,
  type UserCard,
} from '@saatja/core'
import { expect, it } from 'vitest'
import { letter, refusal } from './fixture.ts'
import { describeSystem } from './servers/requirements.ts'
import { refusals, type Sink, type SinkCommand, type SinkFault, startSink } from './servers/sink.ts'

const own: UserCard = {
  code: 'OWN',
  email: 'own@kivi.ee',
  mail: { server: 'mail.kivi.ee:25', security: 'none', username: null },
}

const withSink = async <T>(
  fault: SinkFault | undefined,
  work: (mailer: Mailer, sink: Sink) => Promise<T>,
): Promise<T> => {
  const sink = await startSink(fault)
  const mailer = createMailer({
    providers: [],
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    cards: { get: () => own },
    dial: () => ({ host: '127.0.0.1', port: sink.port }),
  })
  try {
    return await work(mailer, sink)
  } finally {
    await mailer.close()
    await sink.stop()
  }
}

type Row = readonly [SinkFault['kind'], SinkCommand, MailErrorCode, Stage]

const rows: readonly Row[] = [
  ['hard', 'CONNECT', 'CONFIG', 'greeting'],
  ['hard', 'MAIL', 'CONFIG', 'sender'],
  ['hard', 'RCPT', 'REJECTED', 'recipient'],
  ['hard', 'DATA', 'REJECTED', 'message'],
  ['hard', '.', 'REJECTED', 'final-reply'],
  ['soft', 'CONNECT', 'NETWORK', 'greeting'],
  ['soft', 'MAIL', 'NETWORK', 'sender'],
  ['soft', 'RCPT', 'NETWORK', 'recipient'],
  ['soft', 'DATA', 'NETWORK', 'message'],
  ['soft', '.', 'NETWORK', 'final-reply'],
  ['goodbye', 'CONNECT', 'NETWORK', 'greeting'],
  ['goodbye', 'EHLO', 'NETWORK', 'capabilities'],
  ['goodbye', 'MAIL', 'NETWORK', 'sender'],
  ['goodbye', 'RCPT', 'NETWORK', 'recipient'],
  ['goodbye', 'DATA', 'NETWORK', 'message'],
  ['goodbye', '.', 'NETWORK', 'final-reply'],
  ['drop', 'CONNECT', 'NETWORK', 'greeting'],
  ['drop', 'EHLO', 'NETWORK', 'capabilities'],
  ['drop', 'MAIL', 'NETWORK', 'sender'],
  ['drop', 'RCPT', 'NETWORK', 'recipient'],
  ['drop', 'DATA', 'NETWORK', 'message'],
]

describeSystem('a server that fails (smtp-sink)', ['smtp-sink'], () => {
  it('is first seen to work', () =>
    withSink(undefined, async (mailer, sink) => {
      const receipt = await mailer.send('OWN', letter)
      expect(receipt.response).toMatch(/^250 /)
      const [taken] = await sink.taken()
      expect(taken).toMatch(/^X-Mail-Args: <own@kivi\.ee>/m)
      expect(taken).toMatch(/^X-Rcpt-Args: <juri@tamm\.ee>/m)
    }))

  it.each(rows)('%s at %s is %s at the step “%s”', (kind, at, code, stage) =>
    withSink({ kind, at }, async (mailer, sink) => {
      const error = await refusal(mailer, 'OWN')
      expect(error).toMatchObject({ code, stage })
      if (kind === 'hard' || kind === 'soft') expect(error.reply).toBe(refusals[kind])
      if (at !== '.') expect(await sink.taken()).toEqual([])
    }),
  )

  it('drop at the final dot is UNKNOWN: the server holds the whole mail and nobody has said so', () =>
    withSink({ kind: 'drop', at: '.' }, async (mailer, sink) => {
      const error = await refusal(mailer, 'OWN', { ...letter, text: 'Tere!\r\nViimane rida.' })
      expect(error).toMatchObject({ code: 'UNKNOWN', stage: 'final-reply' })
      expect(error.diagnosis).toMatchObject({ id: 'unknown-after-dot', retry: 'never' })
      expect(await sink.taken()).toEqual([expect.stringContaining('Viimane rida.')])
    }))

  it('drop at the final dot of one mail is not a failure of the others', () =>
    withSink({ kind: 'drop', at: '.' }, async (mailer, sink) => {
      const send = (message: Message): Promise<Receipt | 'UNKNOWN'> =>
        mailer.send('OWN', message).catch((error) => error.code)
      const many = Array.from({ length: 8 }, () => send(letter))
      expect(new Set(await Promise.all(many))).toEqual(new Set(['UNKNOWN']))
      expect(await sink.taken()).toHaveLength(many.length)
    }))

  it.each(['hard', 'soft', 'drop', 'goodbye'] as const)(
    '%s at QUIT changes nothing about a mail that was sent',
    (kind) =>
      withSink({ kind, at: 'QUIT' }, async (mailer, sink) => {
        await mailer.send('OWN', letter)
        await mailer.close()
        expect(await sink.taken()).toHaveLength(1)
      }),
  )

  it.each(['hard', 'soft'] as const)('%s at EHLO is answered with HELO, as RFC 5321 3.2 asks', (kind) =>
    withSink({ kind, at: 'EHLO' }, async (mailer, sink) => {
      await mailer.send('OWN', letter)
      expect(await sink.taken()).toEqual([expect.stringMatching(/^X-Client-Proto: SMTP$/m)])
    }),
  )
})

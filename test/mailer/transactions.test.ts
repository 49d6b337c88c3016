import { createMailer, MailError, type Mailer, type MailerOptions, type UserCard } from '@saatja/core'
import { afterEach, describe, expect, it } from 'vitest'
import {
  type Answer,
  type AnsweringOptions,
  type AnsweringServer,
  startAnsweringServer,
} from './answering-server.ts'
import { company, deadlines } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

const card: UserCard = {
  code: 'MARI',
  email: 'mari@kivi.ee',
  mail: { server: 'mail.kivi.ee:25', security: 'none', username: null },
}

const setUp = async (
  answer: Answer,
  options?: AnsweringOptions,
  mailerOptions: Partial<MailerOptions> = {},
): Promise<{ readonly server: AnsweringServer; readonly mailer: Mailer }> => {
  const server = await startAnsweringServer(answer, options)
  const mailer = createMailer({
    providers: [],
    company,
    cards: { get: () => card },
    dial: () => ({ host: '127.0.0.1', port: server.port }),
    deadlines,
    ...mailerOptions,
  })
  closers.push(
    () => server.close(),
    () => mailer.close(),
  )
  return { server, mailer }
}

const people = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `p${i}@tamm.ee`)
const bad = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `bad${i}@tamm.ee`)
const mailTo = (to: readonly string[]) => ({ to, subject: 'Arve', text: 'Tere!' })
const refused = (error: unknown): readonly string[] =>
  MailError.is(error) ? error.rejected.map(({ address }) => address) : []

const atMost =
  (limit: number, reply: string): Answer =>
  (line, { recipients }) =>
    line.startsWith('RCPT') && recipients.length >= limit ? reply : undefined

describe.each([
  ['one by one', ['8BITMIME']],
  ['PIPELINING', ['PIPELINING']],
])('recipients, %s', (_, offers) => {
  it.each([
    '452 4.5.3 Too many recipients',
    '452 too many recipients in this transaction',
    '552 5.5.3 Too many recipients',
    '451 4.5.3 Too many recipients: Too many recipients',
    '431 Too many recipients.',
    '452 4.5.3 Please try this recipient in a separate transaction',
  ])('beyond the limit of a server go in further transactions, at once (%s)', async (reply) => {
    const { server, mailer } = await setUp(atMost(3, reply), { offers })
    const receipt = await mailer.send('MARI', mailTo(people(8)))
    expect(receipt.accepted).toEqual(people(8))
    expect(receipt.rejected).toEqual([])
    expect(server.deliveries).toEqual([people(8).slice(0, 3), people(8).slice(3, 6), people(8).slice(6)])
    expect(new Set(server.messages).size).toBe(1)
  })

  it('are asked about within the limit that was met before', async () => {
    const { server, mailer } = await setUp(atMost(3, '452 4.5.3 Too many recipients'), { offers })
    await mailer.send('MARI', mailTo(people(4)))
    const asked = server.lines.filter((line) => line.startsWith('RCPT')).length
    await mailer.send('MARI', mailTo(people(7)))
    expect(server.lines.filter((line) => line.startsWith('RCPT')).length - asked).toBe(7)
    expect(server.deliveries.slice(2).map((list) => list.length)).toEqual([3, 3, 1])
  })

  it('are asked about within the limit that the server tells', async () => {
    const limits = [...offers, 'LIMITS MAILMAX=1 RCPTMAX=2']
    const { server, mailer } = await setUp(() => undefined, { offers: limits })
    const receipt = await mailer.send('MARI', mailTo(people(5)))
    expect(receipt.accepted).toHaveLength(5)
    expect(server.deliveries.map((list) => list.length)).toEqual([2, 2, 1])
    expect(server.connections()).toBe(3)
  })

  it('beyond the limit are no reason to fail for those within, when the server hangs up over them', async () => {
    let errors = 0
    const answer: Answer = (line, { recipients, number }) => {
      if (line.startsWith('MAIL')) errors = 0
      if (!line.startsWith('RCPT') || recipients.length < 3) return undefined
      errors += 1
      return number > 3 || errors > 2 ? '421 4.5.0 Too many errors, bye' : '452 4.5.3 Too many recipients'
    }
    const { server, mailer } = await setUp(answer, { offers })
    const receipt = await mailer.send('MARI', mailTo(people(8)))
    expect(receipt.accepted).toEqual(people(8))
    expect(receipt.rejected).toEqual([])
    expect(server.deliveries.map((list) => list.length)).toEqual([3, 3, 2])
  })

  it('that one server refuses for good are not asked about again', async () => {
    const answer: Answer = (line, connection) =>
      line.includes('bad') ? '550 5.1.1 nobody' : atMost(2, '452 4.5.3 Too many recipients')(line, connection)
    const { server, mailer } = await setUp(answer, { offers })
    const to = ['bad0@tamm.ee', ...people(3)]
    const receipt = await mailer.send('MARI', mailTo(to))
    expect(receipt.accepted).toEqual(people(3))
    expect(receipt.rejected).toMatchObject([{ address: 'bad0@tamm.ee', reply: '550 5.1.1 nobody' }])
    expect(server.lines.filter((line) => line.includes('bad0'))).toHaveLength(1)
  })

  it('are all refused by a server that takes none, and tried again later', async () => {
    const { server, mailer } = await setUp(
      (line) => (line.startsWith('RCPT') ? '452 4.5.3 Too many recipients this hour' : undefined),
      { offers },
    )
    const error = await mailer.send('MARI', mailTo(people(3))).catch((thrown: unknown) => thrown)
    expect(refused(error)).toEqual(people(3))
    expect(server.deliveries).toEqual([])
    expect(server.connections()).toBe(1)
  })

  it('of a second transaction that fails are told, and those of the first keep their mail', async () => {
    let dots = 0
    const answer: Answer = (line, connection) => {
      if (line === '.') dots += 1
      if (line === '.' && dots === 2) return '451 4.3.0 no room'
      return atMost(2, '452 4.5.3 Too many recipients')(line, connection)
    }
    const { mailer } = await setUp(answer, { offers })
    const receipt = await mailer.send('MARI', mailTo(people(4)))
    expect(receipt.accepted).toEqual(people(2))
    expect(receipt.rejected).toMatchObject([
      {
        address: 'p2@tamm.ee',
        reply: '451 4.3.0 no room',
        diagnosis: { stage: 'final-reply', retry: 'later' },
      },
      { address: 'p3@tamm.ee', reply: '451 4.3.0 no room' },
    ])
  })

  it('of a second transaction that nobody knows the end of are unknown, and the others are told', async () => {
    let dots = 0
    const answer: Answer = (line, connection) => {
      if (line === '.') dots += 1
      if (line === '.' && dots === 2) return null
      return atMost(2, '452 4.5.3 Too many recipients')(line, connection)
    }
    const { mailer } = await setUp(answer, { offers })
    await expect(mailer.send('MARI', mailTo(people(4)))).rejects.toMatchObject({
      code: 'UNKNOWN',
      accepted: people(2),
    })
  })
})

describe('what a server says of a connection', () => {
  const offers = ['PIPELINING']

  it('is not said of the mail that happens to be on it: a limit told at MAIL', async () => {
    const answer: Answer = (line, { mails }) =>
      line.startsWith('MAIL') && mails > 4
        ? '452 4.5.3 Too many recipients: Too many messages sent'
        : undefined
    const { server, mailer } = await setUp(answer)
    for (let i = 0; i < 11; i++) await mailer.send('MARI', mailTo([`p${i}@tamm.ee`]))
    expect(server.deliveries).toHaveLength(11)
    expect(server.connections()).toBe(3)
  })

  it.each([
    '421 too many messages in this connection',
    '451 4.4.2 timeout, closing',
    '554 5.7.0 too many errors',
  ])('is not said of the mail that happens to be on it: %s, and it stays open', async (reply) => {
    const { server, mailer } = await setUp(
      (line, { mails }) => (line.startsWith('MAIL') && mails > 1 ? reply : undefined),
      { closesAfter421: false },
    )
    for (let i = 0; i < 3; i++) await mailer.send('MARI', mailTo([`p${i}@tamm.ee`]))
    expect(server.deliveries).toHaveLength(3)
  })

  it('is said of the mail when a fresh connection meets it too', async () => {
    const { server, mailer } = await setUp((line) =>
      line.startsWith('MAIL') ? '451 4.7.1 not now' : undefined,
    )
    await expect(mailer.send('MARI', mailTo(people(1)))).rejects.toMatchObject({
      reply: '451 4.7.1 not now',
      stage: 'sender',
    })
    expect(server.connections()).toBe(1)
  })

  const third: Answer = (line, { refused: before }) => {
    if (!line.includes('bad')) return undefined
    return before < 2 ? '550 5.1.1 nobody' : '421 4.5.0 Too many errors, bye'
  }

  it.each([[offers], [['8BITMIME']]])(
    'does not keep good recipients from their mail (%s)',
    async (offered) => {
      const { server, mailer } = await setUp(third, { offers: offered })
      const receipt = await mailer.send('MARI', mailTo([...bad(5), 'good@tamm.ee']))
      expect(receipt.accepted).toEqual(['good@tamm.ee'])
      expect(receipt.rejected.map(({ address, reply }) => [address, reply])).toEqual(
        bad(5).map((address) => [address, '550 5.1.1 nobody']),
      )
      expect(server.connections()).toBe(3)
    },
  )

  it('does not reach the next mail: a connection that carried a refusal is renewed', async () => {
    const { server, mailer } = await setUp(third, { offers })
    for (let i = 0; i < 4; i++) {
      const receipt = await mailer.send('MARI', mailTo([`bad${i}@tamm.ee`, 'good@tamm.ee']))
      expect(receipt.accepted).toEqual(['good@tamm.ee'])
    }
    expect(server.connections()).toBe(4)
    expect(server.lines).not.toContain('RSET')
    expect(server.lines).not.toContain('NOOP')
  })

  it('does not make good recipients bad, though they come after many bad ones', async () => {
    const answer: Answer = (line, { refused: before }) => {
      if (!line.startsWith('RCPT')) return undefined
      if (before >= 10) return '550 Rejected for too many bad recipients'
      return line.includes('bad') ? '550 5.1.1 nobody' : undefined
    }
    const { mailer } = await setUp(answer, { offers })
    const receipt = await mailer.send('MARI', mailTo([...bad(12), 'good@tamm.ee']))
    expect(receipt.accepted).toEqual(['good@tamm.ee'])
    expect(new Set(receipt.rejected.map(({ reply }) => reply))).toEqual(new Set(['550 5.1.1 nobody']))
  })

  it('tells what was refused when nobody is left', async () => {
    const { mailer } = await setUp(third, { offers })
    const error = await mailer.send('MARI', mailTo(bad(7))).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'REJECTED', stage: 'recipient', reply: '550 5.1.1 nobody' })
    expect(refused(error)).toEqual(bad(7))
  })

  it('tells what was refused when the server goes away for good', async () => {
    const answer: Answer = (line, { number, refused: before }) => {
      if (number > 1 && line.startsWith('MAIL')) return '421 4.3.2 closing'
      return line.includes('bad') && before === 0
        ? '550 5.1.1 nobody'
        : line.startsWith('RCPT')
          ? null
          : undefined
    }
    const { mailer } = await setUp(answer)
    const error = await mailer
      .send('MARI', mailTo([...bad(1), ...people(2)]))
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'NETWORK', reply: '421 4.3.2 closing' })
    expect(refused(error)).toEqual(bad(1))
  })

  it.each([
    [
      'its greeting',
      { greeting: '220 mail.kivi.ee ESMTP Exim 4.96 Sat, 28 Nov 2026 21:00:00 +0200' },
      undefined,
    ],
    ['its final reply', {}, '250 OK id=1tGkQx-0007xA-2f'],
  ])('is known of Exim by %s: from mail 11 on it would only queue', async (_, options, reply) => {
    const { server, mailer } = await setUp((line) => (line === '.' ? reply : undefined), options)
    for (let i = 0; i < 21; i++) await mailer.send('MARI', mailTo([`p${i}@tamm.ee`]))
    expect(server.connections()).toBe(3)
  })
})

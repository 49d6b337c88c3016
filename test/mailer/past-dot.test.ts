import { createMailer, MailError, type MailEvent, type Mailer, type SendOptions } from '@saatja/core'
import { afterEach, expect, it } from 'vitest'
import {
  type Answer,
  type AnsweringOptions,
  type AnsweringServer,
  startAnsweringServer,
} from './answering-server.ts'
import { company, deadlines } from './fixture.ts'

interface Line {
  readonly server: AnsweringServer
  readonly mailer: Mailer
  /** Sends mails at once, over what may be one connection only. Answers what became of each. */
  readonly send: (count: number, options?: (index: number) => SendOptions) => Promise<readonly string[]>
}

const open = new Set<Line>()
afterEach(async () => {
  for (const { mailer, server } of open) {
    await mailer.close()
    await server.close()
  }
  open.clear()
})

const offers = ['PIPELINING', '8BITMIME']
const usually: Answer = () => undefined
/** The mail that a MAIL or a body is of. */
const numberIn = (text: string): number => Number(/k(\d+)@/.exec(text)?.[1])

const startLine = async (answer: Answer = usually, options: AnsweringOptions = {}): Promise<Line> => {
  const server = await startAnsweringServer(answer, { offers, ...options })
  const mailer = createMailer({
    providers: [],
    company,
    cards: {
      get: (code) => ({
        code,
        email: `${code}@kivi.ee`,
        mail: { server: 'mail.kivi.ee:25', security: 'none', username: null },
      }),
    },
    dial: () => ({ host: '127.0.0.1', port: server.port }),
    deadlines,
    maxSockets: 1,
  })
  let next = 0
  const send = (count: number, optionsOf: (index: number) => SendOptions = () => ({})) =>
    Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const code = `k${next++}`
        const mail = { to: 'jaan@tamm.ee', subject: code, text: `Tere, ${code}@` }
        try {
          await mailer.send(code, mail, optionsOf(index))
          return 'SENT'
        } catch (error) {
          if (!MailError.is(error)) throw error
          return error.code
        }
      }),
    )
  const line = { server, mailer, send }
  open.add(line)
  return line
}

const sent = (count: number): readonly string[] => Array.from({ length: count }, () => 'SENT')
const arrived = ({ server }: Line): readonly number[] => server.messages.map(numberIn)
/** Mails whose MAIL came in one piece with the dot of another. */
const joined = ({ server }: Line): readonly number[] =>
  server.pieces.flatMap((piece) => /\r\n\.\r\nMAIL FROM:<k(\d+)@/.exec(piece)?.[1] ?? []).map(Number)
const said = ({ server }: Line, verb: string): number =>
  server.lines.filter((line) => line.startsWith(verb)).length

it('the commands of the next mail go out in one write with the message and the dot of the one before', async () => {
  const line = await startLine()
  expect(await line.send(6)).toEqual(sent(6))
  expect(arrived(line)).toEqual([0, 1, 2, 3, 4, 5])
  // The first finds out, and the second is the first that another may follow.
  expect(joined(line)).toEqual([2, 3, 4, 5])
  expect(
    line.server.pieces.some((piece) => /^Message-ID[\s\S]*\.\r\nMAIL [\s\S]*\r\nDATA\r\n$/m.test(piece)),
  ).toBe(true)
  expect(line.server.connections()).toBe(1)
})

it('a harmless command finds out once, and only when mails wait for the connection', async () => {
  const line = await startLine()
  for (let mail = 0; mail < 3; mail++) await line.send(1)
  expect([said(line, 'NOOP'), joined(line)]).toEqual([0, []])
  await line.send(4)
  await line.send(4)
  expect(said(line, 'NOOP')).toBe(1)
  expect(line.server.pieces.filter((piece) => piece.endsWith('\r\n.\r\nNOOP\r\n'))).toHaveLength(1)
})

it('a server without PIPELINING is told nothing before its reply', async () => {
  const line = await startLine(usually, { offers: ['8BITMIME'] })
  expect(await line.send(4)).toEqual(sent(4))
  expect([said(line, 'NOOP'), joined(line)]).toEqual([0, []])
})

it.each(['OpenSMTPD', 'Dovecot ready.'])('nor is one that calls itself %s', async (name) => {
  const line = await startLine(usually, { greeting: `220 mail.kivi.ee ESMTP ${name}` })
  expect(await line.send(4)).toEqual(sent(4))
  expect([said(line, 'NOOP'), joined(line)]).toEqual([0, []])
})

it('nothing of the next mail leaves before the barrier of the one before is passed', async () => {
  const line = await startLine()
  await line.send(2)
  const before: number[] = []
  const barrier = (index: number): SendOptions => ({
    beforeDot: async () => {
      await new Promise((resolve) => setImmediate(resolve))
      before[index] = said(line, 'MAIL')
    },
  })
  expect(await line.send(3, barrier)).toEqual(sent(3))
  expect(before).toEqual([3, 4, 5])
  expect(line.server.pieces.some((piece) => /^(?:\r\n)?\.\r\nMAIL /.test(piece))).toBe(true)
})

it('each mail hears its own lines, and nothing of its neighbours', async () => {
  const line = await startLine()
  const heard: MailEvent[][] = [[], [], [], []]
  await line.send(4, (index) => ({ on: (event) => void heard[index]?.push(event) }))
  heard.forEach((events, index) => {
    const own = events.filter(({ kind, text }) => kind === 'client' && text?.startsWith('MAIL'))
    expect(own.map(({ text }) => numberIn(text ?? ''))).toEqual([index])
    const lines = events.filter(({ kind }) => kind === 'client' || kind === 'server').map(({ text }) => text)
    expect(lines.slice(-7)).toEqual([
      `MAIL FROM:<k${index}@kivi.ee>`,
      'RCPT TO:<jaan@tamm.ee>',
      'DATA',
      '250 ok',
      '250 ok',
      '354 go',
      '250 2.0.0 taken',
    ])
    const steps = ['sender', 'recipient', 'message', 'final-reply']
    expect(
      events.filter(({ kind, stage }) => kind === 'ok' && steps.includes(stage)).map(({ stage }) => stage),
    ).toEqual(steps)
  })
})

it('a server that drops what follows a dot gets one mail after the other, and loses none', async () => {
  const line = await startLine(usually, { dropsAfterDot: true })
  expect(await line.send(5)).toEqual(sent(5))
  expect(arrived(line).toSorted()).toEqual([0, 1, 2, 3, 4])
  expect([said(line, 'NOOP'), joined(line)]).toEqual([0, []])
})

it.each([
  ['503 Bad sequence of commands - pipelined after end of DATA', '503 Bad sequence'],
  ['250 ok', '503 5.5.0 MAIL already given'],
])('a server that replies %s to NOOP and %s to MAIL there is not asked again', async (noop, mail) => {
  let pieces: readonly string[] = []
  const answer: Answer = (text) => {
    const behind = pieces.at(-1)?.includes(`\r\n.\r\n${text}`)
    if (text.startsWith('NOOP')) return noop
    return text.startsWith('MAIL') && behind ? mail : undefined
  }
  const line = await startLine(answer)
  pieces = line.server.pieces
  expect(await line.send(6)).toEqual(sent(6))
  expect(arrived(line).toSorted()).toEqual([0, 1, 2, 3, 4, 5])
  expect(joined(line).length).toBeLessThan(2)
  const before = joined(line).length
  expect(await line.send(6)).toEqual(sent(6))
  expect([said(line, 'NOOP'), joined(line).length]).toEqual([1, before])
})

it('a server that takes the dot for a fault because of what follows it gets the mail again', async () => {
  let refused = 0
  let pieces: readonly string[] = []
  const line = await startLine((text) => {
    const behind = text === '.' && /\r\n\.\r\n./.test(pieces.at(-1) ?? '')
    if (!behind) return undefined
    refused += 1
    return '500 5.5.1 Invalid command: Pipelining not supported'
  })
  pieces = line.server.pieces
  let barriers = 0
  expect(await line.send(4, () => ({ beforeDot: () => void barriers++ }))).toEqual(sent(4))
  expect([refused, barriers, joined(line)]).toEqual([1, 5, []])
  expect(line.server.deliveries).toHaveLength(4)
})

it.each([
  ['a hang-up', null, 'UNKNOWN', 1],
  // By itself, a mail goes once more after it.
  ['421', '421 4.3.2 closing', 'SENT', 2],
  ['a refusal', '554 5.7.1 spam', 'REJECTED', 1],
] as const)('%s at a dot is of that mail alone', async (_, reply, outcome, times) => {
  let dots = 0
  const line = await startLine((text) => (text === '.' && ++dots === 4 ? reply : undefined))
  expect(await line.send(8)).toEqual(sent(8).with(3, outcome))
  const everyone = [0, 1, 2, 3, 4, 5, 6, 7]
  for (const mail of everyone)
    expect(arrived(line).filter((one) => one === mail)).toHaveLength(mail === 3 ? times : 1)
  expect(line.server.deliveries).toHaveLength(outcome === 'SENT' ? 8 : 7)
  // A refusal is no oddity; the others end this way of sending for good.
  if (outcome !== 'REJECTED') expect(joined(line)).toEqual([2, 3, 4])
})

it('whoever gives a mail up does not harm the one before it', async () => {
  const abort = new AbortController()
  const line = await startLine((text, { taken }) => {
    if (text === '.' && taken === 2) abort.abort()
    return undefined
  })
  const outcomes = await line.send(5, (index) => (index === 3 ? { signal: abort.signal } : {}))
  expect(outcomes).toEqual(sent(5).with(3, 'NETWORK'))
  expect(arrived(line)).toEqual([0, 1, 2, 4])
})

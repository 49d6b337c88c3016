import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { createMailer, MailError, type Mailer } from '@saatja/core'
import { type ScriptedServer, startScriptedServer } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import { authority, cardFor, certificate, company, deadlines, message } from './fixture.ts'

type Direction = 'to the server' | 'to the client'

/** Passes everything on until so many bytes have gone in one direction, and then tears the connection. */
const startCutter = async (target: number, direction: Direction) => {
  let left = Number.POSITIVE_INFINITY
  let passed = 0
  const server = createServer((client) => {
    const upstream = dial(target, '127.0.0.1')
    const tear = (): void => {
      for (const socket of [client, upstream]) socket.destroy()
    }
    const pass = (from: Socket, to: Socket, counted: boolean): void => {
      from.setNoDelay(true)
      from.on('error', () => {})
      from.on('close', tear)
      from.on('data', (chunk) => {
        const part = counted ? chunk.subarray(0, left) : chunk
        if (counted) {
          passed += part.length
          left -= part.length
        }
        to.write(part, () => {
          if (counted && left <= 0) tear()
        })
      })
    }
    pass(client, upstream, direction === 'to the server')
    pass(upstream, client, direction === 'to the client')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    after: (bytes: number) => {
      left = bytes
      passed = 0
    },
    passed: () => passed,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

type Security = 'none' | 'starttls'

const openMailer = (port: number, security: Security, maxSockets?: number): Mailer => {
  const card = cardFor(security)
  return createMailer({
    providers: [],
    company,
    cards: { get: () => card },
    dial: () => ({ host: '127.0.0.1', port, ca: authority.ca }),
    deadlines,
    ...(maxSockets === undefined ? {} : { maxSockets }),
  })
}

const outcomeOf = (sending: Promise<unknown>): Promise<string> =>
  sending.then(
    () => 'SENT',
    (error: unknown) => (MailError.is(error) ? error.code : String(error)),
  )

const sendThrough = async (port: number, security: Security): Promise<string> => {
  const mailer = openMailer(port, security)
  const outcome = await outcomeOf(mailer.send('MARI', message))
  await mailer.close()
  return outcome
}

const cases = [
  ['to the server', 'none', ['SIZE', 'AUTH PLAIN']],
  ['to the server', 'none', ['PIPELINING', 'SIZE', 'AUTH PLAIN']],
  ['to the client', 'none', ['SIZE', 'AUTH PLAIN']],
  ['to the client', 'none', ['PIPELINING', 'SIZE', 'AUTH PLAIN']],
  ['to the server', 'starttls', undefined],
  ['to the client', 'starttls', undefined],
] as const

const startServer = async (
  security: Security,
  offers: readonly string[] | undefined,
): Promise<ScriptedServer> =>
  startScriptedServer({ security, certificate: await certificate(), ...(offers ? { offers } : {}) })

describe('a connection that is cut at every byte', () => {
  it.each(cases)(
    '%s (%s, %j): never "not sent" when the server has the mail, never "sent" without its word',
    async (direction, security, offers) => {
      const server = await startServer(security, offers)
      const cutter = await startCutter(server.port, direction)
      expect(await sendThrough(cutter.port, security)).toBe('SENT')
      const whole = cutter.passed()
      const step = security === 'none' ? 1 : 7
      for (let bytes = 1; bytes < whole; bytes += step) {
        const before = server.messages.length
        cutter.after(bytes)
        const outcome = await sendThrough(cutter.port, security)
        const arrived = server.messages.length - before
        // What is left of the goodbye may still be cut when the mail is through.
        const allowed = arrived === 1 ? ['UNKNOWN', 'SENT'] : ['NETWORK', 'UNKNOWN', 'CONFIG']
        expect({ bytes, outcome: allowed.includes(outcome) ? 'as it should' : outcome }).toEqual({
          bytes,
          outcome: 'as it should',
        })
      }
      await cutter.close()
      await server.close()
    },
    120_000,
  )
})

const names = ['one', 'two', 'three', 'four']

/** Four mails at once over one connection: the last two go out behind the dots of others. */
const sendFourThrough = async (port: number, security: Security): Promise<readonly string[]> => {
  const mailer = openMailer(port, security, 1)
  const sending = names.map((subject) => outcomeOf(mailer.send('MARI', { ...message, subject })))
  const outcomes = await Promise.all(sending)
  await mailer.close()
  return outcomes
}

describe('mails behind the dots of others, over a connection that is cut at every byte', () => {
  it.each([
    ['to the server', 'none', 1],
    ['to the client', 'none', 1],
    ['to the server', 'starttls', 7],
    ['to the client', 'starttls', 7],
  ] as const)(
    '%s (%s): what was sent arrived once, and at most one mail is UNKNOWN',
    async (direction, security, step) => {
      const offers = ['PIPELINING', 'SIZE', 'AUTH PLAIN']
      const server = await startServer(security, offers)
      for (let bytes = Number.MAX_SAFE_INTEGER, whole = 0; bytes > 0; ) {
        // A port of its own each time: what one server did is remembered for the whole process.
        const cutter = await startCutter(server.port, direction)
        const before = server.messages.length
        cutter.after(bytes)
        const outcomes = await sendFourThrough(cutter.port, security)
        const arrived = server.messages.slice(before)
        const wrong = outcomes.flatMap((outcome, index) => {
          const copies = arrived.filter((one) => one.includes(`Subject: ${names[index]}\r\n`)).length
          const right = outcome === 'SENT' ? copies === 1 : copies <= (outcome === 'UNKNOWN' ? 1 : 0)
          return right ? [] : [{ bytes, index, outcome, copies }]
        })
        expect(wrong).toEqual([])
        expect(outcomes.filter((outcome) => outcome === 'UNKNOWN').length).toBeLessThan(2)
        whole ||= cutter.passed() + 1
        if (bytes === Number.MAX_SAFE_INTEGER) {
          expect(outcomes).toEqual(names.map(() => 'SENT'))
          bytes = whole
        }
        bytes -= step
        await cutter.close()
      }
      await server.close()
    },
    240_000,
  )
})

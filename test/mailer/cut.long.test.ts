import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { createMailer, MailError } from '@saatja/core'
import { type ScriptedServer, startScriptedServer } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import { authority, certificate, company, deadlines, host, message, password, userCard } from './fixture.ts'

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

const ports = { none: 25, starttls: 587 } as const

const sendThrough = async (port: number, security: keyof typeof ports): Promise<string> => {
  const card = userCard({
    server: `${host}:${ports[security]}`,
    security,
    username: 'mari@kivi.ee',
    password,
    allowClearTextPassword: true,
  })
  const mailer = createMailer({
    providers: [],
    company,
    cards: { get: () => card },
    dial: () => ({ host: '127.0.0.1', port, ca: authority.ca }),
    deadlines,
  })
  const outcome = await mailer.send('MARI', message).then(
    () => 'SENT',
    (error: unknown) => (MailError.is(error) ? error.code : String(error)),
  )
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
  security: keyof typeof ports,
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

import { createServer, type Server } from 'node:net'
import { createMailer, type Deadlines } from '@saatja/core'
import { afterEach, describe, expect, it } from 'vitest'
import { company, deadlines } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

/** A server that thinks before it greets, and shuts out a client that speaks meanwhile. */
const startSlow = async (pause: number) => {
  let early = 0
  const server: Server = createServer((socket) => {
    let greeted = false
    socket.on('error', () => {})
    socket.on('data', (data) => {
      if (!greeted) {
        early += 1
        socket.end('554 you speak too early\r\n')
        return
      }
      for (const line of String(data).split('\r\n').filter(Boolean))
        socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
    })
    setTimeout(() => {
      greeted = true
      if (!socket.destroyed) socket.write('220 slow.test ESMTP\r\n')
    }, pause)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => new Promise((resolve) => server.close(() => resolve())))
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, early: () => early }
}

const mailerFor = (port: number, limits: Partial<Deadlines>, cardPort = 25) => {
  const mailer = createMailer({
    providers: [],
    company,
    cards: {
      get: () => ({
        code: 'MARI',
        email: 'mari@kivi.ee',
        mail: { server: `mail.kivi.ee:${cardPort}`, security: 'none', username: null },
      }),
    },
    dial: () => ({ host: '127.0.0.1', port }),
    deadlines: { ...deadlines, ...limits },
  })
  closers.push(() => mailer.close())
  return mailer
}

describe('a greeting that takes its time', () => {
  it('is waited for in silence', async () => {
    const slow = await startSlow(3_000)
    const { ok } = await mailerFor(slow.port, {}).check('MARI', { depth: 'connection' })
    expect([ok, slow.early()]).toEqual([true, 0])
  })

  it('may take longer than connecting', async () => {
    const slow = await startSlow(1_500)
    const mailer = mailerFor(slow.port, { connect: 1_000, greeting: 10_000 })
    expect(await mailer.check('MARI', { depth: 'connection' })).toMatchObject({ ok: true })
  })

  it('is given up in the end, and only then is it asked whether the port speaks TLS', async () => {
    const slow = await startSlow(5_000)
    const { diagnosis } = await mailerFor(slow.port, { greeting: 500 }).check('MARI', { depth: 'connection' })
    expect([diagnosis?.id, slow.early()]).toEqual(['greeting-timeout', 1])
  })
})

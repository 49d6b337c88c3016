import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createMailer } from '@saatja/core'
import { afterEach, expect, it } from 'vitest'
import { company, deadlines, message, userCard } from './fixture.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0).reverse()) close()
})

/** Says what it is told to at each command, hears no goodbye and never hangs up by itself. */
const stubbornServer = async (replies: Readonly<Record<string, string>>) => {
  const sockets = new Set<Socket>()
  const openAt: number[] = []
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    // A socket whose other end has gone is not open there any more.
    socket.on('end', () => sockets.delete(socket))
    socket.write(`${replies.greeting ?? '220 stubborn.test'}\r\n`)
    socket.on('data', (bytes) => {
      const command = bytes.toString().slice(0, 4)
      openAt.push(sockets.size)
      const reply = replies[command]
      if (reply !== undefined) socket.write(`${reply}\r\n`)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, openAt, open: () => sockets.size }
}

it.each([
  ['AUTH', { EHLO: '250-stubborn.test\r\n250 AUTH PLAIN', AUTH: '535 5.7.8 no' }],
  ['EHLO', { EHLO: '550 5.7.1 not you', HELO: '550 5.7.1 not you' }],
])('a server that refuses %s and ignores the goodbye holds no socket', async (_, replies) => {
  const server = await stubbornServer(replies)
  const card = userCard({
    server: 'mail.kivi.ee:25',
    security: 'none',
    username: 'mari@kivi.ee',
    password: 'kuldvõti-7',
    allowClearTextPassword: true,
  })
  const mailer = createMailer({
    providers: [],
    company,
    cards: { get: () => card },
    dial: () => ({ host: '127.0.0.1', port: server.port }),
    deadlines,
    maxSockets: 1,
  })
  for (let mail = 0; mail < 4; mail += 1)
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({ name: 'MailError' })
  await mailer.close()
  await expect.poll(server.open).toBe(0)
  expect(Math.max(...server.openAt)).toBe(1)
})

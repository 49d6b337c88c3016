import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Endpoint, Network } from '../../src/smtp/endpoint.ts'
import type { Observer } from '../../src/smtp/observer.ts'
import type { OutgoingMessage } from '../../src/smtp/outgoing-message.ts'
import { openSession } from '../../src/smtp/session.ts'

/** What the server says to a line that begins so; the first that fits answers. `null` hangs up. */
type Replies = readonly (readonly [start: string, reply: string | null])[]

const usual: Replies = [
  ['EHLO', '250-mail.kivi.ee\r\n250-PIPELINING\r\n250 8BITMIME'],
  ['MAIL', '250 2.1.0 ok'],
  ['RCPT', '250 2.1.5 ok'],
  ['DATA', '354 go on'],
  ['.', '250 2.0.0 queued as 17'],
  ['QUIT', '221 bye'],
]

const servers = new Set<Server>()
const sockets = new Set<Socket>()
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  for (const server of servers) server.close()
  sockets.clear()
  servers.clear()
})

const serve = async (replies: Replies = []): Promise<{ readonly port: number; readonly lines: string[] }> => {
  const lines: string[] = []
  const server = createServer((socket) => {
    sockets.add(socket)
    let rest = ''
    let inBody = false
    socket.on('error', () => {})
    socket.write('220 mail.kivi.ee ESMTP\r\n')
    const answer = (line: string): void => {
      if (inBody && line !== '.') return
      inBody = false
      lines.push(line)
      const reply = [...replies, ...usual].find(([start]) => line.startsWith(start))?.[1]
      if (reply === null) socket.destroy()
      else socket.write(`${reply ?? '500 what?'}\r\n`)
      if (line === 'DATA' && reply?.startsWith('354')) inBody = true
    }
    socket.on('data', (chunk) => {
      const parts = (rest + chunk.toString()).split('\r\n')
      rest = parts.pop() ?? ''
      for (const line of parts) answer(line)
    })
  })
  servers.add(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, lines }
}

const network: Network = {
  reach: 'any',
  clientName: 'kivi.ee',
  deadlines: {
    connect: 5_000,
    command: 5_000,
    greeting: 5_000,
    envelope: 5_000,
    progress: 5_000,
    finalReply: 5_000,
  },
}

const observer = () => {
  const stages: string[] = []
  const lines: string[] = []
  const heard: Observer = {
    begin: (stage) => void stages.push(stage),
    done() {},
    line: (_stage, from, text) => void lines.push(`${from === 'client' ? '>' : '<'} ${text}`),
  }
  return { stages, lines, heard }
}

const endpoint = (port: number): Endpoint => ({ host: '127.0.0.1', port, security: 'none' })

const message = (more: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  from: 'mari@kivi.ee',
  recipients: ['jaan@tamm.ee'],
  content: Buffer.from('Subject: Invoice\r\n\r\nHello\r\n'),
  ...more,
})

describe('a session', () => {
  it('tells each message its own stages, from the sender to the final reply', async () => {
    const { port } = await serve()
    const opening = observer()
    const session = await openSession(endpoint(port), network, opening.heard)
    expect(opening.stages).toEqual(['lookup', 'connect', 'greeting', 'capabilities'])
    for (const _ of [1, 2]) {
      const own = observer()
      const result = await session.deliver(message(), own.heard)
      expect(result).toMatchObject({
        accepted: ['jaan@tamm.ee'],
        refused: [],
        response: '250 2.0.0 queued as 17',
      })
      expect(own.stages.slice(-4)).toEqual(['sender', 'recipient', 'message', 'final-reply'])
    }
    expect(opening.stages).toHaveLength(4)
    session.quit()
  })

  it('is worn after a refusal, and never says RSET', async () => {
    const { port, lines } = await serve([
      ['EHLO', '250 mail.kivi.ee'],
      ['RCPT TO:<jaan', '550 5.1.1 no such user'],
    ])
    const session = await openSession(endpoint(port), network, observer().heard)
    await expect(session.deliver(message(), observer().heard)).rejects.toMatchObject({
      problem: { stage: 'recipient', reply: '550 5.1.1 no such user' },
    })
    expect(session.worn()).toBe(true)
    session.quit()
    expect(lines).not.toContain('RSET')
  })

  it('does not let the dot leave before it may', async () => {
    const { port, lines } = await serve()
    const session = await openSession(endpoint(port), network, observer().heard)
    let seen: readonly string[] = []
    const beforeDot = (): void => {
      seen = [...lines]
    }
    await session.deliver(message({ beforeDot }), observer().heard)
    expect(seen).not.toContain('.')
    expect(lines).toContain('.')
    session.quit()
  })

  it('ends without a dot when the application holds it back for good', async () => {
    const { port, lines } = await serve()
    const session = await openSession(endpoint(port), network, observer().heard)
    const beforeDot = () => Promise.reject(new Error('not recorded'))
    await expect(session.deliver(message({ beforeDot }), observer().heard)).rejects.toThrow()
    expect(session.ended()).toBe(true)
    expect(lines).not.toContain('.')
  })

  it('tells a hang-up before the dot from one after it', async () => {
    const before = await serve([['DATA', null]])
    const early = await openSession(endpoint(before.port), network, observer().heard)
    await expect(early.deliver(message(), observer().heard)).rejects.toMatchObject({
      problem: { fault: 'dropped-before-dot' },
    })
    const after = await serve([['.', null]])
    const late = await openSession(endpoint(after.port), network, observer().heard)
    await expect(late.deliver(message(), observer().heard)).rejects.toMatchObject({
      problem: { fault: 'unknown-after-dot' },
    })
    expect([early.ended(), late.ended()]).toEqual([true, true])
  })

  it('says nothing of the second of two mails before the first has its reply, where the server may not take it', async () => {
    const { port } = await serve([['EHLO', '250 mail.kivi.ee']])
    const session = await openSession(endpoint(port), network, observer().heard)
    const order: string[] = []
    const carry = async (name: string): Promise<void> => {
      await session.deliver(message(), {
        begin: (stage) => void order.push(`${name} ${stage}`),
        done: (stage) => void order.push(`${name} ${stage} over`),
        line() {},
      })
    }
    await Promise.all([carry('first'), carry('second')])
    expect(order.indexOf('second sender')).toBeGreaterThan(order.indexOf('first final-reply over'))
    expect(order.at(-1)).toBe('second final-reply over')
    session.quit()
  })

  it('refuses what the server does not offer before anything is said about the message', async () => {
    const { port, lines } = await serve([['EHLO', '250-mail.kivi.ee\r\n250 SIZE 10']])
    const session = await openSession(endpoint(port), network, observer().heard)
    await expect(session.deliver(message(), observer().heard)).rejects.toMatchObject({
      problem: { fault: 'message-too-large', params: { limit: 10 } },
    })
    const foreign = message({ content: Buffer.from('x'), recipients: ['jüri@tamm.ee'] })
    await expect(session.deliver(foreign, observer().heard)).rejects.toMatchObject({
      problem: { fault: 'smtputf8-missing', params: { address: 'jüri@tamm.ee' } },
    })
    expect(lines.filter((line) => line.startsWith('MAIL'))).toEqual([])
    session.quit()
  })

  it('says QUIT when it is no longer needed, and ends', async () => {
    const { port, lines } = await serve()
    const session = await openSession(endpoint(port), network, observer().heard)
    const ended = new Promise<void>((resolve) => session.onEnd(resolve))
    session.quit()
    await ended
    expect(lines.at(-1)).toBe('QUIT')
  })
})

import { once } from 'node:events'
import { connect } from 'node:net'
import {
  type ImapPosition,
  matchReturn,
  newReturnId,
  type ReceivedReturn,
  receiveReturns,
  returnAddress,
} from '@saatja/bounce'
import { secret } from '@saatja/core'
import { expect, it } from 'vitest'
import { authority } from './fixture.ts'
import { type ImapServer, startImapServer } from './servers/imap-server.ts'
import { freePort } from './servers/port.ts'
import { describeSystem } from './servers/requirements.ts'
import { startReturningPostfix } from './servers/returning-postfix.ts'
import { startSink } from './servers/sink.ts'

const domain = 'event.erp.example'
const addresses = returnAddress({
  domain,
  keys: [{ letter: 'a', secret: secret('a secret of more than thirty-two letters') }],
})

const message = (id: string) => `From: Kivi AS <kivi@${domain}>
To: jaan@klient.example
Subject: Arve 17
Message-ID: <${id}@${domain}>

Tere!
`

/** Sends one mail by SMTP, each line after the reply to the one before. */
const send = async (port: number, from: string, to: string, text: string): Promise<void> => {
  const socket = connect(port, '127.0.0.1')
  const lines = [
    'EHLO client.erp.example',
    `MAIL FROM:<${from}>`,
    `RCPT TO:<${to}>`,
    'DATA',
    `${text.replaceAll('\n', '\r\n')}\r\n.`,
    'QUIT',
  ]
  let heard = ''
  socket.on('data', (data) => {
    heard += data
    if (!/^\d{3} .*\r\n$/m.test(heard.slice(heard.lastIndexOf('\n', heard.length - 2) + 1))) return
    const line = lines.shift()
    if (line !== undefined) socket.write(`${line}\r\n`)
  })
  await once(socket, 'close')
  expect(heard).toMatch(/^250 2\.0\.0 Ok: queued/m)
}

describeSystem('what comes back through a real Postfix', ['postfix', 'smtp-sink'], () => {
  it('arrives by LMTP at the signed address, and belongs to its message, though the database was away', async () => {
    const sink = await startSink({ kind: 'hard', at: 'RCPT' })
    const arrived: ReceivedReturn[] = []
    let [asked, told] = [0, () => {}]
    const here = new Promise<void>((resolve) => {
      told = resolve
    })
    const open = await receiveReturns({
      lmtp: { port: 0 },
      onReturn: (mail) => {
        asked += 1
        if (asked === 1) throw new Error('The database is away.')
        arrived.push(mail)
        told()
      },
    })
    const port = await freePort()
    const postfix = await startReturningPostfix({
      port,
      events: { domain, port: open.lmtpPort ?? 0 },
      customer: { domain: 'klient.example', port: sink.port },
    })
    try {
      const id = newReturnId()
      const sent = { id, recipients: ['jaan@klient.example'], sentAt: new Date() }
      await send(port, addresses.mint('kivi', id), 'jaan@klient.example', message('round-trip'))
      await here
      expect(asked).toBe(2)
      const [mail] = arrived
      expect(mail?.envelope).toEqual({ from: '', to: addresses.mint('kivi', id) })
      expect(mail?.returned).toMatchObject({
        kind: 'bounce',
        original: { messageId: `round-trip@${domain}` },
        recipients: [{ address: 'jaan@klient.example', action: 'failed', status: '5.7.1' }],
      })
      const match = await matchReturn(mail?.returned as ReceivedReturn['returned'], {
        byToken: (address) => (addresses.open(address, 'kivi')?.id === id ? sent : undefined),
        byId: () => undefined,
      })
      expect(match).toMatchObject({ by: 'token', verified: true, message: sent })
    } finally {
      await postfix.stop()
      await open.close()
      await sink.stop()
    }
    // Postfix itself decides when it tries again.
  }, 240_000)
})

const bounce = (number: number) => `From: MAILER-DAEMON@mx.example
To: mari@kivi.example
Subject: failure notice
Message-ID: <bounce-${number}@mx.example>

<jaan${number}@klient.example>:
550 5.1.1 User unknown

--- Below this line is a copy of the message.

${message(`sent-${number}`)}`

const ordinary = (number: number) => `From: Someone <someone${number}@else.example>
To: mari@kivi.example
Subject: Letter ${number}
Message-ID: <letter-${number}@else.example>

Private.
`

describeSystem(
  'a mailbox on a real Dovecot',
  ['dovecot', 'dovecot-imap'],
  () => {
    it('is checked again though the listener of errors throws', async () => {
      const password = 'a mailbox password'
      const user = 'mari@kivi.example'
      const server = await startImapServer({ authority, user, password, mails: [ordinary(1)] })
      let [failing, errors, told] = [false, 0, () => {}]
      const twice = new Promise<void>((resolve) => {
        told = resolve
      })
      const open = await receiveReturns({
        imap: {
          host: 'localhost',
          port: server.port,
          secure: true,
          ca: authority.ca,
          user,
          credentials: async () => {
            if (failing) throw new Error('The token is gone.')
            return { password: secret(password) }
          },
          onPosition: () => {},
          interval: 0.01,
          onError: () => {
            errors += 1
            if (errors === 2) told()
            throw new Error('The log is full.')
          },
        },
        onReturn: () => {},
      })
      failing = true
      try {
        await twice
      } finally {
        await open.close()
        await server.stop()
      }
    })

    it('of 10,000 mails gives only the 20 that came back, each once, though reading broke off in the middle', async () => {
      const mails = Array.from({ length: 10_000 }, (_, n) => (n % 500 === 250 ? bounce(n) : ordinary(n)))
      const password = 'a mailbox password'
      const server: ImapServer = await startImapServer({
        authority,
        user: 'mari@kivi.example',
        password,
        mails,
      })
      let position: ImapPosition | undefined
      const arrived: string[] = []
      const look = async (breakAt: number) => {
        const open = await receiveReturns({
          imap: {
            host: 'localhost',
            port: server.port,
            secure: true,
            ca: authority.ca,
            user: 'mari@kivi.example',
            credentials: async () => ({ password: secret(password) }),
            onPosition: (next) => {
              position = next
            },
            ...(position === undefined ? {} : { position }),
          },
          onReturn: ({ returned }) => {
            if (arrived.length === breakAt) throw new Error('The process was ended.')
            arrived.push(returned.recipients[0]?.address ?? 'none')
          },
        })
        await open.close()
      }
      try {
        await look(-1)
        expect([arrived, position?.lastUid]).toEqual([[], 10_000])
        position = { uidValidity: position?.uidValidity ?? '', lastUid: 0 }
        await expect(look(10)).rejects.toThrow('The process was ended.')
        expect(arrived).toHaveLength(10)
        await look(-1)
        await look(-1)
        expect(arrived).toEqual(Array.from({ length: 20 }, (_, n) => `jaan${n * 500 + 250}@klient.example`))
        expect(position?.lastUid).toBe(10_000)
        expect((await server.bodiesFetched()).reduce((sum, each) => sum + each, 0)).toBe(21)
      } finally {
        await server.stop()
      }
    })
  },
  180_000,
)

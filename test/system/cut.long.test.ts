import { createMailer, MailError, type Receipt, type UserCard } from '@saatja/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { authority, letter } from './fixture.ts'
import { type Cutter, type Direction, startCutter } from './servers/cutting-proxy.ts'
import { type MailServer, startMailServer } from './servers/mail-server.ts'
import type { PostfixPorts } from './servers/postfix.ts'
import { describeSystem } from './servers/requirements.ts'

const password = 'Kuldvõti-7/pääs'

const cardAt = (mail: UserCard['mail']): UserCard => ({
  code: 'MARI',
  email: 'mari@kivi.ee',
  mail: mail ?? {},
})

const lines = {
  'in clear': {
    place: 'clear',
    card: cardAt({ server: 'mail.kivi.ee:25', security: 'none', username: null }),
    step: 1,
  },
  'encrypted and signed in': {
    place: 'submission',
    card: cardAt({ server: 'mail.kivi.ee:587', username: 'mari@kivi.ee', password }),
    step: 17,
  },
} as const satisfies Record<string, { place: keyof PostfixPorts; card: UserCard; step: number }>

type Outcome = 'SENT' | MailError['code']

describeSystem('a connection to a real Postfix that is cut at any byte', ['postfix', 'dovecot'], () => {
  let server: MailServer

  beforeAll(async () => {
    const passwords = { 'mari@kivi.ee': password }
    server = await startMailServer({ authority, names: ['mail.kivi.ee'], passwords })
  })
  afterAll(() => server?.stop())

  /** Two mails over one connection, which is cut. Tells by Message-ID what the mailer said of them. */
  const sendTwo = async (
    card: UserCard,
    cutter: Cutter,
    run: string,
  ): Promise<readonly [string, Outcome][]> => {
    const mailer = createMailer({
      providers: [],
      company: { name: 'Kivi OÜ', slug: 'kivi' },
      cards: { get: () => card },
      dial: () => ({ host: '127.0.0.1', port: cutter.port, ca: authority.ca }),
    })
    const outcomes: [string, Outcome][] = []
    for (const place of ['first', 'second']) {
      const messageId = `<${run}.${place}@kivi.ee>`
      const outcome = await mailer.send('MARI', letter, { messageId }).then(
        (_: Receipt): Outcome => 'SENT',
        (error: unknown): Outcome => {
          if (MailError.is(error)) return error.code
          throw error
        },
      )
      outcomes.push([messageId, outcome])
    }
    await mailer.close()
    return outcomes
  }

  const cases = (Object.keys(lines) as (keyof typeof lines)[]).flatMap((line) =>
    (['to the server', 'to the client'] as const).map((direction): [keyof typeof lines, Direction] => [
      line,
      direction,
    ]),
  )

  it.each(cases)(
    '%s, %s: what was sent arrived once, what was not sent never, and only UNKNOWN may be either',
    async (line, direction) => {
      const { place, card, step } = lines[line]
      const cutter = await startCutter(server.ports[place], direction)
      const name = `${place}.${direction.replaceAll(' ', '-')}`
      cutter.cutAfter(Number.MAX_SAFE_INTEGER)
      const said = new Map<string, Outcome>(await sendTwo(card, cutter, `${name}.whole`))
      const whole = cutter.passed()
      for (let bytes = 1; bytes < whole; bytes += step) {
        cutter.cutAfter(bytes)
        for (const [id, outcome] of await sendTwo(card, cutter, `${name}.${bytes}`)) said.set(id, outcome)
      }
      const last = await sendTwo(card, cutter, `${name}.last`)
      await server.delivered(last[1]?.[0] ?? '', letter.to)
      await cutter.stop()

      const delivered = await server.allDelivered()
      const copies = (id: string) => delivered.filter((one) => one === id).length
      const wrong = [...said].filter(([id, outcome]) =>
        outcome === 'SENT' ? copies(id) !== 1 : copies(id) > (outcome === 'UNKNOWN' ? 1 : 0),
      )
      expect(wrong).toEqual([])
      const unknown = [...said].filter(([, outcome]) => outcome === 'UNKNOWN').map(([id]) => copies(id))
      if (direction === 'to the client') expect(unknown).toContain(1)
      expect([...said.values()]).toEqual(expect.arrayContaining(['SENT', 'NETWORK']))
    },
  )
})

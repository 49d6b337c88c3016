import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createMailer, MailError, type UserCard } from '@saatja/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { authority } from './fixture.ts'
import { type MailServer, startMailServer } from './servers/mail-server.ts'
import { chasquid, exim, openSmtpd } from './servers/recipes.ts'
import { startRecorder } from './servers/recording-proxy.ts'
import { describeSystem } from './servers/requirements.ts'
import { type SinkFault, startSink } from './servers/sink.ts'
import { type Recipe, startUnpacked, type UnpackedServer } from './servers/unpacked.ts'

const password = 'Kuldvõti-7/pääs'
const clear: UserCard['mail'] = { server: 'mail.kivi.ee:25', security: 'none', username: null }
const submission: UserCard['mail'] = { server: 'mail.kivi.ee:587', username: 'mari@kivi.ee', password }

interface Sent {
  /** By number of the mail: `SENT`, or the error's code. */
  readonly outcomes: readonly string[]
  /** Mails whose MAIL came in one piece with the dot of another; of an encrypted connection it cannot be seen. */
  readonly joined: number
  readonly connections: number
  readonly noops: number
}

const idOf = (run: string, index: number): string => `<${run}.${index}@kivi.ee>`

/** Sends mails at once, over one connection at a time. */
const sendAtOnce = async (
  port: number,
  recipients: readonly string[],
  run: string,
  mail: UserCard['mail'] = clear,
): Promise<Sent> => {
  const recorder = await startRecorder(port)
  const mailer = createMailer({
    providers: [],
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    cards: { get: (code) => ({ code, email: 'mari@kivi.ee', mail: mail ?? clear }) },
    dial: () => ({ host: '127.0.0.1', port: recorder.port, ca: authority.ca }),
    clientName: 'client.kivi.test',
    maxSockets: 1,
  })
  const outcomes = await Promise.all(
    recipients.map(async (to, index) => {
      const message = { to, subject: `Arve ${index}`, text: '.Tere!\r\n.\r\nLõpp' }
      try {
        await mailer.send('MARI', message, { messageId: idOf(run, index) })
        return 'SENT'
      } catch (error) {
        if (MailError.is(error)) return error.code
        throw error
      }
    }),
  )
  await mailer.close()
  await recorder.stop()
  const all = recorder.pieces.join('')
  return {
    outcomes,
    joined: recorder.pieces.filter((piece) => /(?:^|\r\n)\.\r\nMAIL FROM/.test(piece)).length,
    connections: recorder.connections(),
    noops: all.match(/^NOOP\r$/gm)?.length ?? 0,
  }
}

const people = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i}@known.test`)
const all = (count: number, outcome = 'SENT'): readonly string[] =>
  Array.from({ length: count }, () => outcome)
const ids = (run: string, indexes: readonly number[]) => indexes.map((index) => idOf(run, index)).toSorted()
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

describeSystem('Postfix, several mails behind the dots of others', ['postfix', 'dovecot'], () => {
  let server: MailServer
  const arrived = async (run: string) =>
    (await server.allDelivered()).filter((id) => id.startsWith(`<${run}.`)).toSorted()
  // Its log, which tells what is still under way, is written a moment after the reply.
  const untilArrived = async (run: string, count: number) => {
    await expect
      .poll(async () => (await arrived(run)).length, { timeout: 30_000 })
      .toBeGreaterThanOrEqual(count)
    return arrived(run)
  }
  beforeAll(async () => {
    const passwords = { 'mari@kivi.ee': password }
    server = await startMailServer({ authority, names: ['mail.kivi.ee'], passwords })
  })
  afterAll(() => server?.stop())

  it('takes them, each once', async () => {
    const sent = await sendAtOnce(server.ports.clear, people(20), 'clear')
    expect(sent).toEqual({ outcomes: all(20), joined: 18, connections: 1, noops: 1 })
    expect(await untilArrived('clear', 20)).toEqual(ids('clear', range(20)))
  })

  it('takes them encrypted and signed in', async () => {
    const sent = await sendAtOnce(server.ports.submission, people(20), 'signed-in', submission)
    expect(sent).toMatchObject({ outcomes: all(20), connections: 1 })
    expect(await untilArrived('signed-in', 20)).toEqual(ids('signed-in', range(20)))
  })

  it('refuses one, and no other', async () => {
    const recipients = people(12).with(5, 'refused@known.test').with(8, 'later@known.test')
    const { outcomes } = await sendAtOnce(server.ports.clear, recipients, 'refused')
    expect(outcomes).toEqual(all(12).with(5, 'REJECTED').with(8, 'NETWORK'))
    expect(await untilArrived('refused', 10)).toEqual(
      ids(
        'refused',
        range(12).filter((i) => i !== 5 && i !== 8),
      ),
    )
  })
})

/** A server of a recipe, for one group of tests. */
const using = (recipe: Recipe) => {
  let server: UnpackedServer
  beforeAll(async () => {
    server = await startUnpacked(recipe)
  })
  afterAll(() => server?.stop())
  return { port: () => server.port, folder: () => server.folder }
}

describeSystem('Exim, several mails behind the dots of others', ['exim'], () => {
  const { port, folder } = using(exim)
  const arrived = async (run: string) => {
    const place = join(folder(), 'own/mail/new')
    const mails = await Promise.all((await readdir(place)).map((name) => readFile(join(place, name), 'utf8')))
    return mails
      .flatMap((mail) => /^Message-ID: (\S+)/im.exec(mail)?.[1] ?? [])
      .filter((id) => id.startsWith(`<${run}.`))
  }
  const untilArrived = async (run: string, count: number) => {
    await expect.poll(() => arrived(run), { timeout: 30_000 }).toHaveLength(count)
    return (await arrived(run)).toSorted()
  }

  it('takes them, each once, ten on a connection', async () => {
    const sent = await sendAtOnce(port(), people(25), 'clear')
    expect(sent).toMatchObject({ outcomes: all(25), noops: 1, connections: 3 })
    // The first finds out; the second, and the first of each further connection, follow no one.
    expect(sent.joined).toBe(25 - 4)
    expect(await untilArrived('clear', 25)).toEqual(ids('clear', range(25)))
  })

  it('refuses one, and no other', async () => {
    const recipients = people(12).with(5, 'bad@known.test')
    const { outcomes } = await sendAtOnce(port(), recipients, 'refused')
    expect(outcomes).toEqual(all(12).with(5, 'REJECTED'))
    expect(await untilArrived('refused', 11)).toEqual(
      ids(
        'refused',
        range(12).filter((i) => i !== 5),
      ),
    )
  })
})

describeSystem('chasquid, which drops what follows a dot', ['chasquid'], () => {
  const { port } = using(chasquid)

  it('gets one mail after the other, and loses none', async () => {
    const sent = await sendAtOnce(
      port(),
      Array.from({ length: 8 }, () => 'good@known.test'),
      'clear',
    )
    expect(sent).toMatchObject({ outcomes: all(8), joined: 0, noops: 1 })
  })
})

describeSystem('OpenSMTPD, which loses the mail of a dot that something follows', ['opensmtpd'], () => {
  const { port } = using(openSmtpd)

  it('is never told anything together with a dot', async () => {
    const sent = await sendAtOnce(port(), people(8), 'clear')
    expect(sent).toEqual({ outcomes: all(8), joined: 0, connections: 1, noops: 0 })
  })
})

describeSystem('smtp-sink, several mails behind the dots of others', ['smtp-sink'], () => {
  const withSink = async (
    fault: SinkFault | undefined,
  ): Promise<Sent & { readonly taken: readonly string[] }> => {
    const sink = await startSink(fault)
    try {
      const sent = await sendAtOnce(sink.port, people(8), 'sink')
      return { ...sent, taken: await sink.taken() }
    } finally {
      await sink.stop()
    }
  }
  const takenOnce = (taken: readonly string[]): readonly string[] =>
    taken.flatMap((one) => /^Message-ID: (\S+)/im.exec(one)?.[1] ?? []).toSorted()

  it('takes them, each once', async () => {
    const sent = await withSink(undefined)
    expect(sent).toMatchObject({ outcomes: all(8), joined: 6, connections: 1, noops: 1 })
    expect(takenOnce(sent.taken)).toEqual(ids('sink', range(8)))
  })

  it.each([
    ['hard', 'MAIL', 'CONFIG'],
    ['hard', 'RCPT', 'REJECTED'],
    ['hard', 'DATA', 'REJECTED'],
    ['hard', '.', 'REJECTED'],
    ['soft', 'RCPT', 'NETWORK'],
    ['soft', '.', 'NETWORK'],
    ['goodbye', '.', 'NETWORK'],
    ['drop', 'DATA', 'NETWORK'],
  ] as const)('%s at %s is told of each', async (kind, at, code) => {
    const { outcomes, taken } = await withSink({ kind, at })
    expect(outcomes).toEqual(all(8, code))
    if (at !== '.') expect(taken).toEqual([])
  })

  it('drop at the dot leaves each mail UNKNOWN, and offers none twice', async () => {
    const { outcomes, taken, joined } = await withSink({ kind: 'drop', at: '.' })
    expect(outcomes).toEqual(all(8, 'UNKNOWN'))
    expect(takenOnce(taken)).toEqual(ids('sink', range(8)))
    expect(joined).toBe(0)
  })
})

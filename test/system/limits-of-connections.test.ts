import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createMailer, MailError, type Mailer, type Receipt } from '@saatja/core'
import { certificateAuthority } from '@saatja/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MailServer, startMailServer } from './servers/mail-server.ts'
import { chasquid, courier, exim, openSmtpd } from './servers/recipes.ts'
import { describeSystem } from './servers/requirements.ts'
import { type SubmissionProxy, startSubmissionProxy } from './servers/submission-proxy.ts'
import { type Recipe, startUnpacked, type UnpackedServer } from './servers/unpacked.ts'

const signIn = { username: 'mari', password: 'a-test-password' }

const mailerTo = (port: () => number): Mailer =>
  createMailer({
    providers: [],
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    cards: {
      get: (code) => ({
        code,
        email: 'mari@kivi.test',
        mail: { server: 'mail.kivi.test:25', security: 'none', username: null },
      }),
    },
    dial: () => ({ host: '127.0.0.1', port: port() }),
    clientName: 'client.kivi.test',
  })

type Outcome = Receipt | MailError

const send = async (mailer: Mailer, to: readonly string[]): Promise<Outcome> => {
  try {
    return await mailer.send('MARI', { to, subject: 'Arve', text: 'Tere!' })
  } catch (error) {
    if (MailError.is(error)) return error
    throw error
  }
}

const people = (count: number, name: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => name(index))

const refusals = ({ rejected }: Outcome): readonly string[] => rejected.map(({ reply }) => reply)

/** A server of a recipe, and a mailer that uses it, for one group of tests. */
const using = (recipe: Recipe) => {
  let server: UnpackedServer
  const mailer = mailerTo(() => server.port)
  beforeAll(async () => {
    server = await startUnpacked(recipe)
  })
  afterAll(async () => {
    await mailer.close()
    await server.stop()
  })
  return { mailer, folder: () => server.folder }
}

describeSystem('Exim', ['exim'], () => {
  const { mailer, folder } = using(exim)
  const bad = '550 restricted characters in address'

  it('takes a good mail after many that it refused, each with its own reply', async () => {
    for (const to of people(13, (i) => `bad${i}@known.test`)) {
      const refused = await send(mailer, [to])
      expect(refused).toMatchObject({ code: 'REJECTED', stage: 'recipient', reply: bad })
    }
    expect(await send(mailer, ['good@known.test'])).toMatchObject({ accepted: ['good@known.test'] })
  })

  it('delivers every mail at once, also the eleventh of a mailbox', async () => {
    for (const to of people(25, (i) => `p${i}@known.test`)) {
      expect(await send(mailer, [to])).toMatchObject({ accepted: [to] })
    }
    expect(await readFile(join(folder(), 'own/mainlog'), 'utf8')).not.toContain('no immediate delivery')
  })

  it('does not count many bad recipients against a good one', async () => {
    const to = [...people(13, (i) => `bad${i}@known.test`), 'good@known.test']
    const receipt = await send(mailer, to)
    expect(receipt.accepted).toEqual(['good@known.test'])
    expect(refusals(receipt)).toEqual(people(13, () => bad))
  })
})

describeSystem('OpenSMTPD', ['opensmtpd'], () => {
  const { mailer } = using(openSmtpd)

  it('takes more than the hundred mails that it takes on one connection', async () => {
    for (const to of people(106, (i) => `p${i}@known.test`)) {
      expect(await send(mailer, [to])).toMatchObject({ accepted: [to] })
    }
  })

  it('takes more than the thousand recipients that it takes in one mail', async () => {
    const to = people(1_005, (i) => `p${i}@known.test`)
    expect(await send(mailer, to)).toMatchObject({ accepted: to, rejected: [] })
  })

  it('is quoted for those whom it refuses', async () => {
    const receipt = await send(mailer, ['good@known.test', 'juri@other.test'])
    expect(receipt.accepted).toEqual(['good@known.test'])
    expect(refusals(receipt)).toEqual([expect.stringMatching(/^550 Invalid recipient/)])
  })
})

describeSystem('chasquid', ['chasquid'], () => {
  const { mailer } = using(chasquid)
  const unknown = expect.stringContaining('Destination address is unknown')

  it('takes mail after mail, though each has a recipient whom it does not know', async () => {
    for (const bad of people(5, (i) => `bad${i}@known.test`)) {
      const receipt = await send(mailer, [bad, 'good@known.test'])
      expect(receipt.accepted).toEqual(['good@known.test'])
      expect(refusals(receipt)).toEqual([unknown])
    }
  })

  it('takes a mail with more unknown recipients than it bears on one connection', async () => {
    const receipt = await send(mailer, [...people(7, (i) => `bad${i}@known.test`), 'good@known.test'])
    expect(receipt.accepted).toEqual(['good@known.test'])
    expect(refusals(receipt)).toEqual(people(7, () => unknown))
  })

  it('takes more than the hundred recipients that it takes in one mail', async () => {
    const to = people(105, (i) => `good+${i}@known.test`)
    expect(await send(mailer, to)).toMatchObject({ accepted: to, rejected: [] })
  })
})

describeSystem('Courier', ['courier'], () => {
  const { mailer } = using(courier)
  const refusal = '513 Relaying denied.'

  it('is waited for when it punishes refused recipients: 8 seconds for the first, 16 for the second', async () => {
    const receipt = await send(mailer, ['one@other.test', 'two@other.test', 'good@known.test'])
    expect(receipt.accepted).toEqual(['good@known.test'])
    expect(refusals(receipt)).toEqual([refusal, refusal])
  })

  it('takes the next mail at once, on a connection without that wait', async () => {
    const refused = await send(mailer, ['one@other.test'])
    expect(refused).toMatchObject({ code: 'CONFIG', stage: 'recipient', reply: refusal })
    const started = performance.now()
    expect(await send(mailer, ['good@known.test'])).toMatchObject({ accepted: ['good@known.test'] })
    // The wait would be at least 8 seconds: the second of them hits the next command.
    expect(performance.now() - started).toBeLessThan(4_000)
  })

  it('takes more mails at once than it takes connections of one address', async () => {
    const to = people(30, (i) => `p${i}@known.test`)
    const receipts = await Promise.all(to.map((one) => send(mailer, [one])))
    expect(receipts.map(({ accepted }) => accepted)).toEqual(to.map((one) => [one]))
  })

  it('takes more than the hundred recipients that it takes in one mail, and is asked for no more again', async () => {
    const to = people(102, (i) => `p${i}@known.test`)
    expect(await send(mailer, to)).toMatchObject({ accepted: to, rejected: [] })
    const started = performance.now()
    const more = people(205, (i) => `p${i}@known.test`)
    expect(await send(mailer, more)).toMatchObject({ accepted: more, rejected: [] })
    expect(performance.now() - started).toBeLessThan(8_000)
  })
})

describeSystem('Postfix', ['postfix', 'dovecot'], () => {
  let server: MailServer
  const mailer = mailerTo(() => server.ports.clear)
  beforeAll(async () => {
    server = await startMailServer({ authority: await certificateAuthority(), names: ['mail.kivi.test'] })
  })
  afterAll(async () => {
    await mailer.close()
    await server.stop()
  })

  it('takes a mail with more unknown recipients than it bears on one connection', async () => {
    const receipt = await send(mailer, [...people(22, (i) => `refused${i}@known.test`), 'good@known.test'])
    expect(receipt.accepted).toEqual(['good@known.test'])
    expect(refusals(receipt)).toEqual(people(22, () => expect.stringContaining('nobody here')))
  })

  it('takes more than the thousand recipients that it takes in one mail', async () => {
    const to = people(1_003, (i) => `p${i}@known.test`)
    expect(await send(mailer, to)).toMatchObject({ accepted: to, rejected: [] })
  })
})

describeSystem('Dovecot in front of Postfix', ['postfix', 'dovecot', 'dovecot-submission'], () => {
  let server: MailServer
  let proxy: SubmissionProxy
  const mailer = createMailer({
    providers: [],
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    cards: {
      get: (code) => ({
        code,
        email: 'mari@kivi.test',
        mail: { server: 'mail.kivi.test:465', security: 'tls', ...signIn },
      }),
    },
    dial: () => ({ host: '127.0.0.1', port: proxy.port, ca: proxy.ca }),
  })
  beforeAll(async () => {
    const authority = await certificateAuthority()
    server = await startMailServer({ authority, names: ['mail.kivi.test'] })
    proxy = await startSubmissionProxy({ ...signIn, authority, relayPort: server.ports.clear })
  })
  afterAll(async () => {
    await mailer.close()
    await proxy.stop()
    await server.stop()
  })

  it('is asked for reports on the delivery, which it offers only after the sign-in', async () => {
    const dsn = { notify: ['failure'] } as const
    const mail = { to: 'good@known.test', subject: 'Arve', text: 'Tere', dsn }
    expect(await mailer.send('MARI', mail)).toMatchObject({ dsn: 'requested' })
  })

  it('takes a mail with more unknown recipients than the server behind it bears on one connection', async () => {
    const receipt = await send(mailer, [...people(22, (i) => `refused${i}@known.test`), 'good@known.test'])
    expect(receipt.accepted).toEqual(['good@known.test'])
    expect(refusals(receipt)).toEqual(people(22, () => expect.stringContaining('nobody here')))
  })

  it('takes a good mail after many that were refused, each with its own reply', async () => {
    for (const to of people(24, (i) => `refused${i}@known.test`)) {
      const refused = await send(mailer, [to])
      expect(refused).toMatchObject({ code: 'REJECTED', stage: 'recipient' })
      expect(refused.rejected[0]?.reply ?? '').toContain(to)
    }
    expect(await send(mailer, ['good@known.test'])).toMatchObject({ accepted: ['good@known.test'] })
  })

  it('takes more than the thousand recipients that the server behind it takes in one mail', async () => {
    const to = people(1_003, (i) => `p${i}@known.test`)
    expect(await send(mailer, to)).toMatchObject({ accepted: to, rejected: [] })
  })

  it('takes mails one after another, though each reset reaches the server behind it', async () => {
    for (const to of people(130, (i) => `p${i}@known.test`)) {
      expect(await send(mailer, [to])).toMatchObject({ accepted: [to] })
    }
  })
})

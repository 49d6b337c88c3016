import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createMailer, MailError, type Mailer, type Receipt } from '@saatja/core'
import { certificateAuthority } from '@saatja/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MailServer, startMailServer } from './servers/mail-server.ts'
import { chasquid, exim, openSmtpd } from './servers/recipes.ts'
import { describeSystem } from './servers/requirements.ts'
import { type Recipe, startUnpacked, type UnpackedServer } from './servers/unpacked.ts'

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

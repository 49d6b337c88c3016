import { createMailer, type MailError } from '@saatja/core'
import { startSandbox } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import {
  authority,
  certificate,
  company,
  host,
  type MailerFixture,
  message,
  password,
  type RigOptions,
  startRig,
  userCard,
} from './fixture.ts'

const during = async <T>(options: RigOptions, work: (rig: MailerFixture) => Promise<T>): Promise<T> => {
  const rig = await startRig(options)
  try {
    return await work(rig)
  } finally {
    await rig.close()
  }
}

const failure = (rig: MailerFixture): Promise<MailError> =>
  rig.mailer.send('MARI', message).then(
    () => expect.fail('was sent'),
    (error: MailError) => error,
  )

describe('STARTTLS', () => {
  it('ends at once when it is not offered: no AUTH and no STARTTLS reaches the server', () =>
    during(
      { security: 'starttls', responses: { EHLO: '250-scripted.test\r\n250 AUTH PLAIN LOGIN' } },
      async (rig) => {
        const error = await failure(rig)
        expect(error).toMatchObject({ code: 'CONFIG', stage: 'encryption' })
        expect(error.diagnosis).toMatchObject({ id: 'starttls-not-offered', field: 'security' })
        expect(rig.server.lines.map((line) => line.split(' ')[0])).toEqual(['EHLO'])
      },
    ))

  it.each([
    ['454 4.7.0 not now', 'NETWORK', 'starttls-unavailable'],
    ['501 5.5.4 no', 'CONFIG', 'starttls-refused'],
    ['250 ok', 'CONFIG', 'starttls-refused'],
  ])('takes "%s" for a refusal', (reply, code, id) =>
    during({ security: 'starttls', responses: { STARTTLS: reply } }, async (rig) => {
      const error = await failure(rig)
      expect(error).toMatchObject({ code, reply, diagnosis: { id } })
      expect(rig.server.lines.map((line) => line.split(' ')[0])).toEqual(['EHLO', 'STARTTLS'])
    }),
  )

  it('forgets what came in clear after the consent', () =>
    during(
      {
        security: 'starttls',
        responses: { STARTTLS: { bytes: '220 Ready\r\n250-evil.test\r\n250 AUTH CRAM-MD5\r\n' } },
      },
      async (rig) => {
        const receipt = await rig.mailer.send('MARI', message)
        expect(receipt.accepted).toEqual(['juri@tamm.ee'])
        expect(rig.server.lines.filter((line) => line.startsWith('AUTH'))).toHaveLength(1)
      },
    ))
})

describe('a certificate', () => {
  const refused = [
    ['for another name', { names: ['mail.tamm.ee'] }],
    ['signed by itself', { selfSigned: true }],
    ['that has expired', { expired: true }],
  ] as const

  describe.each(['tls', 'starttls'] as const)('with %s', (security) => {
    it.each(refused)('%s is refused before anything is said', async (_, request) =>
      during({ security, certificate: await certificate(request) }, async (rig) => {
        const error = await failure(rig)
        expect(error).toMatchObject({ code: 'CONFIG', stage: 'encryption' })
        expect(rig.server.lines.filter((line) => !/^(EHLO|STARTTLS)/.test(line))).toEqual([])
        expect(rig.server.lines.filter((line) => line.startsWith('EHLO')).length).toBeLessThan(2)
      }),
    )

    it('is asked for under the real name of the server', () =>
      during({ security }, async (rig) => {
        await rig.mailer.send('MARI', message)
        expect(rig.server.names).toEqual([host])
      }))

    it('of a self-signed server is trusted when the card holds it', async () => {
      const own = await certificate({ selfSigned: true })
      await during({ security, certificate: own, mail: { ca: own.cert } }, async (rig) => {
        expect((await rig.mailer.send('MARI', message)).accepted).toEqual(['juri@tamm.ee'])
      })
    })

    it('of an unknown authority is refused', () =>
      during(
        { security, mailer: { dial: undefined as never, network: 'any' } },
        async ({ server, card, mailer: unused, ...rest }) => {
          await unused.close()
          const mailer = createMailer({
            providers: [],
            company,
            cards: { get: () => card },
            dial: () => ({ host: '127.0.0.1', port: server.port }),
          })
          const error = await failure({ server, card, mailer, ...rest })
          expect(error).toMatchObject({ code: 'CONFIG', stage: 'encryption' })
          await mailer.close()
        },
      ))
  })

  it('holds for one server only: the next card does not trust it', async () => {
    const own = await certificate({ selfSigned: true })
    await during({ security: 'tls', certificate: own, mail: { ca: own.cert } }, async (rig) => {
      await rig.mailer.send('MARI', message)
      expect(
        await rig.mailer.check(
          { ...rig.card, mail: { ...rig.card.mail, ca: authority.ca } },
          { depth: 'sign-in' },
        ),
      ).toMatchObject({ ok: false })
    })
  })
})

describe('a server that knows only an old TLS', () => {
  it.each([
    ['tls', 465],
    ['starttls', 587],
  ] as const)('is not spoken to (%s)', async (security, port) => {
    const sandbox = await startSandbox({ providers: [] })
    sandbox.inject({ newestTls: 'TLSv1.1' })
    const card = userCard({ server: `${host}:${port}`, security, username: 'mari', password })
    const mailer = createMailer({ providers: [], company, cards: { get: () => card }, dial: sandbox.dial })
    await expect(mailer.send('MARI', message)).rejects.toMatchObject({ stage: 'encryption' })
    expect(sandbox.mails()).toHaveLength(0)
    await mailer.close()
    await sandbox.close()
  })
})

describe('the sign-in', () => {
  it('that is not offered ends the mail before MAIL FROM', () =>
    during({ offers: ['SIZE'] }, async (rig) => {
      const error = await failure(rig)
      expect(error).toMatchObject({ code: 'CONFIG', stage: 'sign-in', diagnosis: { id: 'auth-not-offered' } })
      expect(rig.server.lines.filter((line) => /^(AUTH|MAIL)/.test(line))).toEqual([])
    }))

  it('is not guessed: a mechanism that we do not speak is named', () =>
    during({ offers: ['AUTH CRAM-MD5 XOAUTH2'] }, async (rig) => {
      const error = await failure(rig)
      expect(error.diagnosis).toMatchObject({
        id: 'auth-mechanism-missing',
        params: { offered: 'CRAM-MD5, XOAUTH2' },
      })
      expect(rig.server.lines.filter((line) => /^(AUTH|MAIL)/.test(line))).toEqual([])
    }))

  it('uses LOGIN where PLAIN is not offered', () =>
    during(
      {
        offers: ['AUTH=LOGIN'],
        responses: { AUTH: '334 VXNlcm5hbWU6', line: ['334 UGFzc3dvcmQ6', '235 ok'] },
      },
      async (rig) => {
        await rig.mailer.send('MARI', message)
        expect(rig.server.lines.slice(1, 4)).toEqual([
          'AUTH LOGIN',
          Buffer.from('mari@kivi.ee').toString('base64'),
          Buffer.from(rig.card.mail?.password as string).toString('base64'),
        ])
      },
    ))

  it('does not send a password in clear without consent, and does not even connect', () =>
    during({ mail: { allowClearTextPassword: false } }, async (rig) => {
      const error = await failure(rig)
      expect(error).toMatchObject({ code: 'CONFIG', stage: 'settings' })
      expect(error.findings.map(({ code }) => code)).toContain('clear-text-password')
      expect(rig.server.connections().ever).toBe(0)
    }))
})

describe('the network', () => {
  const direct = (rig: MailerFixture, server: string, network?: 'any') =>
    rig.mailer.close().then(async () => {
      return createMailer({
        providers: [],
        company,
        cards: { get: () => ({ ...rig.card, mail: { ...rig.card.mail, server } }) },
        ports: [rig.server.port],
        ...(network ? { network } : {}),
      })
    })

  it.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '[64:ff9b::7f00:1]'])(
    'at %s is private: nothing is connected, and the option is named',
    (name) =>
      during({}, async (rig) => {
        const mailer = await direct(rig, `${name}:${rig.server.port}`)
        const error = await failure({ ...rig, mailer })
        expect(error).toMatchObject({ code: 'CONFIG', stage: 'lookup', diagnosis: { id: 'private-address' } })
        expect(error.message).toContain("network: 'any'")
        expect(rig.server.connections().ever).toBe(0)
        await mailer.close()
      }),
  )

  it('may be private when the application says so', () =>
    during({}, async (rig) => {
      const mailer = await direct(rig, `localhost:${rig.server.port}`, 'any')
      expect((await mailer.send('MARI', message)).accepted).toEqual(['juri@tamm.ee'])
      await mailer.close()
    }))
})

import { createServer, type Server } from 'node:net'
import { createMailer, type MailEvent, type Stage, stages, type UserCard } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import {
  certificate,
  company,
  deadlines,
  host,
  type MailerFixture,
  type RigOptions,
  startRig,
} from './fixture.ts'

const during = async <T>(options: RigOptions, work: (rig: MailerFixture) => Promise<T>): Promise<T> => {
  const rig = await startRig(options)
  try {
    return await work(rig)
  } finally {
    await rig.close()
  }
}

const upTo = (last: Stage): readonly Stage[] => stages.slice(0, stages.indexOf(last) + 1)
const after = (last: Stage): readonly Stage[] => stages.slice(stages.indexOf(last) + 1)
const to = 'test@tamm.ee'

describe('a check', () => {
  const depths = [
    ['connection', 'capabilities', ['EHLO', 'STARTTLS', 'EHLO', 'QUIT']],
    ['sign-in', 'sign-in', ['EHLO', 'STARTTLS', 'EHLO', 'AUTH', 'QUIT']],
    ['message', 'final-reply', ['EHLO', 'STARTTLS', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', '.', 'QUIT']],
  ] as const

  it.each(depths)('of the %s ends at %s and names what it did not reach', async (depth, last, commands) =>
    during({ security: 'starttls' }, async ({ mailer, server }) => {
      const report = await mailer.check('MARI', { depth, to })
      expect(report).toMatchObject({ ok: true, notChecked: after(last) })
      expect(report.steps.map(({ stage, result }) => [stage, result])).toEqual(
        upTo(last).map((stage) => [stage, 'ok']),
      )
      expect(report.diagnosis).toBeUndefined()
      await server.seen('QUIT')
      expect(server.lines.map((line) => line.split(' ')[0])).toEqual(commands)
      expect(report.receipt?.accepted).toEqual(depth === 'message' ? [to] : undefined)
    }),
  )

  it('tells what it saw: addresses, encryption, certificate, offers, sign-in, times', () =>
    during({ security: 'starttls' }, async ({ mailer, server }) => {
      const { steps, transcript } = await mailer.check('MARI', { depth: 'message', to })
      const facts = Object.fromEntries(steps.map((step) => [step.stage, step.facts]))
      expect(facts).toMatchObject({
        lookup: { dialed: `127.0.0.1:${server.port}` },
        connect: { address: '127.0.0.1', port: server.port },
        greeting: { reply: '220 scripted.test ESMTP' },
        encryption: {
          protocol: 'TLSv1.3',
          verified: true,
          subject: `CN=${host}`,
          issuer: expect.stringMatching(/^CN=Saatja sandbox CA/),
          names: `DNS:${host}`,
          fingerprint256: expect.stringMatching(/^([0-9A-F]{2}:){31}/),
        },
        capabilities: { size: 10_240_000, mechanisms: 'PLAIN, LOGIN' },
        'sign-in': { mechanism: 'PLAIN', username: 'mari@kivi.ee' },
        recipient: { accepted: 1, refused: 0 },
        'final-reply': { reply: '250 2.0.0 Ok: queued as SCRIPTED' },
      })
      expect(Date.parse(String(facts.encryption?.validTo))).toBeGreaterThan(Date.now())
      expect(steps.every(({ took }) => took >= 0 && took < 5_000)).toBe(true)
      expect(transcript.find(({ text }) => text.startsWith('AUTH'))?.text).toBe('AUTH PLAIN [secret]')
      expect(transcript.filter(({ from }) => from === 'server').length).toBeGreaterThan(6)
    }))

  it('passes over what the settings leave out', () =>
    during({ mail: { username: null, password: '' } }, async ({ mailer }) => {
      const { steps } = await mailer.check('MARI', { depth: 'sign-in' })
      expect(steps.filter(({ result }) => result === 'skip').map(({ stage }) => stage)).toEqual([
        'encryption',
        'sign-in',
      ])
    }))

  it('works on a card that is not saved yet', () =>
    during({}, async ({ mailer, card, server }) => {
      const report = await mailer.check({ ...card, code: 'UUS' }, { depth: 'sign-in' })
      expect(report.ok).toBe(true)
      expect(server.lines).toContainEqual(expect.stringMatching(/^AUTH PLAIN /))
    }))

  it('says where it failed, why, and what is still open', () =>
    during({ responses: { AUTH: '535 5.7.8 wrong' } }, async ({ mailer }) => {
      const report = await mailer.check('MARI', { depth: 'message', to })
      expect(report).toMatchObject({ ok: false, diagnosis: { code: 'AUTH', stage: 'sign-in' } })
      expect(report.steps.at(-1)).toMatchObject({
        stage: 'sign-in',
        result: 'fail',
        diagnosis: report.diagnosis,
      })
      expect(report.notChecked).toEqual(after('sign-in'))
    }))

  it('with settings that do not allow sending connects nothing', () =>
    during({ mail: { server: 'mail.kivi.ee' } }, async ({ mailer, server }) => {
      const report = await mailer.check('MARI', { depth: 'connection' })
      expect(report).toMatchObject({
        ok: false,
        diagnosis: { id: 'settings-refused' },
        notChecked: after('settings'),
      })
      expect(report.findings.map(({ code }) => code)).toContain('server-invalid')
      expect(server.connections().ever).toBe(0)
    }))

  it('never throws, whatever it is given', () =>
    during({}, async ({ mailer }) => {
      const odd = [undefined, null, 7, 'NOBODY', {}, { code: 7 }, { code: 'X', email: 'x', mail: 'y' }]
      for (const user of odd) {
        const report = await mailer.check(user as unknown as UserCard, { depth: 'message', to })
        expect(report).toMatchObject({ ok: false, diagnosis: { stage: 'settings' } })
      }
      expect(await mailer.check('MARI', { depth: 'message' })).toMatchObject({
        diagnosis: { id: 'recipients-missing' },
      })
      expect(await mailer.check('MARI', { depth: 'message', to: 'x\r\ny' })).toMatchObject({
        diagnosis: { id: 'address-invalid' },
      })
    }))

  it('does not use a connection that is open, and leaves none behind', () =>
    during({}, async ({ mailer, server }) => {
      await mailer.send('MARI', { to, subject: 'x' })
      await mailer.check('MARI', { depth: 'sign-in' })
      await mailer.send('MARI', { to, subject: 'x' })
      expect(server.connections().ever).toBe(2)
    }))
})

describe('a check of a server with a bad certificate', () => {
  const bad = [
    ['for another name', { names: ['mail.tamm.ee'] }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['signed by itself', { selfSigned: true }, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['that has expired', { expired: true }, 'CERT_HAS_EXPIRED'],
  ] as const
  describe.each(['tls', 'starttls'] as const)('with %s', (security) => {
    it.each(bad)('%s shows it without ever signing in', async (_, request, because) =>
      during({ security, certificate: await certificate(request) }, async ({ mailer, server }) => {
        const report = await mailer.check('MARI', { depth: 'sign-in' })
        const step = report.steps.at(-1)
        expect(step).toMatchObject({
          stage: 'encryption',
          result: 'fail',
          facts: { verified: false, refusedBecause: because, validTo: expect.any(String) },
        })
        expect(step?.facts.names).toContain('names' in request ? 'mail.tamm.ee' : host)
        expect(server.lines.filter((line) => !/^(EHLO|STARTTLS|QUIT)/.test(line))).toEqual([])
      }),
    )
  })
})

describe('a check of the wrong encryption', () => {
  const cardFor = (security: 'tls' | 'starttls' | 'none'): UserCard => ({
    code: 'MARI',
    email: 'mari@kivi.ee',
    mail: { server: `${host}:587`, security, username: null },
  })

  it('tells a port that speaks plainly where TLS was chosen, and how to mend it', () =>
    during({ security: 'starttls', mail: { security: 'tls' } }, async ({ mailer }) => {
      const report = await mailer.check('MARI', { depth: 'sign-in' })
      expect(report.diagnosis).toMatchObject({
        id: 'tls-on-plain-port',
        field: 'security',
        fix: { card: 'MARI', set: { security: 'starttls' } },
      })
    }))

  it.each(['starttls', 'none'] as const)(
    'tells a port that speaks TLS where %s was chosen, without a long wait',
    (security) =>
      during(
        {
          security: 'tls',
          mail: { security, allowClearTextPassword: true },
          mailer: { deadlines: { connect: 1_000 } },
        },
        async ({ mailer }) => {
          const report = await mailer.check('MARI', { depth: 'sign-in' })
          expect(report.diagnosis).toMatchObject({
            id: 'plain-on-tls-port',
            field: 'security',
            fix: { card: 'MARI', set: { security: 'tls' } },
          })
        },
      ),
  )

  const banners = [
    '+OK POP3 ready',
    '* OK IMAP4rev1',
    'SSH-2.0-OpenSSH_9.7',
    'HTTP/1.1 400 Bad Request',
    'internal-secret-banner v7',
  ]
  it.each(banners)('tells another kind of server (%s) without a word of what it says', async (banner) => {
    const server: Server = createServer((socket) => {
      socket.on('error', () => {})
      socket.end(`${banner}\r\n`)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const events: MailEvent[] = []
    const mailer = createMailer({
      providers: [],
      company,
      cards: { get: () => cardFor('none') },
      dial: () => ({ host: '127.0.0.1', port }),
      deadlines,
      on: (event) => events.push(event),
    })
    const report = await mailer.check('MARI', { depth: 'connection' })
    await mailer.close()
    await new Promise((resolve) => server.close(resolve))
    expect(report.diagnosis).toMatchObject({ id: 'greeting-not-smtp', stage: 'greeting' })
    expect(JSON.stringify([report, events])).not.toContain(banner)
  })
})

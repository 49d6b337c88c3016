import { createMailer, MailError, type MailEvent, type SendOptions, type UserCard } from '@saatja/core'
import { type EntraOptions, type Sandbox, startSandbox } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import type { M365Options } from '../src/index.ts'
import { keyOf, type M365Fixture, signIn, withEntra } from './fixture.ts'

const mari = keyOf('mari@kivi.ee')
const apiCard: UserCard = {
  code: 'MARI',
  email: 'mari@kivi.ee',
  name: 'Mari Mets',
  mail: { sender: 'microsoft-365-api', username: 'mari@kivi.ee' },
}
const message = { to: 'anna@example.com', subject: 'Arve', text: 'Tere!' }

interface Office extends M365Fixture {
  readonly sandbox: Sandbox
  readonly events: readonly MailEvent[]
  readonly send: (
    given?: Partial<typeof message> & { bcc?: string; attachments?: { filename: string; content: string }[] },
    options?: SendOptions,
    card?: UserCard,
  ) => Promise<unknown>
  readonly check: (depth: 'connection' | 'sign-in' | 'message') => Promise<unknown>
}

/** The whole way: card, sign-in, token, mailer and an API that answers like Graph. */
const withOffice = (
  work: (office: Office) => Promise<void>,
  options: { entra?: EntraOptions; m365?: M365Options } = {},
) =>
  withEntra(async (setting) => {
    const providers = [setting.provider]
    const { accepts, ownerOf } = setting.entra
    const sandbox = await startSandbox({ providers, tokens: accepts, tokenOwner: ownerOf })
    const events: MailEvent[] = []
    const mailerFor = (card: UserCard) =>
      createMailer({
        providers,
        company: { name: 'Kivi', slug: 'kivi' },
        cards: { get: () => card },
        dial: sandbox.dial,
        grants: setting.grants,
        deadlines: { finalReply: 1_000, progress: 1_000 },
        on: (event) => events.push(event),
      })
    const send: Office['send'] = (given = {}, sendOptions = {}, card = apiCard) => {
      const mailer = mailerFor(card)
      return mailer.send('MARI', { ...message, ...given }, sendOptions).finally(() => mailer.close())
    }
    const check: Office['check'] = (depth) => {
      const mailer = mailerFor(apiCard)
      return mailer.check('MARI', { depth, to: 'anna@example.com' }).finally(() => mailer.close())
    }
    try {
      await work({ ...setting, sandbox, events, send, check })
    } finally {
      await sandbox.close()
    }
  }, options)

const failed = async (work: Promise<unknown>): Promise<MailError> => {
  const error: unknown = await work.then(
    () => new Error('it was sent'),
    (reason: unknown) => reason,
  )
  if (MailError.is(error)) return error
  throw error
}

describe('a mail through Microsoft Graph', () => {
  it('arrives with the token of the person who signed in, and has no id that Graph did not give', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      const receipt = await office.send({ bcc: 'salajane@example.com' })
      expect(receipt).toMatchObject({
        accepted: ['anna@example.com', 'salajane@example.com'],
        rejected: [],
        server: 'graph.microsoft.com:443',
        response: 'HTTP 202 Accepted',
      })
      expect(receipt).not.toHaveProperty('serverMessageId')
      const [mail] = office.sandbox.mails()
      expect(mail).toMatchObject({
        server: 'graph.microsoft.com:443',
        security: 'tls',
        signIn: { method: 'Bearer', username: 'mari@kivi.ee' },
        envelope: { from: 'mari@kivi.ee', to: ['anna@example.com', 'salajane@example.com'] },
        subject: 'Arve',
      })
      expect(mail?.headers.some(({ key }) => key === 'bcc')).toBe(false)
    }))

  it('is accepted and no more: what Exchange does with it afterwards, Graph does not say', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      office.sandbox.inject({ faults: [{ stage: 'final-reply', reply: 'HTTP 202 Accepted' }] })
      const receipt = await office.send()
      expect(receipt).toMatchObject({ response: 'HTTP 202 Accepted' })
      expect(receipt).not.toHaveProperty('serverMessageId')
      expect(office.sandbox.mails()).toEqual([])
    }))

  it('waits for beforeDot before its last byte, and is not sent when that throws', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      const seen: number[] = []
      await office.send({}, { beforeDot: () => void seen.push(office.sandbox.mails().length) })
      expect(seen).toEqual([0])
      const error = await failed(
        office.send(
          {},
          {
            beforeDot: () => {
              throw new Error('no')
            },
          },
        ),
      )
      expect(error).toMatchObject({ code: 'NETWORK', diagnosis: { id: 'before-dot-failed' } })
      expect(office.sandbox.mails()).toHaveLength(1)
    }))

  it('tells an outcome that nobody knows from a mail that was not sent', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      const play = async (
        fault: Parameters<Sandbox['inject']>[0],
        id: string,
        code: string,
        mails: number,
      ) => {
        const stop = office.sandbox.inject(fault)
        office.sandbox.clear()
        expect(await failed(office.send())).toMatchObject({ code, diagnosis: { id } })
        expect(office.sandbox.mails()).toHaveLength(mails)
        stop()
      }
      const at = (fault: object) => ({ faults: [{ stage: 'final-reply' as const, ...fault }] })
      await play(at({ disconnect: 'close', stored: true }), 'unknown-after-dot', 'UNKNOWN', 1)
      await play(at({ disconnect: 'reset', stored: true }), 'unknown-after-dot', 'UNKNOWN', 1)
      await play(at({ disconnect: 'silence', stored: true }), 'unknown-silence', 'UNKNOWN', 1)
      await play(at({ reply: 'HTTP 200 OK' }), 'unknown-reply', 'UNKNOWN', 0)
      await play(at({ reply: 'HTTP 504 UnknownError: ' }), 'unknown-reply', 'UNKNOWN', 0)
      office.sandbox.inject({ faults: [{ stage: 'message', at: 'body', disconnect: 'close' }] })
      const cut = failed(office.send({}, { beforeDot: () => new Promise(() => {}) }))
      expect(await cut).toMatchObject({ code: 'NETWORK', diagnosis: { id: 'dropped-before-dot' } })
      expect(office.sandbox.mails()).toEqual([])
    }))

  it('renews a token that Graph refuses, once, and says who has to act when that does not help', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      await office.send()
      office.entra.expireTokens('mari@kivi.ee')
      const dots: string[] = []
      await office.send({}, { beforeDot: () => void dots.push('dot') })
      expect(dots).toHaveLength(1)
      office.entra.demand('revoked', 'mari@kivi.ee')
      const error = await failed(office.send())
      expect(error).toMatchObject({ code: 'AUTH', diagnosis: { id: 'm365-grant-revoked', actor: 'user' } })
    }))

  it('asks for one token for each of the two ways, from one sign-in', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      const smtpCard = { ...apiCard, mail: { ...apiCard.mail, sender: 'microsoft-365-oauth' } }
      await office.send({}, {}, smtpCard)
      await office.send()
      await office.send({}, {}, smtpCard)
      await office.send()
      expect(office.sandbox.mails().map(({ server }) => server)).toEqual([
        'smtp.office365.com:587',
        'graph.microsoft.com:443',
        'smtp.office365.com:587',
        'graph.microsoft.com:443',
      ])
      expect(office.entra.questions.map(({ grant }) => grant)).toEqual([
        'authorization_code',
        'refresh_token',
      ])
    }))

  it.each([-300_000, 300_000])('is not disturbed by a clock of Microsoft that is %i ms off', (skew) =>
    withOffice(
      async (office) => {
        await signIn(office, mari)
        await office.send()
        office.entra.expireTokens('mari@kivi.ee')
        await office.send()
        expect(office.sandbox.mails()).toHaveLength(2)
      },
      { entra: { now: () => Date.now() + skew } },
    ),
  )

  it('keeps SMTP when only the consent for Graph is missing', () =>
    withOffice(
      async (office) => {
        await signIn(office, mari)
        const error = await failed(office.send())
        expect(error).toMatchObject({ code: 'AUTH', diagnosis: { id: 'm365-consent-missing' } })
        await office.send({}, {}, { ...apiCard, mail: { ...apiCard.mail, sender: 'microsoft-365-oauth' } })
        expect(office.sandbox.mails()).toHaveLength(1)
      },
      { m365: { transports: ['smtp'] } },
    ))

  it('sends from a shared mailbox whose member has signed in, and from no other', () =>
    withOffice(
      async (office) => {
        const info = keyOf('info@kivi.ee')
        const shared = {
          ...apiCard,
          email: 'info@kivi.ee',
          mail: { ...apiCard.mail, username: 'info@kivi.ee' },
        }
        await signIn(office, info, { address: 'mari@kivi.ee' })
        await office.send({}, {}, shared)
        expect(office.sandbox.mails()).toMatchObject([{ from: { address: 'info@kivi.ee' } }])
        const error = await failed(office.send({}, {}, { ...shared, email: 'juht@kivi.ee' }))
        expect(error).toMatchObject({
          code: 'CONFIG',
          diagnosis: { id: 'm365-send-as', actor: 'mail-administrator' },
        })
        expect(error.reply).toContain('ErrorSendAsDenied')
      },
      { entra: { delegates: { 'info@kivi.ee': ['mari@kivi.ee'] } } },
    ))

  it('sends as the application itself, from the mailboxes that it may use', () =>
    withOffice(
      async (office) => {
        const { value } = office.provider.applicationGrant({ mailbox: 'mari@kivi.ee', tenant: 'kivi.ee' })
        await office.grants.put(mari, value, 0)
        await office.send()
        expect(office.sandbox.mails()).toMatchObject([{ signIn: { username: 'mari@kivi.ee' } }])
      },
      { entra: { applicationMailboxes: ['mari@kivi.ee'] } },
    ))

  it('says before anything is connected that a message is too large, streams included', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      const content = 'x'.repeat(3_000_000)
      const error = await failed(office.send({ attachments: [{ filename: 'arve.txt', content }] }))
      expect(error).toMatchObject({ code: 'REJECTED', diagnosis: { id: 'message-too-large' } })
      expect(office.events.filter(({ stage }) => stage === 'connect')).toEqual([])
    }))

  it('waits as long as Graph asks', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      office.sandbox.inject('m365-api-throttled')
      const error = await failed(office.send())
      expect(error).toMatchObject({ code: 'LIMIT', diagnosis: { id: 'm365-api-throttled', actor: 'nobody' } })
      const wait = Date.parse(error.diagnosis.retryAt ?? '') - Date.now()
      expect(wait).toBeGreaterThan(20_000)
      expect(wait).toBeLessThanOrEqual(30_000)
    }))

  it('does not send again to those who have the mail', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      const two = { to: 'anna@example.com', bcc: 'jaan@example.com' }
      await office.send(two, { recipients: ['anna@example.com'] })
      expect(office.sandbox.mails()[0]?.envelope.to).toEqual(['anna@example.com'])
      const error = await failed(office.send(two, { recipients: ['jaan@example.com'] }))
      expect(error).toMatchObject({ code: 'REJECTED', diagnosis: { id: 'recipients-inseparable' } })
    }))

  it('is checked step by step, and says what was not', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      const steps = (names: readonly string[]) => names.map((stage) => expect.objectContaining({ stage }))
      expect(await office.check('sign-in')).toMatchObject({
        ok: true,
        steps: steps(['settings', 'lookup', 'connect', 'greeting', 'encryption', 'capabilities', 'sign-in']),
        notChecked: ['sender', 'recipient', 'message', 'final-reply'],
      })
      expect(await office.check('message')).toMatchObject({ ok: true, notChecked: [] })
      expect(office.sandbox.mails()).toHaveLength(1)
    }))

  it('tells its conversation without the token', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      await office.send()
      await failed(office.send({}, {}, { ...apiCard, email: 'juht@kivi.ee' }))
      const said = office.events.filter(({ kind }) => kind === 'client' || kind === 'server')
      expect(said[0]?.text).toContain('POST /v1.0/me/sendMail HTTP/1.1')
      expect(said[0]?.text).toContain('authorization: Bearer [secret]')
      expect(said[1]?.text).toContain('HTTP/1.1 202 Accepted')
      const everything = JSON.stringify(office.events)
      for (const secret of office.entra.secrets()) expect(everything).not.toContain(secret)
    }))

  it('is where a card goes in one step when SMTP is switched off', () =>
    withOffice(async (office) => {
      await signIn(office, mari)
      office.sandbox.inject('m365-smtp-auth-off-tenant')
      const smtpCard = { ...apiCard, mail: { ...apiCard.mail, sender: 'microsoft-365-oauth' } }
      const error = await failed(office.send({}, {}, smtpCard))
      const { fix } = error.diagnosis
      expect(fix).toEqual({
        card: 'MARI',
        set: { sender: 'microsoft-365-api' },
        unset: ['password', 'passwordFor'],
      })
      await office.send({}, {}, { ...smtpCard, mail: { ...smtpCard.mail, ...fix?.set } })
      expect(office.sandbox.mails()).toHaveLength(1)
    }))
})

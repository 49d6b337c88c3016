import { Readable } from 'node:stream'
import {
  createMailer,
  type MailEvent,
  type Message,
  type SendOptions,
  secret,
  type UserCard,
} from '@saatja/core'
import { type FaultTarget, type InjectedFault, type Sandbox, startSandbox } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import { type M365Options, m365 } from '../src/index.ts'
import { clientId, failure, keyOf, type M365Fixture, signIn, withEntra } from './fixture.ts'

const mari = keyOf('mari@kivi.ee')
const card: UserCard = {
  code: 'MARI',
  email: 'mari@kivi.ee',
  mail: { sender: 'microsoft-365-api', username: 'mari@kivi.ee' },
}

/** Bytes that no two places of a file have in common for long, so that a range in the wrong place shows. */
const bytes = (length: number): Buffer => {
  const made = Buffer.alloc(length)
  for (let at = 0; at + 4 <= length; at += 4) made.writeUInt32LE(at, at)
  return made
}

const files = [
  { filename: 'joonis.pdf', content: bytes(4_500_000) },
  { filename: 'šis ir rēķins.csv', content: Buffer.from('a;b\n') },
]
const message = {
  to: 'anna@example.com',
  bcc: 'salajane@example.com',
  subject: 'Joonised',
  html: '<p>Tere! <img src="cid:logo"></p>',
  attachments: [...files, { filename: 'logo.png', content: Buffer.from('png'), cid: 'logo' }],
}

interface Office extends M365Fixture {
  readonly sandbox: Sandbox
  readonly events: readonly MailEvent[]
  readonly send: (options?: SendOptions, given?: Partial<Message>) => Promise<unknown>
  readonly fault: (fault: Partial<InjectedFault>, target?: FaultTarget) => void
}

const withOffice = (
  work: (office: Office) => Promise<void>,
  options: M365Options = { largeMessages: true },
) =>
  withEntra(
    async (setting) => {
      const providers = [setting.provider]
      const { accepts, ownerOf } = setting.entra
      const sandbox = await startSandbox({ providers, tokens: accepts, tokenOwner: ownerOf })
      const events: MailEvent[] = []
      const mailer = createMailer({
        providers,
        company: { name: 'Kivi', slug: 'kivi' },
        cards: { get: () => card },
        dial: sandbox.dial,
        grants: setting.grants,
        on: (event) => events.push(event),
      })
      try {
        await signIn(setting, mari)
        await work({
          ...setting,
          sandbox,
          events,
          send: (sendOptions = {}, given = {}) => mailer.send('MARI', { ...message, ...given }, sendOptions),
          fault: (fault, target = {}) => {
            sandbox.inject({ faults: [{ stage: 'message', at: 'range', ...fault }] }, { times: 1, ...target })
          },
        })
      } finally {
        await mailer.close()
        await sandbox.close()
      }
    },
    { m365: options, entra: { applicationMailboxes: ['mari@kivi.ee'] } },
  )

const requests = ({ events }: Office): readonly string[] =>
  events.flatMap(({ kind, text = '' }) => (kind === 'client' ? [text.split(/[ ?]/, 2).join(' ')] : []))

/** Where a request went, without the ids of drafts. */
const ways = (office: Office): readonly string[] =>
  requests(office).map((line) =>
    line.replace(/^(\w+) \/v1\.0\/me\/messages(?:\/[^/]+)?/, '$1 draft').replace(/^PUT .*/, 'PUT range'),
  )

const upload = ['POST draft', 'POST draft/attachments/createUploadSession']

describe('a message above 3 MB through Microsoft Graph', () => {
  it('goes up in pieces and arrives whole', () =>
    withOffice(async (office) => {
      const seen: number[] = []
      const receipt = await office.send({ beforeDot: () => void seen.push(office.sandbox.mails().length) })
      expect(receipt).toMatchObject({
        accepted: ['anna@example.com', 'salajane@example.com'],
        response: 'HTTP 202 Accepted',
      })
      expect(seen).toEqual([0])
      const [mail] = office.sandbox.mails()
      expect(mail).toMatchObject({
        server: 'graph.microsoft.com:443',
        envelope: { from: 'mari@kivi.ee', to: ['anna@example.com', 'salajane@example.com'] },
        subject: 'Joonised',
      })
      expect(mail?.headers.some(({ key }) => key === 'bcc')).toBe(false)
      for (const { filename, content } of files) {
        const arrived = mail?.attachments.find((one) => one.filename === filename)
        expect(Buffer.from(arrived?.content ?? []).equals(content), filename).toBe(true)
      }
      expect(mail?.attachments.find(({ contentId }) => contentId === '<logo>')).toBeDefined()
      expect(ways(office)).toEqual([
        ...upload,
        'PUT range',
        'PUT range',
        'POST draft/attachments',
        'POST draft/send',
      ])
    }))

  it('goes up from a stream, and as the application itself', () =>
    withOffice(async (office) => {
      const { value } = office.provider.applicationGrant({ mailbox: 'mari@kivi.ee', tenant: 'kivi.ee' })
      await office.grants.put(mari, value, (await office.grants.get(mari))?.version ?? 0)
      const content = bytes(3_200_000)
      const stream = Readable.from([content.subarray(0, 1_000_000), content.subarray(1_000_000)])
      await office.send({}, { attachments: [{ filename: 'joonis.pdf', content: stream }] })
      const [mail] = office.sandbox.mails()
      expect(Buffer.from(mail?.attachments[0]?.content ?? []).equals(content)).toBe(true)
      expect(requests(office)[0]).toBe('POST /v1.0/users/mari%40kivi.ee/messages')
    }))

  it('is an ordinary request as long as it fits into one', () =>
    withOffice(async (office) => {
      await office.send({}, { attachments: [] })
      expect(requests(office)).toEqual(['POST /v1.0/me/sendMail'])
    }))

  it('tells no address of an upload, and no token', () =>
    withOffice(async (office) => {
      office.fault({ reply: 'HTTP 400 BadRequest: no' })
      await failure(office.send())
      const told = JSON.stringify(office.events)
      expect(told).toContain('PUT [secret] HTTP/1.1')
      expect(told).not.toContain('authtoken=')
      for (const secret of office.entra.secrets()) expect(told).not.toContain(secret)
    }))

  it('begins a file anew when its upload breaks off, fails, or has expired', () =>
    withOffice(async (office) => {
      const faults = [
        { disconnect: 'close' },
        { disconnect: 'reset' },
        { reply: 'HTTP 503 ServiceUnavailable: later' },
        { reply: 'HTTP 404 ErrorItemNotFound: gone' },
      ] as const
      for (const fault of faults) {
        office.fault(fault)
        await office.send()
        expect(ways(office).slice(-8)).toEqual([
          ...upload,
          'PUT range',
          'POST draft/attachments/createUploadSession',
          'PUT range',
          'PUT range',
          'POST draft/attachments',
          'POST draft/send',
        ])
      }
      expect(office.sandbox.mails()).toHaveLength(faults.length)
    }))

  it('gives up where a file may be there already, and takes the draft back', () =>
    withOffice(async (office) => {
      office.fault({ disconnect: 'close', stored: true }, { times: 1, host: 'outlook.office.com' })
      const small = { attachments: [{ filename: 'a.bin', content: bytes(3_500_000) }] }
      const error = await failure(office.send({}, small))
      expect(error).toMatchObject({ code: 'NETWORK', diagnosis: { id: 'dropped-before-dot' } })
      expect(ways(office)).toEqual([...upload, 'PUT range', 'DELETE draft'])
      expect(office.sandbox.mails()).toEqual([])
    }))

  it('is not sent, and leaves no draft, where the service refuses, asks to wait, or has no room', () =>
    withOffice(async (office) => {
      const refusals = [
        ['HTTP 503 ServiceUnavailable: later', 'NETWORK', 'later'],
        ['HTTP 429 ApplicationThrottled: slow', 'LIMIT', 'later'],
        ['HTTP 403 ErrorQuotaExceeded: full', 'LIMIT', 'after-change'],
      ] as const
      for (const [reply, code, retry] of refusals) {
        const stop = office.sandbox.inject({ faults: [{ stage: 'message', at: 'range', reply }] })
        expect(await failure(office.send())).toMatchObject({ code, stage: 'message', diagnosis: { retry } })
        expect(ways(office).at(-1)).toBe('DELETE draft')
        stop()
      }
      expect(office.sandbox.mails()).toEqual([])
    }))

  it('leaves no draft when its caller gives up, when beforeDot throws, and when the sender is refused', () =>
    withOffice(async (office) => {
      const leaving = new AbortController()
      const beforeDot = () => {
        leaving.abort()
        return new Promise<void>(() => {})
      }
      const aborted = await failure(office.send({ signal: leaving.signal, beforeDot }))
      expect(aborted).toMatchObject({ code: 'NETWORK', diagnosis: { id: 'aborted-before-dot' } })
      expect(ways(office).at(-1)).toBe('DELETE draft')
      const thrown = await failure(office.send({ beforeDot: () => Promise.reject(new Error('no')) }))
      expect(thrown).toMatchObject({ diagnosis: { id: 'before-dot-failed' } })
      expect(ways(office).at(-1)).toBe('DELETE draft')
      office.sandbox.inject({
        faults: [{ stage: 'final-reply', reply: 'HTTP 403 ErrorSendAsDenied: Cannot submit message.' }],
      })
      expect(await failure(office.send())).toMatchObject({ diagnosis: { id: 'm365-send-as' } })
      expect(ways(office).at(-1)).toBe('DELETE draft')
    }))

  it('touches nothing once the order to send has left and no answer came', () =>
    withOffice(async (office) => {
      const cut = { stage: 'final-reply', disconnect: 'close', stored: true } as const
      office.sandbox.inject({ faults: [cut] })
      expect(await failure(office.send())).toMatchObject({
        code: 'UNKNOWN',
        diagnosis: { id: 'unknown-after-dot' },
      })
      expect(ways(office).at(-1)).toBe('POST draft/send')
      expect(office.sandbox.mails()).toHaveLength(1)
    }))

  it('renews a token that ends on the way', () =>
    withOffice(async (office) => {
      await office.send({ beforeDot: () => office.entra.expireTokens('mari@kivi.ee') })
      expect(office.sandbox.mails()).toHaveLength(1)
      expect(ways(office).filter((way) => way === 'POST draft/send')).toHaveLength(2)
    }))

  it('is refused before anything is connected where the person allowed no more than sending', () =>
    withOffice(async (office) => {
      const error = await failure(office.send())
      expect(error).toMatchObject({
        code: 'REJECTED',
        diagnosis: { id: 'message-too-large', params: { limit: 3_000_000 } },
      })
      expect(office.events.filter(({ stage }) => stage === 'connect')).toEqual([])
    }, {}))

  it('counts from the next sign-in on where it was not asked for before', () =>
    withOffice(async (office) => {
      const registered = { clientId, clientSecret: secret('right'), largeMessages: true }
      const providers = [m365({ ...registered, simulator: office.entra.url })]
      const mailer = createMailer({
        providers,
        company: { name: 'Kivi', slug: 'kivi' },
        cards: { get: () => card },
        dial: office.sandbox.dial,
        grants: office.grants,
      })
      await mailer.send('MARI', { ...message, attachments: [] })
      const error = await failure(mailer.send('MARI', message))
      expect(error).toMatchObject({ diagnosis: { id: 'message-too-large' } })
      await mailer.close()
    }, {}))

  it('is refused above Exchange’s own limit, wherever it stands', () =>
    withOffice(async (office) => {
      const large = { attachments: [{ filename: 'a.bin', content: Buffer.alloc(30_000_000) }] }
      const error = await failure(office.send({}, large))
      expect(error).toMatchObject({ diagnosis: { id: 'message-too-large', params: { limit: 36_700_160 } } })
    }))
})

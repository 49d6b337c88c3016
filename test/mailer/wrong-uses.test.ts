import { Readable } from 'node:stream'
import {
  type CheckOptions,
  createMailer,
  MailError,
  type MailerOptions,
  type Message,
  type SendOptions,
} from '@saatja/core'
import { directo } from '@saatja/provider-directo'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { company, type MailerFixture, message, startRig } from './fixture.ts'

let rig: MailerFixture
const unhandled: unknown[] = []
const note = (reason: unknown): void => void unhandled.push(reason)

beforeAll(async () => {
  rig = await startRig()
  process.on('unhandledRejection', note)
})
afterAll(async () => {
  process.off('unhandledRejection', note)
  await rig.close()
})

/** Sockets and timers that keep the program alive. */
const open = (): readonly string[] =>
  process
    .getActiveResourcesInfo()
    .filter((kind) => /tcp|tls|timeout|pipe|getaddr/i.test(kind))
    .sort()

/** What is there now and was not before. A timer of the test runner may have ended meanwhile. */
const more = (before: readonly string[], now: readonly string[]): readonly string[] => {
  const left = [...before]
  return now.filter((kind) => {
    const at = left.indexOf(kind)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

const reason = async (work: () => unknown): Promise<Error> => {
  try {
    await work()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was refused')
}

/** What is wrong must be named, and nothing may stay behind: no socket, no timer, no rejection that no one handles. */
const refused = async (
  work: () => unknown,
  kind: 'TypeError' | 'MailError',
  sentence: RegExp,
): Promise<void> => {
  const [before, connections] = [open(), rig.server.connections().ever]
  const error = await reason(work)
  await new Promise(setImmediate)
  expect(error.name).toBe(kind)
  expect(error.message).toMatch(sentence)
  if (MailError.is(error)) expect(error.code).not.toBe('NETWORK')
  expect(unhandled).toEqual([])
  expect(more(before, open())).toEqual([])
  expect(rig.server.connections().ever).toBe(connections)
}

const cards = new Map()
const valid = { providers: [], company, cards }

describe('createMailer', () => {
  it.each<[unknown, RegExp]>([
    [undefined, /createMailer: providers must be a list of providers/],
    [null, /createMailer: providers must be/],
    ['options', /createMailer: options must be an object, not text/],
    [[], /createMailer: options must be an object, not a list/],
    [{}, /providers must be a list of providers, such as \[gmail\(\)\], not undefined/],
    [{ ...valid, providers: directo() }, /providers must be a list/],
    [{ ...valid, providers: directo }, /providers must be a list of providers.*not a function/],
    [
      { ...valid, providers: [directo] },
      /providers\[0\] must be what a provider function answers.*not a function/,
    ],
    [{ ...valid, providers: [directo(), undefined] }, /providers\[1\] must be/],
    [{ ...valid, providers: ['gmail'] }, /providers\[0\] must be/],
    [{ ...valid, providers: [directo(), directo()] }, /providers\[1\] has the id "directo" of another one/],
    [{ ...valid, company: undefined }, /company must be an object with name and slug, not undefined/],
    [{ ...valid, company: 'Kivi' }, /company must be/],
    [{ ...valid, company: { name: 'Kivi' } }, /company\.slug must be lower-case letters.*, not undefined/],
    ...['K OÜ', 'Kivi', 'kivi_as', '-kivi', 'kivi@event', '', 'k'.repeat(64)].map(
      (slug): [object, RegExp] => [
        { ...valid, company: { name: 'Kivi', slug } },
        /company\.slug must be lower-case letters, digits and inner hyphens, at most 63, such as "kivi"/,
      ],
    ),
    [{ ...valid, cards: undefined }, /cards must be an object with get\(code\)/],
    [{ ...valid, cards: [] }, /cards must be an object with get\(code\).*not a list/],
    [{ ...valid, cards: () => undefined }, /cards must be.*not a function/],
    [{ ...valid, grants: {} }, /grants must be a store of grants/],
    [{ ...valid, grants: cards }, /grants must be/],
    [{ ...valid, pace: {} }, /pace must be an object with take\(request\)/],
    [{ ...valid, pace: 17 }, /pace must be/],
    [{ ...valid, dial: { host: 'x', port: 25 } }, /dial must be a function/],
    [{ ...valid, ports: 587 }, /ports must be a list of port numbers/],
    [{ ...valid, ports: ['587'] }, /ports must be/],
    [{ ...valid, ports: [0] }, /ports must be/],
    [{ ...valid, network: true }, /network must be 'public' or 'any', not true/],
    [{ ...valid, network: 'private' }, /network must be/],
    [{ ...valid, deadlines: 30_000 }, /deadlines must be an object, not 30000/],
    [
      { ...valid, deadlines: { connect: '30s' } },
      /deadlines\.connect must be milliseconds above 0, not text/,
    ],
    [{ ...valid, deadlines: { command: 0 } }, /deadlines\.command must be/],
    [{ ...valid, deadlines: { total: 5 } }, /deadlines\.total is not an option; there are connect, greeting/],
    [{ ...valid, maxSockets: 0 }, /maxSockets must be a whole number from 1, not 0/],
    [{ ...valid, maxSockets: 1.5 }, /maxSockets must be/],
    [{ ...valid, clientName: 'not a name' }, /clientName must be a host name/],
    [{ ...valid, clientName: 17 }, /clientName must be/],
    [{ ...valid, on: 'log' }, /on must be a function, not text/],
    [{ ...valid, provider: directo() }, /provider is not an option; there are providers, company/],
    [{ ...valid, timeout: 5 }, /timeout is not an option/],
  ])('%o', (options, sentence) =>
    refused(() => createMailer(options as MailerOptions), 'TypeError', sentence),
  )
})

const send = (user: unknown, given: unknown, options?: unknown): Promise<unknown> =>
  rig.mailer.send(user as string, given as Message, options as SendOptions)

describe('send: its arguments', () => {
  it.each<[unknown, unknown, RegExp]>([
    [undefined, undefined, /send: userCode must be the code of a user card, such as "MARI", not undefined/],
    [null, undefined, /userCode must be.*not null/],
    ['', undefined, /userCode must be.*not empty text/],
    [17, undefined, /userCode must be.*not 17/],
    [{ code: 'MARI', email: 'mari@kivi.ee' }, undefined, /userCode must be.*not an object/],
    ['MARI', 'bulk', /send: options must be an object, not text/],
    ['MARI', [], /options must be an object/],
    [
      'MARI',
      { signal: new AbortController() },
      /signal must be an AbortSignal, such as the signal of an AbortController, not an object of AbortController class/,
    ],
    ['MARI', { signal: true }, /signal must be/],
    ['MARI', { signal: {} }, /signal must be/],
    ['MARI', { bulk: 'yes' }, /bulk must be true or false, not text/],
    ['MARI', { recipients: 'anna@tamm.ee' }, /recipients must be a list/],
    ['MARI', { messageId: 17 }, /messageId must be text/],
    ['MARI', { beforeDot: true }, /beforeDot must be a function/],
    ['MARI', { on: {} }, /on must be a function/],
    ['MARI', { replyTo: 'x@y.ee' }, /replyTo is not an option; there are signal, bulk, recipients/],
    ['MARI', { timeout: 5 }, /timeout is not an option/],
    ['MARI', { onEvent: () => {} }, /onEvent is not an option/],
  ])('%o, %o', (user, options, sentence) =>
    refused(() => send(user, message, options), 'TypeError', sentence),
  )
})

describe('send: its message', () => {
  const broken = (): Readable => new Readable({ read() {} }).on('error', () => {}).destroy(new Error('disk'))
  it.each<[unknown, RegExp]>([
    [undefined, /“message” of the message is missing/],
    [null, /“message”/],
    ['Hello', /“message”/],
    [[], /“message”/],
    [{}, /no recipient/],
    [{ ...message, to: undefined }, /no recipient/],
    [{ ...message, to: [] }, /no recipient/],
    [{ ...message, to: 17 }, /“To” of the message is missing, of the wrong type/],
    [{ ...message, to: 'Anna <anna@tamm.ee>' }, /“Anna <anna@tamm\.ee>” is not a valid email address/],
    [{ ...message, to: 'a@b.ee, c@d.ee' }, /“a@b\.ee, c@d\.ee” is not a valid/],
    [{ ...message, to: [null] }, /“To”/],
    [{ ...message, to: { email: 'a@b.ee' } }, /“To”/],
    [{ ...message, cc: 'x' }, /“x” is not a valid email address/],
    [{ ...message, bcc: {} }, /“Bcc”/],
    [{ ...message, subject: undefined }, /“Subject”/],
    [{ ...message, subject: 17 }, /“Subject”/],
    [{ ...message, subject: 'a\r\nBcc: x@y.ee' }, /“Subject” contains line breaks/],
    [{ ...message, text: 17 }, /“Text”/],
    [{ ...message, text: undefined, html: { path: 'x' } }, /“.*” of the message is missing/],
    [
      { ...message, from: 'x@y.ee' },
      /user’s settings decide who a message is from, so it must not contain the part “from”/,
    ],
    [{ ...message, sender: 'x@y.ee' }, /must not contain the part “.*”/],
    [{ ...message, messageId: '<1@x>' }, /“Message-ID” is a sending option, not part of the message/],
    [{ ...message, signal: AbortSignal.abort() }, /“signal” is a sending option/],
    [{ ...message, bulk: true }, /“bulk” is a sending option/],
    [{ ...message, date: new Date() }, /no part named “date”/],
    [{ ...message, priority: 'high' }, /no part named “priority”/],
    [{ ...message, body: 'x' }, /no part named “body”/],
    [{ ...message, attachment: [] }, /no part named “attachment”/],
    [{ ...message, attachments: {} }, /“Attachments”/],
    [{ ...message, attachments: ['a.pdf'] }, /“attachments\[0\]”/],
    [{ ...message, attachments: [{ filename: 'a' }] }, /“attachments\[0\]\.content”/],
    [{ ...message, attachments: [{ content: 'a' }] }, /“attachments\[0\]\.filename”/],
    [
      { ...message, attachments: [{ filename: 'a', path: '/etc/passwd' }] },
      /files cannot be attached by name or link/,
    ],
    [
      { ...message, attachments: [{ filename: 'a', href: 'http://x.ee' }] },
      /files cannot be attached by name/,
    ],
    [
      { ...message, attachments: [{ filename: 'a', content: 'x', encoding: 'base64' }] },
      /no part named “attachments\[0\]\.encoding”/,
    ],
    [
      { ...message, attachments: [{ filename: 'a', content: 'x', contentType: 'pdf' }] },
      /“attachments\[0\]\.contentType”/,
    ],
    [{ ...message, attachments: [{ filename: 'a', content: {} }] }, /“attachments\[0\]\.content”/],
    [
      { ...message, attachments: [{ filename: 'arve.pdf', content: broken() }] },
      /providing the attachment “arve\.pdf”/,
    ],
    [{ ...message, unsubscribe: 'https://x.ee' }, /“unsubscribe”/],
    [{ ...message, unsubscribe: { url: 'http://x.ee' } }, /“unsubscribe\.url”/],
    [{ ...message, calendar: { method: 'REQUEST', content: 'x' } }, /“calendar\.content”/],
    [
      { ...message, calendar: { method: 'INVITE', content: 'x' } },
      /“calendar\.method” must be one of these: PUBLISH/,
    ],
    [{ ...message, replyTo: 'x' }, /“x” is not a valid email address/],
    [{ ...message, inReplyTo: 'x' }, /“inReplyTo” must contain message IDs/],
    [{ ...message, references: 'x' }, /“references” must contain message IDs/],
    [{ ...message, importance: 1 }, /“importance” must be one of these: high, normal, low/],
    [{ ...message, autoSubmitted: true }, /“autoSubmitted” must be one of these: auto-generated/],
    [{ ...message, dsn: 'success' }, /“dsn”/],
    [
      { ...message, dsn: { notify: 'always' } },
      /“dsn\.notify” must be one of these: success, failure, delay, never/,
    ],
    [{ ...message, headers: [] }, /“headers”/],
    [
      { ...message, headers: { Subject: 'x' } },
      /“headers\.Subject” is added automatically when a message is sent.*use “subject” instead/,
    ],
    [
      { ...message, headers: { Date: 'x' } },
      /“headers\.Date” is added automatically when a message is sent.*leave it out\./,
    ],
    [{ ...message, headers: { 'X-A': 17 } }, /“headers\.X-A”/],
  ])('%o', (given, sentence) => refused(() => send('MARI', given), 'MailError', sentence))

  it.each<[unknown, RegExp]>([
    [{ messageId: 'x' }, /“Message-ID” must contain message IDs in angle brackets/],
    [{ recipients: [] }, /no recipient/],
    [{ recipients: ['x'] }, /“x” is not a valid email address/],
    [
      { recipients: ['other@x.ee'] },
      /asked to send to other@x\.ee, but this address is not in To, Cc, or Bcc/,
    ],
  ])('with the option %o', (options, sentence) =>
    refused(() => send('MARI', message, options), 'MailError', sentence),
  )

  it.each<[unknown, RegExp]>([
    ['NOBODY', /User NOBODY does not exist/],
    ['mari', /User mari does not exist/],
  ])('as %o', (user, sentence) => refused(() => send(user, message), 'MailError', sentence))
})

describe('check and effective', () => {
  it.each<[unknown, RegExp]>([
    [undefined, /effective: userCode must be/],
    ['', /userCode must be/],
    [[], /userCode must be.*not a list/],
  ])('effective(%o)', (user, sentence) =>
    refused(() => rig.mailer.effective(user as string), 'TypeError', sentence),
  )

  it.each<[unknown, unknown, RegExp]>([
    [undefined, { depth: 'sign-in' }, /userCode must be/],
    ['MARI', { depth: 'sign-in', signal: new AbortController() }, /signal must be an AbortSignal/],
    ['MARI', { depth: 'sign-in', on: 'log' }, /on must be a function/],
    [
      'MARI',
      { depth: 'message', to: ['a@b.ee', 17] },
      /to must be an email address, or a list of them, not a list/,
    ],
    ['MARI', { depth: 'message', to: 17 }, /to must be an email address, or a list of them, not 17/],
    ['MARI', { depth: 'message', to: 'a@b.ee', message: 'Hello' }, /message must be an object, not text/],
    ['MARI', { depth: 'sign-in', timeout: 5 }, /timeout is not an option/],
  ])('check(%o, %o) is a failed report', async (user, options, sentence) => {
    const connections = rig.server.connections().ever
    const report = await rig.mailer.check(user as string, options as CheckOptions)
    expect(report).toMatchObject({
      ok: false,
      diagnosis: { id: 'program-error', code: 'CONFIG', retry: 'after-change' },
    })
    expect(String(report.diagnosis?.params.reason)).toMatch(sentence)
    expect(rig.server.connections().ever).toBe(connections)
    expect(unhandled).toEqual([])
  })
})

describe('a mistake in the application’s own code', () => {
  const mistaken = (): never => {
    throw new TypeError("Cannot read properties of undefined (reading 'email')")
  }
  const mailerWith = (more: Partial<MailerOptions>) =>
    createMailer({ ...valid, cards: { get: () => rig.card }, ...more })

  it.each<[string, Partial<MailerOptions>, SendOptions]>([
    ['cards.get', { cards: { get: mistaken } }, {}],
    ['dial', { dial: mistaken }, {}],
    ['pace.take', { pace: { take: mistaken } }, {}],
  ])('in %s is told as one, and never to be tried again', async (_, options, sendOptions) => {
    const error = await reason(() => mailerWith(options).send('MARI', message, sendOptions))
    expect(error).toMatchObject({ code: 'CONFIG', diagnosis: { id: 'program-error', retry: 'after-change' } })
    expect(error.message).toContain("reading 'email'")
    expect(unhandled).toEqual([])
  })

  it('in beforeDot keeps the dot back', async () => {
    const before = rig.server.messages.length
    const error = await reason(() => rig.mailer.send('MARI', message, { beforeDot: mistaken }))
    expect(error).toMatchObject({ code: 'CONFIG', diagnosis: { id: 'program-error' } })
    expect(rig.server.messages).toHaveLength(before)
  })

  it.each([
    new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }),
    new TypeError('fetch failed'),
    new Error('connection terminated'),
  ])('is not what %o means', async (thrown) => {
    const cardsOfNetwork = { get: () => Promise.reject(thrown) }
    const error = await reason(() => mailerWith({ cards: cardsOfNetwork }).send('MARI', message))
    expect(error).toMatchObject({ code: 'NETWORK', diagnosis: { id: 'card-unreadable' } })
  })
})

it('an error says in JSON what it says in words, and nothing of its cause', async () => {
  const error = await reason(() => send('MARI', { ...message, to: 'x' }))
  const json = JSON.parse(JSON.stringify(error))
  expect(json).toMatchObject({
    name: 'MailError',
    message: error.message,
    code: 'REJECTED',
    stage: 'recipient',
  })
  expect(Object.keys(json)).toEqual([
    'name',
    'message',
    'code',
    'stage',
    'diagnosis',
    'findings',
    'rejected',
    'accepted',
  ])
})

it('a stream of a message that is refused is closed', async () => {
  const content = new Readable({ read() {} })
  const attachments = [{ filename: 'a', content }]
  await reason(() => send('MARI', { ...message, attachments }, { signal: new AbortController() }))
  expect(content.destroyed).toBe(true)
})

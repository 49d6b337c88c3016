import { MailError } from '@saatja/core'
import { openStore, type Store, StoreError } from '@saatja/store'
import { reason } from '@saatja/test-wrong-uses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Batch,
  type CompanyOutbox,
  type Outbox,
  type OutboxOptions,
  openOutbox,
  timeLeft,
  type WorkerOptions,
} from '../src/index.ts'

const unhandled: unknown[] = []
const note = (reason: unknown): void => void unhandled.push(reason)
let store: Store
let outbox: Outbox
let company: CompanyOutbox
beforeAll(async () => {
  process.on('unhandledRejection', note)
  store = await openStore({ ephemeral: true, providers: [] })
  outbox = await openOutbox({ store, providers: [] })
  await store.company('kivi').put({ name: 'Kivi' }, { by: 'ANNA' })
  const mail = { server: 'mail.kivi.ee:25', security: 'none', username: null } as const
  await store.company('kivi').cards.put({ code: 'MARI', email: 'mari@kivi.ee', mail }, { by: 'ANNA' })
  company = outbox.company('kivi')
})
afterAll(async () => {
  process.off('unhandledRejection', note)
  await outbox.close()
  await store.close()
})

const options = (more: object) => openOutbox({ store, providers: [], ...more } as OutboxOptions)
const message = { to: 'anna@tamm.ee', subject: 'Arve' }
const batch = { user: 'MARI', run: 'r', messages: [{ key: 'a', message }] }
const enqueue = (more: object, how?: object) => company.enqueue({ ...batch, ...more } as Batch, how)

describe('options', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      'none',
      () => openOutbox(undefined as never),
      /openOutbox: store must be what openStore of @saatja\/store answers/,
    ],
    ['a store that is still being opened', () => options({ store: Promise.resolve(store) }), /store must be/],
    [
      'a provider for providers',
      () => options({ providers: {} }),
      /providers must be the list of providers that the store has/,
    ],
    ['a mailer', () => options({ mailer: 'x' }), /openOutbox: mailer must be an object/],
    ['a mailer with a wrong option', () => options({ mailer: { dial: 'x' } }), /dial must be a function/],
    [
      'a mailer with an unknown option',
      () => options({ mailer: { timeout: 1 } }),
      /timeout is not an option/,
    ],
    [
      'a mailer with cards',
      () => options({ mailer: { cards: new Map() } }),
      /mailer\.cards is the outbox's own/,
    ],
    ['kinds as a list', () => options({ kinds: ['invoice'] }), /kinds must be an object/],
    ['a kind as a word', () => options({ kinds: { invoice: 'ask' } }), /kinds\.invoice must be an object/],
    [
      'a kind with an unknown policy',
      () => options({ kinds: { invoice: { unknown: 'resend' } } }),
      /kinds\.invoice\.unknown must be one of ask, send-again, not "resend"/,
    ],
    [
      'a kind that is never given up',
      () => options({ kinds: { invoice: { giveUpAfter: 0 } } }),
      /kinds\.invoice\.giveUpAfter must be hours above 0/,
    ],
    [
      'a kind with an unknown field',
      () => options({ kinds: { invoice: { retries: 3 } } }),
      /kinds\.invoice\.retries is not an option; there are unknown, giveUpAfter/,
    ],
    [
      'a return address that opens nothing',
      () => options({ returnAddress: 'b@x.ee' }),
      /returnAddress must be/,
    ],
    [
      'nothing to estimate',
      () => timeLeft(undefined as never, {} as never),
      /timeLeft: load must be an object with messages, recipients/,
    ],
    [
      'no limits to estimate with',
      () => timeLeft({ messages: 1, recipients: 1, perMinute: 1, rest: 0 }, undefined as never),
      /timeLeft: ceilings must be what ceilingsOf of @saatja\/core answers/,
    ],
    ['a listener that is none', () => options({ on: {} }), /on must be a function/],
    ['an unknown one', () => options({ workers: 3 }), /workers is not an option; there are store, providers/],
    [
      'no mailboxes',
      () => outbox.work({ mailboxes: 0 }),
      /work: mailboxes must be a whole number from 1, not 0/,
    ],
    ['half a message', () => outbox.work({ messages: 0.5 }), /work: messages must be/],
    [
      'an unknown one of work',
      () => outbox.work({ concurrency: 5 } as WorkerOptions),
      /concurrency is not an option; there are mailboxes, messages/,
    ],
    [
      'a transaction that is none',
      () => enqueue({}, { within: true }),
      /enqueue: within must be an open transaction with query/,
    ],
    [
      'an unknown one of enqueue',
      () => enqueue({}, { tx: store.database }),
      /tx is not an option; there are within/,
    ],
    [
      'a state that does not exist',
      () => company.messages({ state: 'lost' } as never),
      /messages: state must be one of queued, sending.*, not "lost"/,
    ],
    [
      'the name of a run',
      () => company.messages({ run: 'Invoices 2026' }),
      /messages: run must be the id that the outbox has answered/,
    ],
    [
      'more than a page',
      () => company.messages({ limit: 5_000 }),
      /limit must be a whole number from 1 to 1000; page on with after/,
    ],
    [
      'a key that is none',
      () => company.messages({ key: 7 } as never),
      /messages: key must be a line of text/,
    ],
    ['a key that no one can have', () => company.messages({ key: 'a\0' }), /messages: key must be a line/],
    ['no number of runs', () => company.runs(Number.NaN), /runs: limit must be a whole number from 1/],
    [
      'no code',
      () => company.resumeUser(undefined as never),
      /resumeUser: code must be the code of a user card/,
    ],
    [
      'one address for a list',
      () => company.recipientFindings('a@tamm.ee' as never),
      /addresses must be a list/,
    ],
    [
      'no addresses',
      () => company.recipientFindings([7] as never),
      /addresses must be a list of email addresses/,
    ],
    [
      'a page of addresses',
      () => company.addresses({ limit: -1 }),
      /addresses: limit must be a whole number/,
    ],
    [
      'nobody who restores',
      () => company.restore('a@tamm.ee', {} as never),
      /restore: restoration must say who/,
    ],
    [
      'a reason that does not exist',
      () => company.restore('a@tamm.ee', { by: 'ANNA', because: 'so' } as never),
      /restore: because must be person or edited/,
    ],
    [
      'a pause of no length',
      async () => company.watch('r', { every: 0 }),
      /watch: every must be milliseconds/,
    ],
    ['an idle time in words', async () => company.pace('long' as never), /pace: idle must be milliseconds/],
    [
      'a mail that nobody has read',
      () => company.returned('From: x' as never),
      /returned: mail must be what readReturn/,
    ],
    ['no mail', () => company.returned(null as never), /returned: mail must be what readReturn.*not null/],
    ['a limit of none', () => company.messages({ limit: 0 }), /limit must be a whole number from 1/],
    ['an unknown one of messages', () => company.messages({ page: 2 } as never), /page is not an option/],
    [
      'no time to prune',
      () => company.prune('2026-01-01' as never),
      /prune: before must be a Date, not text/,
    ],
    ['a time that is none', () => company.prune(new Date(Number.NaN)), /prune: before must be a Date/],
    [
      'nobody who resolves',
      () => company.resolveUnknown('8f14e45f-ceea-4f6a-9fef-3d4d3e1c9a5b', 'sent', undefined as never),
      /resolveUnknown: change must say who found it out/,
    ],
  ])('%s', async (_, work, sentence) => {
    const error = await reason(work)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toMatch(sentence)
    expect(unhandled).toEqual([])
  })
})

describe('what is enqueued', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      'nothing',
      () => company.enqueue(undefined as never),
      /^batch: must be an object with user, run and messages/,
    ],
    [
      'a field that does not exist',
      () => enqueue({ from: 'MARI' }),
      /^batch\.from: does not exist; remove it, or use one of user, run/,
    ],
    ['no user', () => enqueue({ user: undefined }), /^batch\.user: must be a line/],
    [
      'an unknown user',
      () => enqueue({ user: 'NOBODY' }),
      /^batch\.user: the company "kivi" has no card "NOBODY"/,
    ],
    ['no run', () => enqueue({ run: '' }), /^batch\.run: must be a line/],
    ['a kind with a line break', () => enqueue({ kind: 'a\nb' }), /^batch\.kind: must be a line/],
    ['bulk as text', () => enqueue({ bulk: 'yes' }), /^batch\.bulk: must be true or false/],
    ['a priority in words', () => enqueue({ priority: 'high' }), /^batch\.priority: must be a whole number/],
    ['a time as text', () => enqueue({ sendAt: '2026-12-24' }), /^batch\.sendAt: must be a Date/],
    ['one message for a list', () => enqueue({ messages: message }), /^batch\.messages: must be a list/],
    [
      'a message without its frame',
      () => enqueue({ messages: [message] }),
      /^batch\.messages\.0\.to: does not exist; remove it, or use one of key, message, sendAt/,
    ],
    ['no key', () => enqueue({ messages: [{ message }] }), /^batch\.messages\.0\.key: must be a line/],
    ['no message', () => enqueue({ messages: [{ key: 'a' }] }), /^batch\.messages\.0\.message: /],
    [
      'a message with from',
      () => enqueue({ messages: [{ key: 'a', message: { ...message, from: 'x' } }] }),
      /^batch\.messages\.0\.message\.from: .*must not contain the part “from”/,
    ],
    [
      'a message with its id',
      () => enqueue({ messages: [{ key: 'a', message: { ...message, messageId: '<1@x>' } }] }),
      /^batch\.messages\.0\.message\.messageId: .*sending option/,
    ],
    [
      'an unknown importance',
      () => enqueue({ messages: [{ key: 'a', message: { ...message, importance: 1 } }] }),
      /^batch\.messages\.0\.message\.importance: .*high, normal, low/,
    ],
    [
      'a header of the mailer',
      () => enqueue({ messages: [{ key: 'a', message: { ...message, headers: { From: 'x' } } }] }),
      /^batch\.messages\.0\.message\.headers\.From: /,
    ],
  ])('%s', async (_, work, sentence) => {
    const error = await reason(work)
    expect(error).toBeInstanceOf(StoreError)
    expect(error.message).toMatch(sentence)
    expect(unhandled).toEqual([])
    expect(await company.messages()).toEqual([])
  })

  it('is told of with every message that is refused, by its key', async () => {
    const bad = (key: string) => ({ key, message: { ...message, to: `${key}@@tamm.ee` } })
    const good = Array.from({ length: 200 }, (_, index) => ({ key: `good-${index}`, message }))
    const other = { key: 'good-0', message: { ...message, subject: 'Teine' } }
    const error = await reason(() => enqueue({ messages: [...good, bad('b'), bad('c'), other] }))
    expect(error).toMatchObject({
      code: 'INPUT',
      key: 'b',
      index: 200,
      field: 'batch.messages.200.message.to',
    })
    expect(error.message).toMatch(
      /^batch\.messages\.200\.message\.to: .*Refused too \(see problems\): c, good-0$/,
    )
    expect(MailError.is(error.cause)).toBe(true)
    const { problems } = error as StoreError
    expect(problems.map(({ index, key }) => [index, key])).toEqual([
      [200, 'b'],
      [201, 'c'],
      [202, 'good-0'],
    ])
    expect(problems[1]?.error.cause).toMatchObject({ diagnosis: { params: { field: 'to' } } })
    expect(problems[2]?.error.message).toMatch(
      /^batch\.messages\.202\.key: "good-0" stands for another mail of this/,
    )
    expect(JSON.parse(JSON.stringify(error)).problems.length).toBe(3)
    expect(await company.messages()).toEqual([])
  })

  it.each<[string, () => unknown, RegExp]>([
    [
      'progress',
      () => company.progress('Invoices 2026'),
      /^run: must be the id that the outbox has answered.*a name or a key is not an id/,
    ],
    ['pause', () => company.pause(''), /^run: /],
    ['resume', () => company.resume('r'), /^run: /],
    ['cancel', () => company.cancel(undefined as never), /^run: /],
    ['message', () => company.message('a'), /^id: must be the id/],
    ['resolveUnknown', () => company.resolveUnknown('a', 'sent', { by: 'A' }), /^id: /],
    [
      'resolveUnknown with another word',
      () => company.resolveUnknown('8f14e45f-ceea-4f6a-9fef-3d4d3e1c9a5b', 'done' as never, { by: 'A' }),
      /^finding: must be one of sent, again, failed/,
    ],
    [
      'watch',
      async () => {
        for await (const _ of company.watch('r')) break
      },
      /^run: /,
    ],
  ])('an id of another form in %s', async (_, work, sentence) => {
    const error = await reason(work)
    expect(error).toBeInstanceOf(StoreError)
    expect(error.message).toMatch(sentence)
  })
})

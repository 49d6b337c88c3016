import { PassThrough, Readable } from 'node:stream'
import { createMailer, MailError, type Mailer, type Message } from '@saatja/core'
import { openStore, type Store, StoreError } from '@saatja/store'
import { key } from '@saatja/test-database'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CompanyOutbox, openOutbox } from '../src/index.ts'
import { limited } from './fixture.ts'

const fact = (value: number) =>
  ({ value, from: 'test', checkedAt: '2026-11-22', confidence: 'vendor' }) as const

/** A provider with every limit that one message alone can break. */
const strict = {
  ...limited,
  id: 'strict',
  name: 'Strict',
  hosts: ['smtp.strict.test'],
  senders: [],
  preset: { ...limited.preset, server: 'smtp.strict.test:587', security: 'none', signIn: 'optional' },
  limits: { recipientsPerMessage: fact(8), recipientsPerDay: fact(6), size: fact(20_000) },
} as typeof limited

const company = { name: 'Kivi OÜ', slug: 'kivi' }
const by = { by: 'test' }

let store: Store
let mailer: Mailer
let outbox: CompanyOutbox

beforeAll(async () => {
  store = await openStore({ ephemeral: true, keys: key, providers: [strict] })
  const { cards, put } = store.company(company.slug)
  await put(company, by)
  await cards.put({ code: 'MARI', email: 'mari@kivi.ee', mail: { provider: 'strict', username: null } }, by)
  outbox = (await openOutbox({ store, providers: [strict] })).company(company.slug)
  const closed = { host: '127.0.0.1', port: 1 }
  const pace = { take: async () => () => {} }
  mailer = createMailer({ company, cards, providers: [strict], pace, dial: () => closed })
})
afterAll(async () => {
  await mailer.close()
  await store.close()
})

/** What one side says of a message: nothing, or the field and the sentence. */
type Verdict = { readonly field?: string; readonly said: string } | undefined

const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

/** The server does not answer, so whatever else stops a message has stopped it before. */
const verdictOfSend = async (message: Message, bulk: boolean): Promise<Verdict> => {
  const error = await refusal(mailer.send('MARI', message, { bulk }))
  if (!MailError.is(error)) throw error
  if (error.code === 'NETWORK') return undefined
  return { field: String(error.diagnosis.params.field ?? 'message'), said: error.message }
}

let runs = 0

const verdictOfEnqueue = async (message: Message, bulk: boolean): Promise<Verdict> => {
  const run = `run ${++runs}`
  const error = await refusal(outbox.enqueue({ user: 'MARI', run, bulk, messages: [{ key: run, message }] }))
  if (error === undefined) return undefined
  if (!(error instanceof StoreError)) throw error
  const [, field = 'message', said] =
    /^batch\.messages\.0\.message(?:\.(\S+))?: (.+)$/s.exec(error.message) ?? []
  return { field, said: said ?? error.message }
}

const expectOneVerdict = async (message: () => Message, bulk = false): Promise<Verdict> => {
  const sent = await verdictOfSend(message(), bulk)
  expect(await verdictOfEnqueue(message(), bulk)).toEqual(sent)
  return sent
}

const plain = { to: 'anna@tamm.ee', subject: 'Arve', text: 'Tere!' }
const many = (count: number) => Array.from({ length: count }, (_, index) => `a${index}@tamm.ee`)

describe('what may be enqueued is what may be sent', () => {
  it.each<[string, unknown]>([
    ['an address in another script', { ...plain, to: 'jüri@tamm.ee' }],
    ['a name with an address', { ...plain, to: { name: 'Õie', address: 'oie@tamm.ee' } }],
    ['an address in several spellings', { ...plain, to: ['Anna@tamm.ee', 'anna@tamm.ee'] }],
    ['a long file name', { ...plain, attachments: [{ filename: `${'a'.repeat(300)}.txt`, content: 'a' }] }],
    ['half a character', { ...plain, subject: 'Arve \ud83d', text: '\udc00' }],
    ['six recipients', { ...plain, to: many(6) }],
  ])('%s passes', async (_, message) => {
    expect(await expectOneVerdict(() => message as Message)).toBeUndefined()
  })

  it.each<[string, unknown, string]>([
    ['a line separator in the subject', { ...plain, subject: 'Arve\u2028nr 1' }, 'subject'],
    ['a field that does not exist', { ...plain, reply_to: 'a@tamm.ee' }, 'reply_to'],
    ['no subject', { to: plain.to }, 'subject'],
    ['a text that is none', { ...plain, text: 1 }, 'text'],
    ['an address that is none', { ...plain, cc: ['a@tamm.ee', 'b'] }, 'cc'],
    ['a name with a line break', { ...plain, bcc: { name: 'a\nb', address: 'a@tamm.ee' } }, 'bcc'],
    ['nobody', { ...plain, to: [] }, 'message'],
    ['nothing', null, 'message'],
    ['a list', [], 'message'],
    [
      'an attachment that is a path',
      { ...plain, attachments: [{ filename: 'a', path: '/a' }] },
      'attachments[0].path',
    ],
    [
      'a media type that is none',
      { ...plain, attachments: [{ filename: 'a', content: '', contentType: 'a' }] },
      'attachments[0].contentType',
    ],
    ['more recipients than a day takes', { ...plain, to: many(7) }, 'message'],
  ])('%s is refused with one sentence', async (_, message, field) => {
    expect(await expectOneVerdict(() => message as Message)).toMatchObject({ field })
  })

  it('a stream passes', async () => {
    const message = () => ({ ...plain, attachments: [{ filename: 'a.txt', content: Readable.from(['a']) }] })
    expect(await expectOneVerdict(message)).toBeUndefined()
  })

  it('bulk mail leaves the last recipient of the day to a person, on both sides', async () => {
    const six = { ...plain, to: many(6) }
    expect(await verdictOfEnqueue(six, true)).toMatchObject({ said: expect.stringContaining('at most 5') })
  })

  it('a message that is too large when it is encoded is refused, and one that is not passes', async () => {
    const sized = (bytes: number) => () => ({
      ...plain,
      attachments: [{ filename: 'a.bin', content: new Uint8Array(bytes) }],
    })
    expect(await expectOneVerdict(sized(13_000))).toBeUndefined()
    expect(await expectOneVerdict(sized(15_000))).toMatchObject({ field: 'message' })
  })

  it('a stream that fails is an attachment that cannot be read, and the program goes on', async () => {
    const failing = () => {
      const content = new PassThrough()
      content.destroy(new Error('disk gone'))
      return content
    }
    const message = () => ({ ...plain, attachments: [{ filename: 'a.txt', content: failing() }] })
    expect((await expectOneVerdict(message))?.said).toMatch(/attachment/i)
    const later = new PassThrough()
    const messages = [
      { key: 'wrong', message: { ...plain, to: 'nobody' } },
      { key: 'right', message: { ...plain, attachments: [{ filename: 'b.txt', content: later }] } },
    ]
    await expect(outbox.enqueue({ user: 'MARI', run: 'care', bulk: false, messages })).rejects.toThrow(
      StoreError,
    )
    expect(later.destroyed).toBe(true)
  })

  it('the zero character in a text, which no database keeps, is refused by name', async () => {
    expect(await verdictOfEnqueue({ ...plain, html: 'a\0b' }, false)).toEqual({
      field: 'html',
      said: 'must not hold the character U+0000',
    })
  })

  it('half a character in the name of a file passes, as it does on the way to the server', async () => {
    const halved = { ...plain, attachments: [{ filename: '\ud800.txt', content: '' }] }
    expect(await verdictOfEnqueue(halved, false)).toEqual(await verdictOfSend(halved, false))
  })

  it('any message gets one verdict', async () => {
    // A string that a person or a faulty import may bring, but for U+0000, which only the outbox refuses.
    const odd = fc.constantFrom(
      '',
      'a',
      '@',
      'tamm.ee',
      'jüri@tamm.ee',
      'Anna@tamm.ee',
      '\n',
      '\u2028',
      '\u200b',
      '<',
      '\ud800',
    )
    const text = fc.array(odd, { maxLength: 4 }).map((parts) => parts.join(''))
    const address = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('anna@tamm.ee', 'ANNA@tamm.ee', 'jüri@tamm.ee', 'b@xn--krts-0qa.ee'),
      },
      text,
      fc.record({ name: fc.option(text, { nil: undefined }), address: fc.constantFrom('anna@tamm.ee', 'x') }),
      fc.constantFrom<unknown>(null, 1, [], { address: 'anna@tamm.ee', extra: 1 }),
    )
    const addresses = fc.oneof(address, fc.array(address, { maxLength: 8 }))
    const attachment = fc.oneof(
      fc.record(
        {
          filename: fc.oneof(text, fc.constant('a.txt')),
          content: fc.oneof(text, fc.constantFrom<unknown>(new Uint8Array(3), null, 5)),
          contentType: fc.constantFrom('text/plain', 'x', 'image/png; name=a'),
          cid: fc.constantFrom('logo', '<logo>', ''),
        },
        { requiredKeys: ['filename', 'content'] },
      ),
      fc.constantFrom<unknown>(null, 'a', { filename: 'a', href: 'https://tamm.ee' }),
    )
    const part = fc.oneof(
      fc.tuple(fc.constantFrom('to', 'cc', 'bcc'), addresses),
      fc.tuple(fc.constant('subject'), fc.oneof(text, fc.constantFrom<unknown>('Arve', 5, undefined))),
      fc.tuple(fc.constantFrom('text', 'html'), fc.oneof(text, fc.constantFrom<unknown>(undefined, {}))),
      fc.tuple(
        fc.constant('attachments'),
        fc.oneof(fc.array(attachment, { maxLength: 2 }), fc.constantFrom<unknown>(null, {}, [])),
      ),
      fc.tuple(fc.constantFrom('encoding', 'from', 'constructor'), text),
    )
    const message = fc
      .array(part, { maxLength: 3 })
      .map((parts) => ({ ...plain, ...Object.fromEntries(parts) }))
    let passed = 0
    await fc.assert(
      fc.asyncProperty(message, fc.boolean(), async (given, bulk) => {
        if ((await expectOneVerdict(() => given as unknown as Message, bulk)) === undefined) passed += 1
      }),
      { numRuns: 400 },
    )
    expect(passed).toBeGreaterThan(50)
  })
})

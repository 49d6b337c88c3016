import type { RawMessage } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../src/diagnosis/problem.ts'
import { namedIn, prepareMail } from '../../src/message/mail.ts'
import { validateMessage } from '../../src/message/validate.ts'
import { compose } from '../../src/smtp/compose.ts'

const headers = {
  From: 'Mari Maasikas <Mari@kivi.ee>',
  To: '"Tamm, Anna" <anna@tamm.ee>, juri@tamm.ee',
  Subject: '=?UTF-8?B?QXJ2ZSDDvGtz?= 7',
  Date: 'Sun, 29 Nov 2026 12:00:00 +0200',
  'Message-ID': '<raw-7@kivi.ee>',
}
const made = (more: Readonly<Record<string, string | undefined>> = {}, body = 'Tere!\r\n.\r\n'): string =>
  `${Object.entries({ ...headers, ...more })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n${body}`

const identity = { from: { name: 'Mari', address: 'mari@kivi.ee' }, envelopeFrom: 'mari@kivi.ee' }
const recipients = { to: 'anna@tamm.ee', bcc: 'arhiiv@kivi.ee' }
const prepared = (raw: RawMessage['raw'], more: object = {}, options = {}, from = identity) =>
  prepareMail(validateMessage({ ...recipients, raw, ...more } as RawMessage), from, options)

const refusal = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error instanceof ProblemError ? [error.problem.fault, error.problem.params] : error
  }
}

describe('a ready-made message', () => {
  it('goes as it is, to whom the application says', async () => {
    const raw = Buffer.from(made())
    const { mail, recipients: envelope } = prepared(raw)
    expect(await compose(mail)).toEqual(raw)
    expect(envelope).toEqual(['anna@tamm.ee', 'arhiiv@kivi.ee'])
    expect(mail).toMatchObject({ messageId: '<raw-7@kivi.ee>', subject: 'Arve üks 7' })
    expect(namedIn(mail)).toEqual(['anna@tamm.ee', 'juri@tamm.ee'])
    expect(await compose(prepared(made()).mail)).toEqual(raw)
  })

  it('may hide everyone, fold its headers, have a sender, and reports may be asked for', () => {
    const raw = made({
      To: 'undisclosed-recipients:;',
      From: '=?UTF-8?Q?M=C3=A4rt?=\r\n <mari@kivi.ee>',
      Sender: 'mari@kivi.ee',
      'Reply-To': 'tugi@kivi.ee',
    })
    const { mail } = prepared(raw, { dsn: { return: 'headers' } })
    expect(namedIn(mail)).toEqual([])
    expect(mail.dsn).toEqual({ return: 'headers' })
  })

  it('keeps its own id, also where the same is given', () => {
    expect(prepared(made(), {}, { messageId: '<raw-7@kivi.ee>' }).mail.messageId).toBe('<raw-7@kivi.ee>')
    expect(refusal(() => prepared(made(), {}, { messageId: '<8@kivi.ee>' }))).toEqual([
      'raw-combined',
      { field: 'messageId' },
    ])
  })

  it.each(['subject', 'text', 'html', 'attachments', 'unsubscribe', 'calendar', 'replyTo', 'headers'])(
    'has its %s inside',
    (field) => expect(refusal(() => prepared(made(), { [field]: 'a' }))).toEqual(['raw-combined', { field }]),
  )

  it('needs recipients, and has no unknown fields', () => {
    const fault = (more: object) => [refusal(() => prepared(made(), more))].flat()[0]
    expect(fault({ to: [], bcc: [] })).toBe('recipients-missing')
    expect(fault({ envelope: {} })).toBe('sender-in-message')
    expect(fault({ sign: true })).toBe('message-field-unknown')
  })

  it.each<[string, string | Uint8Array, number]>([
    ['nothing', '', 1],
    ['LF alone', made().replaceAll('\r\n', '\n'), 1],
    ['one LF alone', made({}, 'a\r\nb\nc\r\n'), 8],
    ['CR alone', made({}, 'a\rb\r\n'), 7],
    ['no end', made({}, 'a\r\nb'), 8],
    ['zero', made({}, 'a\0\r\n'), 7],
    ['eight bits', made({}, 'a\r\nTähtis\r\n'), 8],
    ['a long line', made({}, `${'a'.repeat(999)}\r\n`), 7],
    ['no header', `From mari@kivi.ee\r\n${made()}`, 1],
    ['a header without a name', made({ Cc: 'a@kivi.ee\r\n: x' }), 7],
  ])('is refused with the line: %s', (_, raw, line) =>
    expect(refusal(() => prepared(raw))).toEqual(['raw-line-invalid', { field: 'raw', line, limit: 998 }]),
  )

  it('may have a line of 998', () =>
    expect(prepared(made({}, `${'a'.repeat(998)}\r\n`)).mail.messageId).toBe('<raw-7@kivi.ee>'))

  it.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ['no author', { From: undefined }, 'From'],
    ['two authors', { From: 'mari@kivi.ee, anna@kivi.ee' }, 'From'],
    ['two headers', { From: 'mari@kivi.ee\r\nFrom: anna@kivi.ee' }, 'From'],
    ['no date', { Date: undefined }, 'Date'],
    ['no id', { 'Message-ID': undefined }, 'Message-ID'],
    ['no proper id', { 'Message-ID': 'raw-7' }, 'Message-ID'],
    ['no address', { To: 'Anna' }, 'To'],
  ])('is refused with the header: %s', (_, more, header) =>
    expect(refusal(() => prepared(made(more)))).toEqual(['raw-header-missing', { field: 'raw', header }]),
  )

  it.each(['Bcc', 'BCC', 'Return-Path', 'Resent-From'])('does not tell who must not be seen: %s', (header) =>
    expect(refusal(() => prepared(made({ [header]: 'a@kivi.ee' })))).toEqual([
      'raw-header-refused',
      { field: 'raw', header },
    ]),
  )

  it('is from whom the settings say, and no one rewrites that', () => {
    const from = 'mari@kivi.ee'
    const other = ['raw-author-other', { field: 'raw', address: 'juht@kivi.ee', from }]
    expect(refusal(() => prepared(made({ From: 'juht@kivi.ee' })))).toEqual(other)
    expect(refusal(() => prepared(made({ Sender: 'juht@kivi.ee' })))).toEqual(other)
    const rewritten = { ...identity, replyTo: { address: 'mari@kivi.ee' } }
    expect(refusal(() => prepared(made(), {}, {}, rewritten))).toEqual([
      'raw-author-rewritten',
      { field: 'raw', from },
    ])
  })

  it.each([[5], [{}], [['a']]])('is bytes or text: %j', (raw) =>
    expect(refusal(() => prepared(raw as unknown as string))).toEqual([
      'message-malformed',
      { field: 'raw', form: 'Uint8Array | string' },
    ]),
  )
})

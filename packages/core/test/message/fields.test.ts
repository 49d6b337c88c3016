import { describe, expect, it } from 'vitest'
import type { Message } from '../../src/contract/message.ts'
import { ProblemError } from '../../src/diagnosis/problem.ts'
import { prepareMail } from '../../src/message/mail.ts'
import { validateMessage } from '../../src/message/validate.ts'

const plain = { to: 'anna@tamm.ee', subject: 'Arve' }
const identity = {
  from: { address: 'kivi@event.acme.lv' },
  replyTo: { address: 'mari@kivi.ee' },
  envelopeFrom: 'kivi@event.acme.lv',
}

const valid = (more: object) => validateMessage({ ...plain, ...more } as Message)
const refused = (more: object): unknown => {
  try {
    return valid(more)
  } catch (error) {
    return error instanceof ProblemError ? [error.problem.fault, error.problem.params?.field] : error
  }
}

describe('where replies go', () => {
  const replyTo = (more: object) => prepareMail(valid(more), identity, {}).mail.replyTo

  it('is where the settings say, unless the message says it', () => {
    expect(replyTo({})).toEqual([{ address: 'mari@kivi.ee' }])
    expect(replyTo({ replyTo: { name: 'Tugi', address: 'tugi@kivi.ee' } })).toEqual([
      { name: 'Tugi', address: 'tugi@kivi.ee' },
    ])
    expect(replyTo({ replyTo: ['mari@kivi.ee', 'tugi@kivi.ee'] })).toHaveLength(2)
  })

  it('stays with the author when nobody says it', () => {
    const { replyTo: _none, ...author } = identity
    expect(prepareMail(valid({}), author, {}).mail.replyTo).toEqual([])
  })
})

describe('a thread', () => {
  it('ends with the message that is answered', () => {
    expect(valid({ inReplyTo: '<2@kivi.ee>' }).references).toEqual(['<2@kivi.ee>'])
    expect(valid({ inReplyTo: '<2@kivi.ee>', references: ['<1@kivi.ee>'] }).references).toEqual([
      '<1@kivi.ee>',
      '<2@kivi.ee>',
    ])
    expect(valid({ inReplyTo: '<1@kivi.ee>', references: '<1@kivi.ee>\r\n <2@x>' }).references).toEqual([
      '<2@x>',
      '<1@kivi.ee>',
    ])
    expect(valid({ references: ['<1@kivi.ee>'] })).not.toHaveProperty('inReplyTo')
  })
})

describe('each field', () => {
  it('comes out as it was given', () => {
    const given = {
      autoSubmitted: 'auto-generated',
      importance: 'high',
      dsn: { notify: ['success', 'delay'], return: 'headers', id: 'invoice-17' },
    }
    expect(valid(given)).toMatchObject(given)
    expect(valid({ headers: { 'X-Invoice': '17', 'X-Tag': [' a ', 'b'] } }).headers).toEqual([
      { name: 'X-Invoice', value: '17' },
      { name: 'X-Tag', value: 'a' },
      { name: 'X-Tag', value: 'b' },
    ])
  })

  it.each<[object, string, string]>([
    [{ from: 'mari@kivi.ee' }, 'sender-in-message', 'from'],
    [{ sender: 'mari@kivi.ee' }, 'sender-in-message', 'sender'],
    [{ envelope: {} }, 'sender-in-message', 'envelope'],
    [{ messageId: '<1@kivi.ee>' }, 'send-option-in-message', 'messageId'],
    [{ recipients: ['a@b.ee'] }, 'send-option-in-message', 'recipients'],
    [{ beforeDot: () => {} }, 'send-option-in-message', 'beforeDot'],
    [{ sujet: 'Arve' }, 'message-field-unknown', 'sujet'],
    [
      { attachments: [{ filename: 'a', content: '', encoding: 'hex' }] },
      'message-field-unknown',
      'attachments[0].encoding',
    ],
    [{ replyTo: [] }, 'message-malformed', 'replyTo'],
    [{ replyTo: 'Mari <mari@kivi.ee>' }, 'address-invalid', 'replyTo'],
    [{ inReplyTo: '1@kivi.ee' }, 'message-ids-invalid', 'inReplyTo'],
    [{ inReplyTo: '<1@kivi.ee> <2@kivi.ee>' }, 'message-ids-invalid', 'inReplyTo'],
    [{ inReplyTo: '<1@kivi.ee>\r\nBcc: x@y.ee' }, 'control-character', 'inReplyTo'],
    [{ inReplyTo: 17 }, 'message-malformed', 'inReplyTo'],
    [{ references: [] }, 'message-ids-invalid', 'references'],
    [{ references: ['<1@kivi.ee>', 'x'] }, 'message-ids-invalid', 'references'],
    [{ references: Array(101).fill('<1@kivi.ee>') }, 'message-ids-invalid', 'references'],
    [{ references: `<${'a'.repeat(251)}>` }, 'message-ids-invalid', 'references'],
    [{ references: { 0: '<1@kivi.ee>' } }, 'message-malformed', 'references'],
    [{ autoSubmitted: true }, 'choice-unknown', 'autoSubmitted'],
    [{ autoSubmitted: 'toString' }, 'choice-unknown', 'autoSubmitted'],
    [{ importance: 'urgent' }, 'choice-unknown', 'importance'],
    [{ dsn: true }, 'message-malformed', 'dsn'],
    [{ dsn: { recipient: 'a@b.ee' } }, 'message-field-unknown', 'dsn.recipient'],
    [{ dsn: { notify: 'all' } }, 'choice-unknown', 'dsn.notify'],
    [{ dsn: { notify: [] } }, 'message-malformed', 'dsn.notify'],
    [{ dsn: { notify: ['success', 'never'] } }, 'choice-unknown', 'dsn.notify'],
    [{ dsn: { return: 'FULL' } }, 'choice-unknown', 'dsn.return'],
    [{ dsn: { id: 'two words' } }, 'message-malformed', 'dsn.id'],
    [{ dsn: { id: 'a'.repeat(101) } }, 'message-malformed', 'dsn.id'],
    [{ headers: ['X-A: b'] }, 'message-malformed', 'headers'],
    [{ headers: new Map([['X-A', 'b']]) }, 'message-malformed', 'headers'],
    [{ headers: new Headers({ 'X-A': 'b' }) }, 'message-malformed', 'headers'],
    [{ headers: { 'X A': 'b' } }, 'header-invalid', 'headers'],
    [{ headers: { 'X-A:': 'b' } }, 'header-invalid', 'headers'],
    [{ headers: { 'X-A\r\nBcc': 'b' } }, 'header-invalid', 'headers'],
    [{ headers: { 'X-A': 7 } }, 'message-malformed', 'headers.X-A'],
    [{ headers: { 'X-A': '' } }, 'header-invalid', 'headers.X-A'],
    [{ headers: { 'X-A': 'b\r\nBcc: x@y.ee' } }, 'control-character', 'headers.X-A'],
    [{ headers: { 'X-A': 'b'.repeat(901) } }, 'header-invalid', 'headers.X-A'],
    [{ headers: { 'X-A': 'b '.repeat(2001) } }, 'header-invalid', 'headers.X-A'],
    [{ headers: { 'X-A': Array(51).fill('b') } }, 'message-malformed', 'headers'],
    ...[
      'From',
      'sender',
      'Reply-To',
      'TO',
      'Cc',
      'Bcc',
      'Subject',
      'Date',
      'Message-ID',
      'In-Reply-To',
      'References',
      'Auto-Submitted',
      'Importance',
      'X-Priority',
      'List-Unsubscribe',
      'List-Unsubscribe-Post',
      'MIME-Version',
      'Content-Type',
      'Content-Transfer-Encoding',
      'Return-Path',
      'Received',
      'DKIM-Signature',
      'ARC-Seal',
      'Resent-From',
      'Authentication-Results',
    ].map((name): [object, string, string] => [
      { headers: { [name]: 'x' } },
      'header-owned',
      `headers.${name}`,
    ]),
  ])('%j is refused by name', (more, fault, field) => expect(refused(more)).toEqual([fault, field]))
})

describe('what a refused field should be', () => {
  const params = (more: object): unknown => {
    try {
      return valid(more)
    } catch (error) {
      return error instanceof ProblemError ? error.problem.params : error
    }
  }
  const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n'

  it.each<[object, object]>([
    [{ text: 5 }, { form: 'string' }],
    [{ unsubscribe: { url: 'http://kivi.ee/off' } }, { form: "'https://example.com/off'" }],
    [{ unsubscribe: 'https://kivi.ee/off' }, { form: '{ url, mailto, oneClick }' }],
    [{ calendar: { method: 'REQUEST', content: calendar } }, { form: "'CANCEL' (calendar.content)" }],
    [{ to: { name: 'Anna', email: 'anna@tamm.ee' } }, { form: expect.stringContaining('address:') }],
    [{ to: 'Anna <anna@tamm.ee>' }, { form: "{ name: 'A', address: 'a@example.com' }" }],
    [{ to: 'a@tamm.ee, b@tamm.ee' }, { form: "['a@example.com', 'b@example.com']" }],
    [{ list: {} }, { field: 'list', instead: 'unsubscribe' }],
    [{ icalEvent: {} }, { field: 'icalEvent', instead: 'calendar' }],
    [
      { attachments: [{ filename: 'a', content: '', mimeType: 'text/csv' }] },
      { field: 'attachments[0].mimeType', instead: 'contentType' },
    ],
  ])('%j', (more, told) => expect(params(more)).toMatchObject(told))

  it('is not told of an address that is wrong altogether', () => {
    expect(params({ to: 'anna' })).toEqual({ field: 'to', address: 'anna' })
    expect(params({ constructor: 1 })).toEqual({ field: 'constructor' })
  })
})

describe('what a database leaves empty', () => {
  it('is not in the message', () => {
    const given = { cc: null, bcc: null, replyTo: null, html: null, attachments: null, inReplyTo: null }
    expect(valid(given)).toEqual(valid({}))
  })

  it('is no recipient', () => {
    expect(refused({ to: null })).toEqual(['recipients-missing', undefined])
  })

  it('takes a blank address for none, as an empty column of a table or a form is', () => {
    const given = { cc: '', bcc: ' ', replyTo: '' }
    expect(valid(given)).toEqual(valid({}))
    for (const to of ['', ' \t']) expect(refused({ to })).toEqual(['recipients-missing', undefined])
    expect(refused({ to: ['anna@example.com', ''] })).toEqual(['address-invalid', 'to'])
    expect(refused({ to: { name: 'Anna', address: '' } })).toEqual(['address-invalid', 'to'])
  })
})

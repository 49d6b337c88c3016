import { Readable } from 'node:stream'
import { reason } from '@saatja/test-wrong-uses'
import { describe, expect, it } from 'vitest'
import { message } from './fixture.ts'
import { startWrongUses } from './wrong-uses.ts'

const { refused, send } = startWrongUses()

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

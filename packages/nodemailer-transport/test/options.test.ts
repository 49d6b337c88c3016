import { Readable } from 'node:stream'
import { MailError } from '@saatja/core'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saatjaTransport } from '../src/index.ts'
import { startFixture, type TransportFixture } from './fixture.ts'

let rig: TransportFixture
beforeAll(async () => {
  rig = await startFixture()
})
afterAll(() => rig.close())

const plain = { to: 'anna@tamm.ee', subject: 'Arve', text: 'Tere!' }
const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'

/** What someone else has composed and signed. */
const ready = [
  'From: mari@kivi.ee',
  'To: anna@tamm.ee',
  'Date: Sun, 29 Nov 2026 12:00:00 +0200',
  'Message-ID: <17@kivi.ee>',
  'Subject: Arve',
  '',
  'Tere!',
  '',
].join('\r\n')
const onlyRaw = { subject: undefined, text: undefined }

const transporter = (defaults: object = {}) =>
  nodemailer.createTransport(saatjaTransport(rig.mailer, 'MARI'), defaults)

/** What reached the server: the headers unfolded, and the whole message. */
const sent = async (more: object): Promise<{ readonly head: string; readonly raw: string }> => {
  await transporter().sendMail({ ...plain, ...more })
  const raw = rig.server.messages.at(-1) ?? ''
  return { head: (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' '), raw }
}

const refusal = async (more: object): Promise<string> => {
  const before = rig.server.messages.length
  const error = await transporter()
    .sendMail({ ...plain, ...more })
    .then(
      () => 'sent',
      (reason: Error) => reason.message,
    )
  expect(rig.server.messages.length).toBe(before)
  return error
}

describe('honoured', () => {
  it.each<[string, object, RegExp | readonly RegExp[]]>([
    ['from of the card', { from: 'Mari Mets <mari@kivi.ee>' }, /^From: Mari Mets <mari@kivi\.ee>$/m],
    ['from as an object', { from: { name: 'Mari Mets', address: 'MARI@kivi.ee' } }, /^From: Mari Mets/m],
    ['sender of the card', { sender: 'mari@kivi.ee' }, /^From: Mari Mets/m],
    ['to as a list in text', { to: 'Anna <a@b.ee>, c@d.ee' }, /^To: Anna <a@b\.ee>, c@d\.ee$/m],
    ['to as nested lists', { to: ['a@b.ee', [{ name: 'Õ', address: 'c@d.ee' }]] }, /^To: a@b\.ee, =\?UTF-8/m],
    ['cc', { cc: { name: '', address: 'c@d.ee' } }, /^Cc: c@d\.ee$/m],
    ['replyTo', { replyTo: 'Tugi <tugi@kivi.ee>' }, /^Reply-To: Tugi <tugi@kivi\.ee>$/m],
    [
      'inReplyTo without brackets',
      { inReplyTo: '1@kivi.ee' },
      [/^In-Reply-To: <1@kivi\.ee>$/m, /^References: <1@kivi\.ee>$/m],
    ],
    ['references as text', { references: '<1@x> 2@x' }, /^References: <1@x> <2@x>$/m],
    ['references as a list', { references: ['1@x', '<2@x>'] }, /^References: <1@x> <2@x>$/m],
    ['messageId', { messageId: '17@kivi.ee' }, /^Message-ID: <17@kivi\.ee>$/im],
    ['priority', { priority: 'high' }, [/^Importance: high$/m, /^X-Priority: 1$/m]],
    [
      'headers',
      { headers: { 'X-Invoice': 17, 'X-Tag': ['a', 'b'] } },
      [/^X-Invoice: 17$/m, /^X-Tag: a$/m, /^X-Tag: b$/m],
    ],
    ['headers as a list', { headers: [{ key: 'X-A', value: 'b' }] }, /^X-A: b$/m],
    ['prepared headers', { headers: { 'X-A': { prepared: true, value: 'b' } } }, /^X-A: b$/m],
    [
      'headers of urgency',
      { headers: { 'X-Priority': '1 (Highest)', 'X-MSMail-Priority': 'High', Importance: 'High' } },
      /^Importance: high$/m,
    ],
    [
      'Auto-Submitted',
      { headers: { 'auto-submitted': 'auto-generated' } },
      /^Auto-Submitted: auto-generated$/m,
    ],
    [
      'Reply-To, In-Reply-To and References among headers',
      { headers: { 'reply-to': 'a@b.ee', 'In-Reply-To': '<2@x>', References: '<1@x>' } },
      [/^Reply-To: a@b\.ee$/m, /^References: <1@x> <2@x>$/m],
    ],
    [
      'List-Unsubscribe with one click among headers',
      {
        headers: {
          'List-Unsubscribe': '<https://kivi.ee/off>, <mailto:off@kivi.ee>',
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      },
      [
        /^List-Unsubscribe: <https:\/\/kivi\.ee\/off>, <mailto:off@kivi\.ee>$/m,
        /^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m,
      ],
    ],
    [
      'list.unsubscribe',
      { list: { unsubscribe: ['https://kivi.ee/off', 'off@kivi.ee'] } },
      /^List-Unsubscribe: <https:\/\/kivi\.ee\/off>, <mailto:off@kivi\.ee>$/m,
    ],
    [
      'other rows of list',
      {
        list: {
          help: { url: 'help@kivi.ee', comment: 'ask' },
          id: { url: 'news.kivi.ee', comment: 'News' },
          Owner: 'http://kivi.ee',
        },
      },
      [
        /^List-Help: <mailto:help@kivi\.ee> \(ask\)$/m,
        /^List-ID: "News" <news\.kivi\.ee>$/im,
        /^List-Owner: <http:\/\/kivi\.ee>$/m,
      ],
    ],
    ['xMailer', { xMailer: 'Kivi ERP 1' }, /^X-Mailer: Kivi ERP 1$/m],
    [
      'flags that close what is closed',
      { disableFileAccess: true, disableUrlAccess: true, xMailer: false },
      /^Subject: Arve$/m,
    ],
    [
      'values that say nothing',
      { cc: '', bcc: null, date: undefined, raw: false, headers: { 'X-A': '' } },
      /^Subject: Arve$/m,
    ],
  ])('%s', async (_, more, found) => {
    const { head } = await sent(more)
    for (const one of [found].flat()) expect(head).toMatch(one)
  })

  it.each<[string, object, RegExp | readonly RegExp[]]>([
    ['text as bytes', { text: Buffer.from('bytes') }, /\r\nbytes/],
    ['text as a stream', { text: Readable.from(['str', 'eam']) }, /\r\nstream/],
    ['text as an object', { text: { content: 'b2JqZWN0', encoding: 'base64' } }, /\r\nobject/],
    ['html beside text', { html: '<b>html</b>' }, [/multipart\/alternative/, /<b>html<\/b>/]],
    [
      'html with data images',
      { html: '<img src="data:image/png;base64,aGVp">', attachDataUrls: true },
      [/src=3D"cid:|src="cid:/, /Content-ID: </i, /aGVp/],
    ],
    ['text inside an address', { text: { href: 'data:,inside%20it' } }, /\r\ninside it/],
    [
      'an attachment as text',
      { attachments: [{ filename: 'a.txt', content: 'hei' }] },
      [/filename="?a\.txt"?/, /aGVp/],
    ],
    ['an attachment as bytes', { attachments: [{ filename: 'a.bin', content: Buffer.from('hei') }] }, /aGVp/],
    [
      'an attachment as a stream',
      { attachments: [{ filename: 'a.bin', content: Readable.from([Buffer.from('hei')]) }] },
      /aGVp/,
    ],
    [
      'an attachment in base64',
      { attachments: [{ filename: 'a.bin', content: 'aGVp', encoding: 'base64' }] },
      /aGVp/,
    ],
    [
      'an attachment inside an address',
      { attachments: [{ path: 'data:image/png;base64,aGVp' }] },
      [/Content-Type: image\/png/, /filename="?attachment-1"?/, /aGVp/],
    ],
    [
      'an attachment shown in the HTML',
      {
        html: '<img src="cid:logo">',
        attachments: [{ filename: 'l.png', content: 'hei', cid: 'logo', contentDisposition: 'inline' }],
      },
      /Content-ID: <logo>/i,
    ],
    [
      'icalEvent as text',
      { icalEvent: calendar },
      [/text\/calendar[^\r]*(?:\r\n[^\r]*)?method=REQUEST/, /invite\.ics/],
    ],
    [
      'icalEvent as an object',
      { icalEvent: { method: 'request', content: Buffer.from(calendar), filename: 'invite.ics' } },
      /method=REQUEST/,
    ],
  ])('%s', async (_, more, found) => {
    const { raw } = await sent(more)
    for (const one of [found].flat()) expect(raw).toMatch(one)
  })

  it('bcc and a part of the recipients, in the envelope alone', async () => {
    const before = rig.server.lines.length
    const { raw } = await sent({ bcc: 'secret@b.ee', envelope: { from: 'mari@kivi.ee', to: 'secret@b.ee' } })
    expect(raw).not.toContain('secret@b.ee')
    const recipients = rig.server.lines.slice(before).filter((line) => line.startsWith('RCPT'))
    expect(recipients).toEqual(['RCPT TO:<secret@b.ee>'])
  })

  it.each<[object, RegExp]>([
    [{ id: 'i17', return: 'headers', notify: 'success' }, /RET=HDRS ENVID=i17.*NOTIFY=SUCCESS/s],
    [
      { envid: 'i17', ret: 'FULL', notify: ['FAILURE', 'delay'] },
      /RET=FULL ENVID=i17.*NOTIFY=FAILURE,DELAY/s,
    ],
    [{ notify: 'success, failure' }, /NOTIFY=SUCCESS,FAILURE/],
    [{ notify: 'never' }, /NOTIFY=NEVER/],
  ])('dsn %j', async (dsn, found) => {
    const before = rig.server.lines.length
    await sent({ dsn })
    expect(rig.server.lines.slice(before).join('\n')).toMatch(found)
  })

  it('signal', async () => {
    const signal = AbortSignal.abort()
    await expect(transporter().sendMail({ ...plain, signal })).rejects.toThrow()
  })

  it('the defaults of the transporter', async () => {
    await transporter({ replyTo: 'tugi@kivi.ee', headers: { 'X-App': 'erp' } }).sendMail(plain)
    expect(rig.server.messages.at(-1)).toMatch(/^Reply-To: tugi@kivi\.ee\r$/m)
    expect(rig.server.messages.at(-1)).toMatch(/^X-App: erp\r$/m)
  })
})

describe('a typo of a user', () => {
  it.each<[object, string]>([
    [{ to: 'anna@@tamm.ee' }, 'anna@@tamm.ee'],
    [{ to: 'anna@tamm.ee, juri@@tamm.ee' }, 'juri@@tamm.ee'],
    [{ to: [{ name: 'Anna', address: 'a@b.ee, c@d.ee' }] }, 'a@b.ee, c@d.ee'],
    [{ replyTo: 'x' }, 'x'],
  ])('%j is refused with the MailError of mailer.send', async (given, address) => {
    const error: unknown = await transporter()
      .sendMail({ ...plain, ...given })
      .catch((reason: unknown) => reason)
    expect(MailError.is(error)).toBe(true)
    expect(error).toMatchObject({ code: 'REJECTED', message: expect.stringContaining(address) })
  })
})

describe('a ready-made message', () => {
  it.each<[string, object]>([
    ['text', { raw: ready }],
    ['bytes', { raw: Buffer.from(ready) }],
    ['a stream', { raw: Readable.from([ready.slice(0, 50), ready.slice(50)]) }],
    ['an object', { raw: { content: Buffer.from(ready).toString('base64'), encoding: 'base64' } }],
    ['its own Message-ID beside it', { raw: ready, messageId: '17@kivi.ee', from: 'mari@kivi.ee' }],
  ])('reaches the server byte for byte: %s', async (_, more) => {
    const { raw } = await sent({ ...onlyRaw, ...more })
    expect(`${raw}\r\n`).toBe(ready)
  })

  it('goes to those whom the envelope names, where nothing else does', async () => {
    const envelope = { from: 'mari@kivi.ee', to: ['anna@tamm.ee', 'arhiiv@kivi.ee'] }
    const info = await transporter().sendMail({ envelope, raw: ready })
    expect(info).toMatchObject({ accepted: envelope.to, messageId: '<17@kivi.ee>' })
  })

  it('of which the stream breaks is not sent, and the program goes on', async () => {
    const broken = new Readable({ read() {} })
    queueMicrotask(() => broken.destroy(new Error('the disk is gone')))
    expect(await refusal({ ...onlyRaw, raw: broken })).toContain('the disk is gone')
  })
})

describe('refused by name', () => {
  it.each<[object, RegExp]>([
    [{ from: 'juri@kivi.ee' }, /: from: "juri@kivi\.ee" is not the address of this user/],
    [
      { from: 'Somebody Else <mari@kivi.ee>' },
      /: from: the name "Somebody Else" is not the one on the user's card/,
    ],
    [{ sender: 'juri@kivi.ee' }, /: sender: /],
    [{ to: { name: 'Team', group: ['a@b.ee'] } }, /: to: .*groups are not supported/],
    [{ cc: 17 }, /: cc: must be an address/],
    [
      { envelope: { from: 'bounce@kivi.ee', to: 'anna@tamm.ee' } },
      /: envelope\.from: the user's settings say mari@kivi\.ee/,
    ],
    [{ envelope: { to: 'x@y.ee' } }, /: envelope\.to: x@y\.ee is no recipient of the message/],
    [{ envelope: { size: 17 } }, /: envelope\.size: is not supported/],
    [{ raw: ready }, /: subject: stands inside raw already; leave it out/],
    [{ ...onlyRaw, raw: ready, headers: { 'X-A': 'b' } }, /: headers: stands inside raw already/],
    [
      { ...onlyRaw, raw: { path: '/etc/hostname' } },
      /: raw\.path: is not opened; read it and pass its bytes/,
    ],
    [{ ...onlyRaw, raw: { href: 'https://example.com' } }, /: raw\.href: is not opened/],
    [{ ...onlyRaw, raw: { content: 'x', size: 1 } }, /: raw\.size: is not supported/],
    [{ ...onlyRaw, raw: 17 }, /: raw\.content: must be text, bytes or a stream/],
    [
      { ...onlyRaw, raw: ready, from: 'juri@kivi.ee' },
      /: from: "juri@kivi\.ee" is not the address of this user/,
    ],
    [{ ...onlyRaw, raw: ready.replaceAll('\r\n', '\n') }, /Line 1 is not valid/],
    [{ ...onlyRaw, raw: ready, messageId: '18@kivi.ee' }, /already contains its “Message-ID”/],
    [{ date: new Date() }, /: date: the mailer writes the time/],
    [{ watchHtml: '<b>x</b>' }, /: watchHtml: /],
    [{ amp: '<html amp4email></html>' }, /: amp: /],
    [{ alternatives: [{ contentType: 'text/x-web-markdown', content: 'x' }] }, /: alternatives: /],
    [{ encoding: 'base64' }, /: encoding: is not supported/],
    [{ textEncoding: 'base64' }, /: textEncoding: /],
    [{ boundaryPrefix: 'x' }, /: boundaryPrefix: /],
    [{ baseBoundary: 'x' }, /: baseBoundary: /],
    [{ newline: 'linux' }, /: newline: /],
    [{ normalizeHeaderKey: (key: string) => key }, /: normalizeHeaderKey: /],
    [{ otp: { code: '17', origin: 'https://kivi.ee' } }, /: otp: /],
    [{ auth: { user: 'x' } }, /: auth: the user's card says who signs in; leave it out$/],
    [{ dkim: { domainName: 'kivi.ee' } }, /: dkim: set it on the user's card and leave it out here$/],
    [{ replyto: 'arved@kivi.ee' }, /: replyto: is no option of nodemailer; its name is replyTo$/],
    [{ CC: 'arved@kivi.ee' }, /: CC: is no option of nodemailer; its name is cc$/],
    [{ signal: { aborted: false } }, /signal .*must be an AbortSignal/],
    [{ template: 'invoice' }, /: template: is not supported; leave it out, or name it in the option ignore/],
    [{ text: { path: '/etc/hostname' } }, /: text\.path: is not opened/],
    [{ html: { href: 'https://example.com' } }, /: html\.href: is not opened/],
    [{ html: { content: 'x', contentTransferEncoding: '7bit' } }, /: html\.contentTransferEncoding: /],
    [{ text: 17 }, /: text: must be text/],
    [{ text: { content: 'x', encoding: 'utf-7' } }, /encoding/i],
    [{ attachments: { filename: 'a' } }, /: attachments: must be a list/],
    [
      { attachments: [{ path: '/etc/hostname' }] },
      /: attachments\[0\]\.path: is not opened; read it and pass its bytes/,
    ],
    [
      { attachments: [{ filename: 'a', href: 'https://example.com/a' }] },
      /: attachments\[0\]\.href: is not opened/,
    ],
    [
      { attachments: [{ filename: 'a', content: { path: '/etc/hostname' } }] },
      /: attachments\[0\]\.content: must be text, bytes/,
    ],
    [{ attachments: [{ raw: 'X: y' }] }, /: attachments\[0\]\.raw: /],
    [
      { attachments: [{ filename: 'a', content: '', headers: { 'X-A': 'b' } }] },
      /: attachments\[0\]\.headers: /,
    ],
    [
      { attachments: [{ filename: 'a', content: '', contentTransferEncoding: 'quoted-printable' }] },
      /: attachments\[0\]\.contentTransferEncoding: /,
    ],
    [
      { attachments: [{ filename: 'a', content: '', contentDisposition: 'inline' }] },
      /: attachments\[0\]\.contentDisposition: must be attachment without a cid/,
    ],
    [{ attachments: [{ filename: false, content: '' }] }, /: attachments\[0\]\.filename: must not be false/],
    [{ attachments: [{ filename: 'a', content: 'x', encoding: 'rot13' }] }, /encoding/i],
    [{ icalEvent: { path: '/etc/hostname' } }, /: icalEvent\.path: is not opened/],
    [{ icalEvent: { content: calendar, filename: 'x.ics' } }, /: icalEvent\.filename: /],
    [{ icalEvent: 'not a calendar' }, /calendar\.content/],
    [{ icalEvent: { method: 'CANCEL', content: calendar } }, /calendar\.method/],
    [{ priority: 'soon' }, /: priority: must be high, normal or low/],
    [{ dsn: { notify: 'all' } }, /dsn\.notify/],
    [{ dsn: { return: 'some' } }, /: dsn\.return: /],
    [{ dsn: { recipient: 'a@b.ee' } }, /: dsn\.recipient: is not supported/],
    [{ list: { unsubscribe: { url: 'https://kivi.ee', comment: 'x' } } }, /: list\.unsubscribe\.comment: /],
    [
      { list: { unsubscribe: 'http://kivi.ee' } },
      /: headers\.List-Unsubscribe: must be at most one https address/,
    ],
    [{ list: { nonsense: 'https://kivi.ee' } }, /: list\.nonsense: is no header of a list/],
    [
      { headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } },
      /: headers\.List-Unsubscribe-Post: needs List-Unsubscribe/,
    ],
    [{ headers: { 'X-A': () => 'b' } }, /: headers\.X-A: must be text/],
    [{ headers: { 'X-A': 'b\r\nBcc: x@y.ee' } }, /headers\.X-A/],
    [{ headers: { From: 'x@y.ee' } }, /headers\.From/],
    [{ headers: { 'Content-Type': 'text/plain' } }, /headers\.Content-Type/],
    [{ headers: { 'Auto-Submitted': 'yes' } }, /autoSubmitted.* auto-generated/],
    [{ messageId: 'two words' }, /Message-ID/],
    [{ inReplyTo: 'two words' }, /: inReplyTo: must be one message id/],
    [{ subject: 'a\r\nb' }, /Subject/],
    [{ to: undefined }, /no recipient/],
  ])('%o', async (more, sentence) => expect(await refusal(more)).toMatch(sentence))
})

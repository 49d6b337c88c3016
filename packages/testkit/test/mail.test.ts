import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReceivedMessage, readMail, withFrom } from '../src/mail.ts'

const delivery = (raw: Uint8Array): ReceivedMessage => ({
  id: '1',
  at: 0,
  server: 'mail.kivi.ee:25',
  security: 'none',
  clientName: 'client.test',
  signIn: null,
  envelope: { from: 'mari@kivi.ee', to: ['arved@ost.ee'] },
  raw,
})

const letter = (from: string, body: string) =>
  Buffer.from(`Subject: Arve\r\nFrom: ${from}\r\nTo: arved@ost.ee\r\n\r\n${body}`)

const bodyOf = (raw: Uint8Array) => Buffer.from(raw).subarray(Buffer.from(raw).indexOf('\r\n\r\n'))

/** Display names as programs write them: bare, quoted, encoded, folded. */
const names = fc.oneof(
  fc.constant(''),
  fc.stringMatching(/^[A-Za-z]{1,20}( [A-Za-z]{1,20})?$/),
  fc.stringMatching(/^[A-Za-z,;:@<>() ]{1,20}$/).map((name) => `"${name}"`),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((name) => `=?utf-8?b?${Buffer.from(name).toString('base64')}?=`),
  fc.constant('"Kivi OÜ"\r\n  =?utf-8?q?M=C3=A4ri?=\r\n\t'),
)

describe('a From that the server replaces', () => {
  it('is the mailbox’s, whatever stood there; the rest of the message stays', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.string({ unit: 'binary' }), async (name, body) => {
        const before = letter(name === '' ? 'muu@ost.ee' : `${name} <muu@ost.ee>`, body)
        const after = withFrom(before, 'mari@kivi.ee', 'X-Original')
        const [old, fresh] = [await readMail(delivery(before)), await readMail(delivery(after))]
        expect(fresh.from).toEqual({ ...old.from, address: 'mari@kivi.ee' })
        expect(fresh.headers.find(({ key }) => key === 'x-original')?.value).toContain('muu@ost.ee')
        expect({ ...fresh, raw: 0, from: 0, headers: 0 }).toEqual({ ...old, raw: 0, from: 0, headers: 0 })
        expect(bodyOf(after)).toEqual(bodyOf(before))
      }),
    )
  })

  it('leaves no trace where the server keeps none, and needs none to begin with', () => {
    const after = Buffer.from(withFrom(letter('muu@ost.ee', 'Tere'), 'mari@kivi.ee', undefined)).toString()
    expect(after).toBe(letter('mari@kivi.ee', 'Tere').toString())
    const headless = Buffer.from('Subject: x\r\n\r\nFrom: muu@ost.ee\r\n')
    expect(Buffer.from(withFrom(headless, 'mari@kivi.ee', 'X-Original'))).toEqual(headless)
  })
})

describe('a captured mail', () => {
  it('has its headers in order, its recipients, its files', async () => {
    const raw = Buffer.from(
      [
        'From: Mari <mari@kivi.ee>',
        'To: "Ost, Arved" <arved@ost.ee>, kogu: a@ost.ee, b@ost.ee;',
        'Cc: c@ost.ee',
        'Reply-To: Kivi <event@kivi.ee>',
        'Subject: =?utf-8?q?T=C3=B5end?=',
        'Message-ID: <1@kivi.ee>',
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<b>Tere</b>',
        '--x',
        'Content-Type: application/pdf; name=arve.pdf',
        'Content-Disposition: attachment; filename=arve.pdf',
        'Content-Transfer-Encoding: base64',
        '',
        'JVBERg==',
        '--x--',
      ].join('\r\n'),
    )
    const mail = await readMail(delivery(raw))
    expect(mail).toMatchObject({
      from: { name: 'Mari', address: 'mari@kivi.ee' },
      to: [{ name: 'Ost, Arved', address: 'arved@ost.ee' }, { address: 'a@ost.ee' }, { address: 'b@ost.ee' }],
      cc: [{ address: 'c@ost.ee' }],
      replyTo: [{ name: 'Kivi', address: 'event@kivi.ee' }],
      subject: 'Tõend',
      messageId: '<1@kivi.ee>',
      attachments: [{ filename: 'arve.pdf', contentType: 'application/pdf' }],
    })
    expect(mail.html).toContain('<b>Tere</b>')
    expect(Buffer.from(mail.attachments[0]?.content ?? []).toString()).toBe('%PDF')
    expect(mail.headers.slice(0, 2).map(({ key }) => key)).toEqual(['from', 'to'])
  })

  it('keeps a mail that it passes on as a file of its own', async () => {
    const raw = Buffer.from(
      [
        'From: mari@kivi.ee',
        'To: arved@ost.ee',
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: text/plain',
        '',
        'See below.',
        '--x',
        'Content-Type: message/rfc822',
        '',
        'Message-ID: <passed-on@ost.ee>',
        '',
        'The first mail.',
        '--x--',
      ].join('\r\n'),
    )
    const mail = await readMail(delivery(raw))
    expect(mail.text.trim()).toBe('See below.')
    expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(['message/rfc822'])
    expect(Buffer.from(mail.attachments[0]?.content ?? []).toString()).toContain('<passed-on@ost.ee>')
  })
})

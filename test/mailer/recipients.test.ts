import { Readable } from 'node:stream'
import type { Address, MailError, Message, Provider } from '@saatja/core'
import { plainBehaviour } from '@saatja/testkit'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailerFixture, message, startRig } from './fixture.ts'

let rig: MailerFixture
beforeAll(async () => {
  rig = await startRig({ offers: ['SIZE 20000', 'AUTH PLAIN', '8BITMIME'] })
})
afterAll(() => rig.close())

const envelope = (): readonly string[] => rig.server.lines.filter((line) => /^(MAIL|RCPT)/.test(line))

const attempt = async (given: Partial<Record<keyof Message, unknown>>): Promise<MailError | undefined> => {
  try {
    await rig.mailer.send('MARI', { ...message, ...given } as Message)
    return undefined
  } catch (error) {
    return error as MailError
  }
}

const refusedAddresses: [string, string][] = [
  ['CRLF and a command', 'a@b.ee\r\nRCPT TO:<evil@x.ee>'],
  ['a bare LF', 'a@b.ee\nDATA'],
  ['NUL', 'a\0@b.ee'],
  ['NUL at the end', 'a@b.ee\0'],
  ['angle brackets', '<a@b.ee>'],
  ['an address behind an address', 'a@b.ee <c@evil.com>'],
  ['a closing bracket', 'a@b.ee> SIZE=1'],
  ['a list', 'a@b.ee, c@evil.com'],
  ['a list with a semicolon', 'a@b.ee; c@evil.com'],
  ['a group', 'team: a@b.ee;'],
  ['a comment', 'a(c)@b.ee'],
  ['nested comments', 'a@b.ee (c (d <e@evil.com>))'],
  ['a quoted local part', '"a b"@b.ee'],
  ['an address in a quoted local part', '"a@evil.com x"@b.ee'],
  ['a local part of 70 letters', `${'a'.repeat(70)}@b.ee`],
  ['a source route', '@evil.com:a@b.ee'],
  ['a percent route is an address, a port is not', 'a@b.ee:25'],
  ['a space', 'a @b.ee'],
  ['two dots', 'a..b@b.ee'],
  ['an address literal', 'a@[127.0.0.1]'],
  ['a number for a host', 'a@2130706433'],
  ['a hexadecimal host', 'a@0x7f.1'],
  ['a zero-width space', 'a@exam\u200bple.com'],
  ['a soft hyphen', 'a@exam\u00adple.com'],
  ['full-width letters', 'a@ｅｖｉｌ.com'],
  ['an ideographic full stop', 'a@evil。com'],
  ['a scheme', 'mailto:a@b.ee'],
  ['no domain', 'a@'],
  ['no local part', '@b.ee'],
]

describe('an address', () => {
  it.each(refusedAddresses)('with %s is refused before anything is connected', async (_, address) => {
    const before = rig.server.lines.length
    for (const to of [address, { name: 'A', address }, [{ address }]]) {
      const error = await attempt({ to })
      expect(error).toMatchObject({
        code: 'REJECTED',
        diagnosis: { id: 'address-invalid', params: { field: 'to' } },
      })
    }
    expect((await attempt({ cc: address }))?.diagnosis.params.field).toBe('cc')
    expect((await attempt({ bcc: [address] }))?.diagnosis.params.field).toBe('bcc')
    expect(rig.server.lines).toHaveLength(before)
  })

  it('that is blank is none, but not in a list or beside a name', async () => {
    const before = rig.server.lines.length
    expect((await attempt({ to: '' }))?.diagnosis.id).toBe('recipients-missing')
    for (const to of [['anna@b.ee', ''], { name: 'Anna', address: '' }])
      expect((await attempt({ to }))?.diagnosis).toMatchObject({
        id: 'address-invalid',
        params: { field: 'to' },
      })
    expect(rig.server.lines).toHaveLength(before)
    expect(await attempt({ to: 'anna@b.ee', cc: '', bcc: ' ' })).toBeUndefined()
  })

  it.each([
    ["o'neill+tag@b.ee", "o'neill+tag@b.ee"],
    ['SRS0=x=y=z=w@b.ee', 'SRS0=x=y=z=w@b.ee'],
    ['a%c@b.ee', 'a%c@b.ee'],
    [`${'a'.repeat(64)}@b.ee`, `${'a'.repeat(64)}@b.ee`],
    ['mari@Kõrts.ee', 'mari@xn--krts-0qa.ee'],
    ['mari@xn--krts-0qa.ee', 'mari@xn--krts-0qa.ee'],
  ])('%s goes to exactly %s', async (typed, sent) => {
    const before = envelope().length
    expect(await attempt({ to: typed })).toBeUndefined()
    expect(envelope().slice(before)).toEqual([
      expect.stringMatching(/^MAIL FROM:<mari@kivi\.ee>/),
      `RCPT TO:<${sent}>`,
    ])
  })

  it('of any shape is refused or sent to exactly that one', async () => {
    const piece = fc.constantFrom(
      'a',
      'b.c',
      '@',
      'b.ee',
      '<',
      '>',
      '"',
      '(',
      ')',
      '\r\n',
      '\n',
      '\0',
      ' ',
      ',',
      ';',
      ':',
      '\\',
      '.',
      'õ',
      'xn--',
      '%',
      '\u200b',
      '[',
      ']',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 7 }).map((parts) => parts.join('')),
        async (to) => {
          const before = rig.server.lines.length
          const error = await attempt({ to })
          const rcpt = rig.server.lines.slice(before).filter((line) => line.startsWith('RCPT'))
          if (error) expect([error.code, rcpt.length]).toEqual(['REJECTED', 0])
          else expect(rcpt.map((line) => line.toLowerCase())).toEqual([`rcpt to:<${to.toLowerCase()}>`])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is sent to once, however often it is named', async () => {
    const before = envelope().length
    await attempt({ to: ['a@b.ee', 'A@B.ee'], cc: 'a@b.ee', bcc: ['a@b.ee', 'c@b.ee'] })
    expect(envelope().slice(before + 1)).toEqual(['RCPT TO:<a@b.ee>', 'RCPT TO:<c@b.ee>'])
  })

  it('with letters of another script before the @ needs a server with SMTPUTF8', async () => {
    const error = await attempt({ to: 'jüri@tamm.ee' })
    expect(error).toMatchObject({
      code: 'REJECTED',
      diagnosis: { id: 'smtputf8-missing', params: { address: 'jüri@tamm.ee' } },
    })
    const able = await startRig({ offers: ['SMTPUTF8', '8BITMIME', 'AUTH PLAIN'] })
    await able.mailer.send('MARI', { ...message, to: 'jüri@tamm.ee' })
    const lines = able.server.lines.map((line) => Buffer.from(line, 'latin1').toString())
    await able.close()
    expect(lines).toContain('RCPT TO:<jüri@tamm.ee>')
    expect(lines.find((line) => line.startsWith('MAIL'))).toContain('SMTPUTF8')
  })

  it('that only gets a blind copy is in the envelope and nowhere else', async () => {
    await attempt({ to: 'a@b.ee', bcc: { name: 'Salajane Saaja', address: 'salajane@b.ee' } })
    expect(envelope()).toContain('RCPT TO:<salajane@b.ee>')
    expect(rig.server.messages.at(-1)?.toLowerCase()).not.toMatch(/salajane|bcc/)
  })
})

describe('recipients', () => {
  it('must be there', async () => {
    for (const to of [[], undefined])
      expect(await attempt({ to })).toMatchObject({
        code: 'REJECTED',
        diagnosis: { id: 'recipients-missing' },
      })
  })

  it('may be some of those in the headers, and no others', async () => {
    const before = envelope().length
    const both = { ...message, to: ['a@b.ee', 'c@b.ee'] as Address[] }
    const receipt = await rig.mailer.send('MARI', both, { recipients: ['c@b.ee'] })
    expect(receipt).toMatchObject({ accepted: ['c@b.ee'], envelope: { to: ['c@b.ee'] } })
    expect(envelope().slice(before + 1)).toEqual(['RCPT TO:<c@b.ee>'])
    expect(rig.server.messages.at(-1)).toContain('To: a@b.ee, c@b.ee')
    await expect(rig.mailer.send('MARI', both, { recipients: ['x@b.ee'] })).rejects.toMatchObject({
      diagnosis: { id: 'recipient-not-of-message', params: { field: 'recipients', address: 'x@b.ee' } },
    })
  })

  it('that the server refuses one by one are told with the reason of each', async () => {
    const some = await startRig({
      offers: ['PIPELINING', 'AUTH PLAIN'],
      responses: { RCPT: ['250 ok', '550 5.1.1 no such user', '450 4.2.0 not now', '250 ok'] },
    })
    const receipt = await some.mailer.send('MARI', {
      ...message,
      to: ['a@b.ee', 'c@b.ee', 'd@b.ee', 'e@b.ee'],
    })
    await some.close()
    expect(receipt.accepted).toEqual(['a@b.ee', 'e@b.ee'])
    expect(receipt.rejected).toMatchObject([
      {
        address: 'c@b.ee',
        reply: '550 5.1.1 no such user',
        diagnosis: { stage: 'recipient', code: 'REJECTED' },
      },
      { address: 'd@b.ee', reply: '450 4.2.0 not now', diagnosis: { stage: 'recipient', retry: 'later' } },
    ])
  })

  it('more than the vendor takes are refused beforehand', async () => {
    const source = { from: 'test', checkedAt: '2026-11-22', confidence: 'vendor' } as const
    const provider: Provider = {
      id: 'kivi',
      name: 'Kivi',
      hosts: ['mail.kivi.ee'],
      foreignFrom: 'accepts',
      limits: { recipientsPerMessage: { ...source, value: 2 }, size: { ...source, value: 5_000 } },
      replies: [],
      texts: { et: async () => ({}), lv: async () => ({}), en: async () => ({}) },
      behaviour: plainBehaviour,
    }
    const limited = await startRig({ mailer: { providers: [provider] } })
    const error = await limited.mailer
      .send('MARI', { ...message, to: ['a@b.ee', 'c@b.ee', 'd@b.ee'] })
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'REJECTED',
      diagnosis: { id: 'recipients-too-many', params: { count: 3, limit: 2 } },
    })
    const big = await limited.mailer
      .send('MARI', { ...message, text: 'x'.repeat(6_000) })
      .catch((thrown: unknown) => thrown)
    expect(big).toMatchObject({ code: 'REJECTED', diagnosis: { id: 'message-too-large' } })
    expect(limited.server.connections().ever).toBe(0)
    await limited.close()
  })
})

describe('a message', () => {
  const attachment = (more: object) => [{ filename: 'a.txt', content: 'x', ...more }]
  const bad: [string, string, Partial<Record<keyof Message | 'priority', unknown>>][] = [
    ['a line break in the subject', 'control-character', { subject: 'Arve\r\nBcc: evil@x.ee' }],
    ['NUL in the subject', 'control-character', { subject: 'Arve\0' }],
    [
      'a line break in a name',
      'control-character',
      { to: { name: 'A\r\nBcc: evil@x.ee', address: 'a@b.ee' } },
    ],
    [
      'a line break in a file name',
      'control-character',
      { attachments: attachment({ filename: 'a\r\nX: y' }) },
    ],
    [
      'a line break in a media type',
      'control-character',
      { attachments: attachment({ contentType: 'text/plain\r\nX: y' }) },
    ],
    ['a line break in a Content-ID', 'control-character', { attachments: attachment({ cid: 'a\r\nX: y' }) }],
    ['a file', 'attachment-reference', { attachments: attachment({ path: '/etc/passwd' }) }],
    [
      'an address for a file',
      'attachment-reference',
      { attachments: attachment({ href: 'http://169.254.169.254/' }) },
    ],
    [
      'a file as content',
      'message-malformed',
      { attachments: attachment({ content: { path: '/etc/passwd' } }) },
    ],
    ['another key in an attachment', 'message-field-unknown', { attachments: attachment({ raw: 'x' }) }],
    ['a file as text', 'message-malformed', { text: { path: '/etc/passwd' } }],
    ['a file as HTML', 'message-malformed', { html: { path: '/etc/passwd' } }],
    ['no subject', 'message-malformed', { subject: undefined }],
    ['another key', 'message-field-unknown', { priority: 'high' }],
    ['another key in an address', 'message-malformed', { to: { address: 'a@b.ee', group: [] } }],
  ]
  it.each(bad)('with %s is refused', async (_, id, given) => {
    const before = rig.server.lines.length
    const error = await attempt(given)
    expect(error).toMatchObject({
      code: 'REJECTED',
      diagnosis: { id, params: { field: expect.any(String) } },
    })
    expect(rig.server.lines).toHaveLength(before)
  })

  it.each(['<a@b.ee>\r\nX: y', 'a@b.ee', '<a b@c.ee>'])(
    'with the Message-ID %j is refused',
    async (messageId) => {
      await expect(rig.mailer.send('MARI', message, { messageId })).rejects.toMatchObject({
        diagnosis: { id: 'message-ids-invalid', params: { field: 'messageId' } },
      })
    },
  )

  it('says how large it is, and is not begun when the server takes less', async () => {
    await attempt({})
    expect(rig.server.lines.findLast((line) => line.startsWith('MAIL'))).toMatch(/ SIZE=\d+$/)
    const before = rig.server.lines.length
    const error = await attempt({ text: 'x'.repeat(20_001) })
    expect(error).toMatchObject({
      code: 'REJECTED',
      diagnosis: { id: 'message-too-large', params: { limit: 20_000 } },
    })
    expect(rig.server.lines).toHaveLength(before)
  })

  it('that turns out too large while it is streamed gets no dot', async () => {
    const before = rig.server.messages.length
    const content = Readable.from([Buffer.alloc(40_000)])
    const error = await attempt({ attachments: [{ filename: 'a.bin', content }] })
    expect(error).toMatchObject({ code: 'REJECTED', diagnosis: { id: 'message-too-large' } })
    expect(rig.server.messages).toHaveLength(before)
  })

  it('carries bytes, text and streams as attachments', async () => {
    const content = Readable.from([Buffer.from('voog')])
    const attachments = [
      { filename: 'õ.pdf', content: new Uint8Array([1, 2, 3]) },
      { filename: 'a.txt', content: 'tekst' },
      { filename: 'b.bin', content },
    ]
    expect(await attempt({ attachments })).toBeUndefined()
    const body = rig.server.messages.at(-1)
    for (const bytes of [Buffer.from([1, 2, 3]), 'tekst', 'voog'])
      expect(body).toContain(Buffer.from(bytes).toString('base64'))
  })

  it('has a Date and a Message-ID of its own domain, or the one it was given', async () => {
    await attempt({})
    expect(rig.server.messages.at(-1)).toMatch(/^Message-ID: <[0-9a-f-]+@kivi\.ee>\r$/m)
    expect(rig.server.messages.at(-1)).toMatch(/^Date: /m)
    const receipt = await rig.mailer.send('MARI', message, { messageId: '<7@arved.kivi.ee>' })
    expect(receipt.messageId).toBe('<7@arved.kivi.ee>')
    expect(rig.server.messages.at(-1)).toContain('Message-ID: <7@arved.kivi.ee>')
  })
})

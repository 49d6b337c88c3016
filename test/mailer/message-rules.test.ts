import { Readable } from 'node:stream'
import type { Message } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { startAttempts } from './attempts.ts'
import { message } from './fixture.ts'

const mails = startAttempts()
const { attempt } = mails

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
    const before = mails.rig.server.lines.length
    const error = await attempt(given)
    expect(error).toMatchObject({
      code: 'REJECTED',
      diagnosis: { id, params: { field: expect.any(String) } },
    })
    expect(mails.rig.server.lines).toHaveLength(before)
  })

  it.each(['<a@b.ee>\r\nX: y', 'a@b.ee', '<a b@c.ee>'])(
    'with the Message-ID %j is refused',
    async (messageId) => {
      await expect(mails.rig.mailer.send('MARI', message, { messageId })).rejects.toMatchObject({
        diagnosis: { id: 'message-ids-invalid', params: { field: 'messageId' } },
      })
    },
  )

  it('says how large it is, and is not begun when the server takes less', async () => {
    await attempt({})
    expect(mails.rig.server.lines.findLast((line) => line.startsWith('MAIL'))).toMatch(/ SIZE=\d+$/)
    const before = mails.rig.server.lines.length
    const error = await attempt({ text: 'x'.repeat(20_001) })
    expect(error).toMatchObject({
      code: 'REJECTED',
      diagnosis: { id: 'message-too-large', params: { limit: 20_000 } },
    })
    expect(mails.rig.server.lines).toHaveLength(before)
  })

  it('that turns out too large while it is streamed gets no dot', async () => {
    const before = mails.rig.server.messages.length
    const content = Readable.from([Buffer.alloc(40_000)])
    const error = await attempt({ attachments: [{ filename: 'a.bin', content }] })
    expect(error).toMatchObject({ code: 'REJECTED', diagnosis: { id: 'message-too-large' } })
    expect(mails.rig.server.messages).toHaveLength(before)
  })

  it('carries bytes, text and streams as attachments', async () => {
    const content = Readable.from([Buffer.from('voog')])
    const attachments = [
      { filename: 'õ.pdf', content: new Uint8Array([1, 2, 3]) },
      { filename: 'a.txt', content: 'tekst' },
      { filename: 'b.bin', content },
    ]
    expect(await attempt({ attachments })).toBeUndefined()
    const body = mails.rig.server.messages.at(-1)
    for (const bytes of [Buffer.from([1, 2, 3]), 'tekst', 'voog'])
      expect(body).toContain(Buffer.from(bytes).toString('base64'))
  })

  it('has a Date and a Message-ID of its own domain, or the one it was given', async () => {
    await attempt({})
    expect(mails.rig.server.messages.at(-1)).toMatch(/^Message-ID: <[0-9a-f-]+@kivi\.ee>\r$/m)
    expect(mails.rig.server.messages.at(-1)).toMatch(/^Date: /m)
    const receipt = await mails.rig.mailer.send('MARI', message, { messageId: '<7@arved.kivi.ee>' })
    expect(receipt.messageId).toBe('<7@arved.kivi.ee>')
    expect(mails.rig.server.messages.at(-1)).toContain('Message-ID: <7@arved.kivi.ee>')
  })
})

import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { fakeOutbox } from '../../src/fake.ts'
import { letter, letters, reason } from '../fixture.ts'

const batch = { user: 'MARI', run: 'Invoices', kind: 'invoice', messages: letters(2, 'invoice') }

describe('a fake outbox', () => {
  it('keeps what would be enqueued, streams read to the end', async () => {
    const outbox = fakeOutbox()
    const content = Readable.from(['half ', 'and half'])
    const sendAt = new Date('2026-12-01T06:00:00Z')
    const message = { ...letter('anna@tamm.ee', 'Arve 17'), attachments: [{ filename: 'a.txt', content }] }
    const { run, messages } = await outbox.company('kivi').enqueue({
      user: 'MARI',
      run: 'Invoices',
      kind: 'invoice',
      sendAt,
      messages: [{ key: 'invoice-17', message }],
    })
    const [mail] = outbox.enqueued
    expect(mail).toMatchObject({
      ...{ company: 'kivi', user: 'MARI', run: 'Invoices', kind: 'invoice', bulk: true, priority: 0, sendAt },
      ...{ key: 'invoice-17', recipients: ['anna@tamm.ee'], message: { subject: 'Arve 17' } },
      ...{ id: messages[0]?.id, messageId: expect.stringMatching(/^<[^>]+@example\.com>$/) },
    })
    expect(Buffer.from(mail?.message.attachments[0]?.content ?? []).toString()).toBe('half and half')
    expect(await outbox.company('kivi').message(mail?.id ?? '')).toMatchObject({ key: 'invoice-17', run })
  })

  it('sends a mail of its own Message-ID under that one', async () => {
    const outbox = fakeOutbox()
    const lines = [
      'From: mari@example.com',
      'Message-ID: <17@kivi.ee>',
      'Date: Sun, 29 Nov 2026 12:00:00 +0000',
    ]
    const raw = [...lines, 'Subject: Arve', '', 'Tere!', ''].join('\r\n')
    const messages = [{ key: 'a', message: { to: 'anna@tamm.ee', raw } }]
    const answer = await outbox.company('kivi').enqueue({ user: 'MARI', run: 'r', bulk: false, messages })
    expect(answer.messages).toMatchObject([{ messageId: '<17@kivi.ee>' }])
    expect(outbox.enqueued).toMatchObject([{ bulk: false, message: { subject: 'Arve' } }])
  })

  it('keeps companies apart, and forgets all of them', async () => {
    const outbox = fakeOutbox()
    await outbox.company('kivi').enqueue(batch)
    await outbox.company('tamm').enqueue(batch)
    expect(await outbox.company('kivi').messages()).toHaveLength(2)
    outbox.clear()
    expect(outbox.enqueued).toEqual([])
    expect(await outbox.company('kivi').enqueue(batch)).toMatchObject({ added: 2, known: 0 })
  })

  it('takes a batch whole, or not at all', async () => {
    const outbox = fakeOutbox()
    const messages = [...letters(1, 'a'), { key: 'b', message: letter('x') }]
    await expect(outbox.company('kivi').enqueue({ ...batch, messages })).rejects.toMatchObject({
      code: 'INPUT',
    })
    expect(outbox.enqueued).toEqual([])
    expect(await outbox.company('kivi').runs()).toEqual([])
  })

  it('says of what only a database can answer where to test it', async () => {
    const outbox = fakeOutbox()
    const error = await reason(outbox.company('kivi').pause('8f14e45f-ceea-4f6a-9fef-3d4d3e1c9a5b'))
    expect(error).toMatchObject({ code: 'USAGE' })
    expect(String(error)).toContain('fakeOutbox: pause needs a database')
    expect(() => outbox.company('kivi').pace()).toThrow(/^fakeOutbox: pace needs a database/)
  })

  it('takes no option and no slug with which a test would show nothing', () => {
    const unknown: object = { store: {} }
    expect(() => fakeOutbox(unknown)).toThrow(/^fakeOutbox: store is not an option; there are providers/)
    expect(() => fakeOutbox({ cards: {} as never })).toThrow(/cards must be an object with get\(code\)/)
    expect(() => fakeOutbox().company('Kivi OÜ')).toThrow(/^company\.slug: /)
  })

  it('has a worker that does nothing, and closes', async () => {
    const outbox = fakeOutbox()
    const worker = await outbox.work()
    await worker.stop({ within: 10 })
    await outbox.close()
    await expect(outbox.work({ mailboxes: 0 })).rejects.toThrow(/^work: mailboxes /)
  })
})

import { StoreError } from '@saatja/store'
import { expect, it } from 'vitest'
import { describeOutbox } from './engines.ts'
import { finished, messageIds, reason, until } from './fixture.ts'

const raw = [
  'From: mari@kivi.ee',
  'To: anna@klient.ee',
  'Subject: =?UTF-8?Q?Arve_=C3=BCks?=',
  'Date: Sun, 29 Nov 2026 12:00:00 +0200',
  'Message-ID: <signed-1@kivi.ee>',
  '',
  'Tere!  ',
  '',
].join('\r\n')

describeOutbox('a ready-made message', (rig) => {
  it('is kept as it is, and sent under its own Message-ID', async () => {
    const { company, outbox, user } = await rig()
    const server = await user('MARI')
    const message = { to: 'anna@klient.ee', bcc: 'arhiiv@kivi.ee', raw: Buffer.from(raw) }
    const batch = { user: 'MARI', run: 'r', messages: [{ key: 'a', message }] }
    const { run } = await company.enqueue(batch)
    expect(await company.messages()).toMatchObject([
      {
        subject: 'Arve üks',
        messageId: '<signed-1@kivi.ee>',
        addresses: ['anna@klient.ee', 'arhiiv@kivi.ee'],
      },
    ])
    expect(await company.enqueue(batch)).toMatchObject({ added: 0, known: 1 })
    await outbox.work()
    await until(company, run, finished)
    expect(server.messages.map((kept) => `${kept}\r\n`)).toEqual([raw])
    expect(messageIds(server)).toEqual(['<signed-1@kivi.ee>'])
  })

  it('is refused where it is handed over, with its place in the batch', async () => {
    const { company, user } = await rig()
    await user('MARI')
    const enqueue = (message: object) =>
      reason(
        company.enqueue({
          user: 'MARI',
          run: 'r',
          messages: [{ key: 'a', message: { to: 'anna@klient.ee', raw, ...message } }],
        }),
      )
    const other = await enqueue({ raw: raw.replace('mari@', 'juht@') })
    expect(other).toBeInstanceOf(StoreError)
    expect(String(other)).toContain('batch.messages.0.message.raw: ')
    expect(String(await enqueue({ text: 'Tere!' }))).toContain('batch.messages.0.message.text: ')
    const large = `${raw}${`${'a'.repeat(900)}\r\n`.repeat(60_000)}`
    expect(String(await enqueue({ raw: large }))).toMatch(
      /message\.raw: has \d+ bytes; at most \d+ can be kept/,
    )
  })
})

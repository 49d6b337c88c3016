import { readReturn } from '@saatja/bounce'
import { startScriptedServer } from '@saatja/testkit'
import { expect, it } from 'vitest'
import { openOutbox } from '../src/index.ts'
import { describeOutbox } from './engines.ts'
import { finished, house, letter, until } from './fixture.ts'

describeOutbox('a signed return address', (rig) => {
  it('is the envelope sender of each message, and its bounce finds the message', async () => {
    const { store, slug } = await rig()
    const server = await startScriptedServer({ offers: ['DSN'] })
    const outbox = await openOutbox({
      store,
      providers: [house],
      mailer: { clientName: 'client.test', dial: () => ({ host: '127.0.0.1', port: server.port }) },
    })
    try {
      await store
        .company(slug)
        .cards.put(
          { code: 'MARI', email: 'mari@kivi.ee', mail: { sender: 'house-reply-to' } },
          { by: 'ANNA' },
        )
      const company = outbox.company(slug)
      await outbox.work()
      const sent = async (key: string) => {
        const { run } = await company.enqueue({
          user: 'MARI',
          run: key,
          messages: [{ key, message: letter(`${key}@klient.ee`) }],
        })
        await until(company, run, finished)
        // The worker may send what another test has left in this database, so the transaction is found by its recipient.
        const at = server.lines.findIndex((line) => line.startsWith(`RCPT TO:<${key}@klient.ee>`))
        const mail = server.lines.slice(0, at).findLast((line) => line.startsWith('MAIL')) ?? ''
        const address = /<(b\+a[a-z2-7]{23}@event\.erp\.example)>/.exec(mail)?.[1] ?? ''
        return { address, mail, rcpt: server.lines[at] ?? '' }
      }
      const [first, second] = [await sent('a'), await sent('b')]
      expect(first.mail).toMatch(/ RET=HDRS ENVID=<[\da-f-]{36}@event\.erp\.example>/)
      expect(first.rcpt).toBe('RCPT TO:<a@klient.ee> NOTIFY=FAILURE,DELAY ORCPT=rfc822;a@klient.ee')
      expect(second.address).not.toBe(first.address)
      const bounce = `From: MAILER-DAEMON@mx.example\nSubject: failure notice\n\n<a@klient.ee>:\n550 5.1.1 No such user\n`
      const returned = readReturn(Buffer.from(bounce), { envelope: { from: '', to: first.address } })
      expect(await company.returned(returned)).toMatchObject({ by: 'token', state: 'bounced' })
    } finally {
      await outbox.close()
      await server.close()
    }
  })
})

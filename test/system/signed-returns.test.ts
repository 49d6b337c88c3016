import { receiveReturns } from '@saatja/bounce'
import { type Locale, locales, secret } from '@saatja/core'
import { explain, loadTexts } from '@saatja/core/explain'
import { openOutbox, type RecordedReturn } from '@saatja/outbox'
import { directo } from '@saatja/provider-directo'
import { openStore } from '@saatja/store'
import { key } from '@saatja/test-database'
import { expect, it } from 'vitest'
import { describeSystem } from './servers/requirements.ts'
import { returningServers } from './servers/returning-servers.ts'
import { startSink } from './servers/sink.ts'

const domain = 'event.erp.example'
const by = { by: 'ANNA' }
const providers = [
  directo({
    id: 'acme',
    name: 'Acme',
    server: 'mail.acme.example:587',
    security: 'none',
    eventDomain: domain,
    returnKey: secret('a key of more than thirty-two characters'),
  }),
]

const titleIn = async (locale: Locale, diagnosis: Parameters<typeof explain>[0]): Promise<string> =>
  explain(diagnosis, await loadTexts(locale, providers)).title

/** Milliseconds: Exim tries again in a minute at the earliest. */
const patience = 120_000

for (const { name, need, start } of returningServers)
  describeSystem(
    `a message that ${name} sends on and a customer refuses`,
    ['smtp-sink', need],
    () => {
      it('comes back by LMTP to its own address, and is bounced with its cause', async () => {
        const sink = await startSink({ kind: 'hard', at: 'RCPT' })
        const store = await openStore({ ephemeral: true, keys: key, providers })
        let port = 0
        const outbox = await openOutbox({
          store,
          providers,
          mailer: { clientName: 'erp.example', dial: () => ({ host: '127.0.0.1', port }) },
        })
        const company = outbox.company('kivi')
        let tell: (recorded: RecordedReturn) => void = () => {}
        const recorded = new Promise<RecordedReturn>((resolve) => {
          tell = resolve
        })
        const envelopes: unknown[] = []
        const open = await receiveReturns({
          lmtp: { port: 0 },
          async onReturn({ returned, envelope }) {
            envelopes.push(envelope)
            // While the outcome of sending is not written down it throws, and the server offers the mail again.
            tell(await company.returned(returned))
          },
        })
        const server = await start({
          events: { domain, port: open.lmtpPort ?? 0 },
          customer: { domain: 'klient.example', port: sink.port },
        })
        try {
          port = server.port
          await store.company('kivi').put({ name: 'Kivi OÜ' }, by)
          await store
            .company('kivi')
            .cards.put({ code: 'MARI', email: 'mari@kivi.example', mail: { sender: 'acme-reply-to' } }, by)
          await outbox.work()
          await company.enqueue({
            user: 'MARI',
            run: 'r',
            bulk: false,
            messages: [
              { key: 'm', message: { to: 'jaan@klient.example', subject: 'Arve 17', text: 'Tere!' } },
            ],
          })
          const { message = '', ...result } = await recorded
          expect(result).toMatchObject({ result: 'recorded', by: 'token', state: 'bounced' })
          expect(envelopes.at(-1)).toEqual({
            from: '',
            to: expect.stringMatching(/^b\+a[a-z2-7]{23}@event\.erp\.example$/),
          })
          expect(await company.message(message)).toMatchObject({
            state: 'bounced',
            recipients: [{ address: 'jaan@klient.example', state: 'bounced', by: 'token', status: '5.7.1' }],
          })
          const [event] = await store.company('kivi').events.list({ kind: 'mail-bounced' })
          const [recipient] = (event?.data.recipients ?? []) as { diagnosis: Parameters<typeof explain>[0] }[]
          if (recipient === undefined) throw new Error('The event names no recipient.')
          expect(event?.card).toBe('MARI')
          const titles = await Promise.all(locales.map((locale) => titleIn(locale, recipient.diagnosis)))
          expect(titles).toEqual([
            'Serveri reeglid ei luba seda kirja saata',
            'Servera noteikumi šo vēstuli neatļauj',
            'A server policy blocks this message',
          ])
        } finally {
          await server.stop()
          await open.close()
          await outbox.close()
          await store.close()
          await sink.stop()
        }
      })
    },
    patience,
  )

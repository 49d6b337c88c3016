import type { Locale } from '@saatja/core'
import { type Invoice, sendInvoices, textsFor } from '@saatja/example-nightly-invoices'
import { openOutbox } from '@saatja/outbox'
import { gmail } from '@saatja/provider-gmail'
import { openStore } from '@saatja/store'
import { startSandbox } from '@saatja/testkit'
import { afterAll, describe, expect, it } from 'vitest'

const providers = [gmail()]
const sandbox = await startSandbox({ providers })
const store = await openStore({ ephemeral: true, providers })
const outbox = await openOutbox({ store, providers, mailer: { dial: sandbox.dial } })
const by = { by: 'test' }
const kivi = store.company('kivi')
await kivi.put({ name: 'Kivi OÜ' }, by)
await kivi.cards.put(
  {
    code: 'RAMAT',
    email: 'arved@kivi.ee',
    mail: { provider: 'gmail', username: 'arved@kivi.ee', password: 'abcd efgh ijkl mnop' },
  },
  by,
)
await outbox.work()

afterAll(async () => {
  await outbox.close()
  await store.close()
  await sandbox.close()
})

const invoice = (number: string, language: Locale, email = `${number}@ost.ee`): Invoice => ({
  number,
  customer: 'Ost AS',
  email,
  language,
  pdf: Buffer.from(`%PDF ${number}`),
})
const night = (...invoices: readonly Invoice[]) => ({ user: 'RAMAT', date: '2026-11-22', invoices })

describe('the nightly job', () => {
  it('sends each invoice in its customer’s language, and once however often it runs', async () => {
    const invoices = [invoice('1', 'et'), invoice('2', 'lv'), invoice('3', 'en')]
    const texts = await textsFor('et', providers)
    for (const _ of ['at night', 'again']) {
      expect(await sendInvoices(outbox.company('kivi'), night(...invoices), texts)).toEqual({
        sent: 3,
        open: [],
      })
    }
    const mails = sandbox.mails()
    expect(mails.map(({ subject }) => subject).sort()).toEqual(['Arve 1', 'Invoice 3', 'Rēķins 2'])
  })

  it('reports a refused address in the accountant’s language', async () => {
    const stop = sandbox.inject(
      { faults: [{ stage: 'recipient', reply: '550 5.1.1 The email account does not exist' }] },
      { recipient: 'nobody@ost.ee' },
    )
    const texts = await textsFor('lv', providers)
    const report = await sendInvoices(
      outbox.company('kivi'),
      { ...night(invoice('4', 'lv', 'nobody@ost.ee')), date: '2026-11-23' },
      texts,
    )
    stop()
    expect(report.sent).toBe(0)
    expect(report.open).toMatchObject([{ invoice: '4', state: 'failed' }])
    expect(report.open[0]?.words).toMatch(/adres/i)
  })
})

// Runs the job once on the sandbox, with a store in memory, so that it can be tried without an account.
import { openOutbox } from '@saatja/outbox'
import { gmail } from '@saatja/provider-gmail'
import { openStore } from '@saatja/store'
import { startSandbox } from '@saatja/testkit'
import { sendInvoices, textsFor } from './nightly.ts'

const providers = [gmail()]
// A real job opens `{ url: process.env.DATABASE_URL }`, and leaves out the sandbox and `dial`.
const store = await openStore({ ephemeral: true, providers })
const sandbox = await startSandbox({ providers })
const outbox = await openOutbox({ store, providers, mailer: { dial: sandbox.dial } })

const by = { by: 'setup' }
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
const pdf = Buffer.from('%PDF-1.7')
const invoices = [
  { number: '1042', customer: 'Ost AS', email: 'arved@ost.ee', language: 'et', pdf },
  { number: '1043', customer: 'SIA Koks', email: 'rekini@koks.lv', language: 'lv', pdf },
] as const

await outbox.work()
const report = await sendInvoices(
  outbox.company('kivi'),
  { user: 'RAMAT', date: new Date().toISOString().slice(0, 10), invoices },
  await textsFor(process.env.LANG?.slice(0, 2) ?? 'en', providers),
)
console.log(`Sent: ${report.sent}`)
for (const { invoice, state, words } of report.open) console.log(`${invoice} ${state}: ${words}`)

await outbox.close()
await store.close()
await sandbox.close()
process.exitCode = report.open.length > 0 ? 1 : 0

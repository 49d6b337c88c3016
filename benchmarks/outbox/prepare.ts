// Puts company and users into the database of a checkout, by its own store: `prepare.ts CHECKOUT SETUP MAILBOXES`.
import { join } from 'node:path'
import type { addUsers } from './messages.ts'
import type { WorkerSetup } from './setup.ts'

const [checkout = '', setup = '{}', mailboxes = '1'] = process.argv.slice(2)
const { place, keys }: WorkerSetup = JSON.parse(setup)
const { openStore }: typeof import('@saatja/store') = await import(
  join(checkout, 'packages/store/src/index.ts')
)
const messages: { readonly addUsers: typeof addUsers } = await import(
  join(checkout, 'benchmarks/outbox/messages.ts')
)
const store = await openStore({ ...place, providers: [], keys })
await messages.addUsers(store, Number(mailboxes))
await store.close()

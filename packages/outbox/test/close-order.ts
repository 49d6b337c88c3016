// Closes store and outbox while a message is under way, in the order that is given, and then has nothing left to do.
import { openStore } from '@saatja/store'
import { key } from '@saatja/test-database'
import { createFixture, letters, limited } from './fixture.ts'

const [order, url = ''] = process.argv.slice(2)
const place = url === '' ? { ephemeral: true as const } : { url }
const store = await openStore({ ...place, keys: key, providers: [limited] })
const { company, outbox, user, close } = await createFixture(store)
const server = await user('MARI', { responses: { RCPT: {} } })
await company.enqueue({ user: 'MARI', run: 'r', messages: letters(1, 'm') })
await outbox.work()
await server.seen('RCPT')
if (order === 'store first') await store.close({ within: 10 })
await outbox.close({ within: 10 })
if (order === 'outbox first') await store.close()
await store.close()
await close()
const after = await company.messages().catch((error: unknown) => error)
console.log(after instanceof Error ? after.message : after)

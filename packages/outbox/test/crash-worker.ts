/** One worker process of the crash test: sends until it is killed. */
import { openStore } from '@saatja/store'
import { key } from '@saatja/test-database'
import { openOutbox } from '../src/index.ts'

const [where = '', port = ''] = process.argv.slice(2)
const place = where.startsWith('postgres:') ? { url: where } : { folder: where }
const store = await openStore({ ...place, keys: key, providers: [] })
const outbox = await openOutbox({
  store,
  providers: [],
  mailer: { clientName: 'client.test', dial: () => ({ host: '127.0.0.1', port: Number(port) }) },
  on: (event) => {
    if (event.kind === 'trouble') console.error(String(event.error))
  },
})
await outbox.work()
process.stdout.write('working\n')

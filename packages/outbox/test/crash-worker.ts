/** One worker process of the crash test: sends until it is killed. */
import { openStore } from '@saatja/store'
import { key } from '@saatja/test-database'
import { pilv } from '@saatja/test-invented-provider'
import { openOutbox } from '../src/index.ts'

const [where = '', port = '', ca = ''] = process.argv.slice(2)
const place = where.startsWith('postgres:') ? { url: where } : { folder: where }
const store = await openStore({ ...place, keys: key, providers: [pilv] })
const outbox = await openOutbox({
  store,
  providers: [pilv],
  mailer: {
    clientName: 'client.test',
    dial: () => ({ host: '127.0.0.1', port: Number(port), ...(ca === '' ? {} : { ca }) }),
  },
  on: (event) => {
    if (event.kind === 'trouble') console.error(String(event.error))
  },
})
// So few that the run lasts for some kills, and enough for a write to serve several.
await outbox.work({ messages: 20 })
process.stdout.write('working\n')

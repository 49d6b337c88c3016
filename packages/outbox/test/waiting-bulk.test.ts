import { openStore } from '@saatja/store'
import { key } from '@saatja/test-database'
import { expect, it } from 'vitest'
import { openOutbox } from '../src/index.ts'
import { startCounter } from './counting-server.ts'
import { by, finished, letters, until } from './fixture.ts'

it('bulk mail of an own server goes out behind the dot of other mail, on four connections', async () => {
  const counter = await startCounter(() => 2)
  const store = await openStore({ ephemeral: true, keys: key, providers: [] })
  const dial = () => ({ host: '127.0.0.1', port: counter.port })
  const outbox = await openOutbox({ store, providers: [], mailer: { clientName: 'client.test', dial } })
  await store.company('kivi').put({ name: 'Kivi OÜ' }, by)
  const mail = { sender: 'smtp', server: 'mail.kivi.test:587', security: 'none', username: null } as const
  await store.company('kivi').cards.put({ code: 'MARI', email: 'mari@kivi.ee', mail }, by)
  const company = outbox.company('kivi')
  const { run } = await company.enqueue({ user: 'MARI', run: 'bulk', messages: letters(200, 'bulk') })
  await outbox.work()
  expect((await until(company, run, finished, 60_000)).counts.sent).toBe(200)
  expect(counter.total()).toBe(200)
  expect([...counter.seen.values()].every((times) => times === 1)).toBe(true)
  expect(counter.followed()).toBeGreaterThan(50)
  expect(counter.connections()).toBeLessThanOrEqual(4)
  await outbox.close()
  await store.close()
  await counter.close()
})

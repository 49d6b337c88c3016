import { migrate, openStore } from '@saatja/store'
import { key } from '@saatja/test-database'
import { expect, it } from 'vitest'
import { openOutbox } from '../../src/index.ts'
import { outboxMigrations } from '../../src/queue/migrations.ts'

it('a diagnosis that was kept under the old name of its code is read under the new one', async () => {
  const store = await openStore({ ephemeral: true, keys: key, providers: [] })
  const { database } = store
  await migrate(database, 'outbox', outboxMigrations.slice(0, 1))
  await store.company('kivi').put({ name: 'Kivi OÜ' }, { by: 'test' })
  const kept = { id: 'sign-in-refused', outcome: 'AUTH', actor: 'user', retry: 'after-sign-in', params: {} }
  await database.query(
    `insert into saatja.outbox_mailbox (company, mailbox, paused_until, pause)
     values ('kivi', 'mari', 'infinity', $1::jsonb)`,
    [JSON.stringify(kept)],
  )
  const outbox = await openOutbox({ store, providers: [] })
  const [mailbox] = await outbox.company('kivi').mailboxes()
  const { outcome: code, ...same } = kept
  expect(mailbox?.resting?.diagnosis).toEqual({ ...same, code })
  await store.close()
})

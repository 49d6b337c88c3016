import { openStore, type Queryable } from '@saatja/store'
import { key } from '@saatja/test-database'
import { expect, it } from 'vitest'
import type { ClaimedMessage } from '../../src/queue/message-row.ts'
import { lateSuppression } from '../../src/returns/late-suppression.ts'
import { createFixture, letter } from '../fixture.ts'

const bulkMailTo = (to: string): ClaimedMessage => ({
  id: crypto.randomUUID(),
  run: crypto.randomUUID(),
  key: to,
  kind: 'mail',
  sender: 'MARI',
  bulk: true,
  attempt: 1,
  deferrals: 0,
  messageId: '<m@kivi.ee>',
  returnId: null,
  content: letter(to),
  attachments: 0,
  recipients: 1,
  pending: null,
  reached: 0,
  refused: 0,
  expiresAt: new Date(Date.now() + 60_000),
})

it('the mails of one moment are looked up together, and each learns of its own recipients', async () => {
  const store = await openStore({ ephemeral: true, keys: key, providers: [] })
  const { slug, close } = await createFixture(store)
  await store.database.query(
    `insert into saatja.outbox_address_failure (company, address, message, written, sender, cause, proof)
     values ($1, 'anna@klient.ee', gen_random_uuid(), 'Anna@klient.ee', 'MARI', 'recipient-unknown', 'proved')`,
    [slug],
  )
  const asked: string[] = []
  const counting: Queryable = {
    query: (text, values) => {
      asked.push(text)
      return store.database.query(text, values)
    },
  }
  const leaveOut = lateSuppression(counting, slug)
  const people = ['Anna@klient.ee', ...Array.from({ length: 30 }, (_, n) => `jaan${n}@klient.ee`)]
  const admitted = await Promise.all(people.map((to) => leaveOut(bulkMailTo(to))))
  expect(admitted.map((one) => 'outcome' in one)).toEqual(people.map((to) => to.startsWith('Anna')))
  // Whether there is a list; who of them stands on it; and the one mail without its recipient.
  expect(asked).toHaveLength(3)
  await close()
  await store.close()
})

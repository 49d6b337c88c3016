import { setImmediate } from 'node:timers/promises'
import type { Database, Queryable } from '@saatja/store'
import { expect, it } from 'vitest'
import type { ClaimedMessage } from '../../src/queue/message-row.ts'
import { openCommits } from '../../src/worker/commits.ts'

const message: ClaimedMessage = {
  id: '0199',
  run: '0198',
  key: 'a',
  kind: 'mail',
  sender: 'MARI',
  bulk: true,
  attempt: 1,
  deferrals: 0,
  messageId: '<a@kivi.ee>',
  returnId: null,
  content: { to: 'juri@tamm.ee', subject: '', text: '' },
  attachments: 0,
  recipients: 1,
  pending: null,
  reached: 0,
  refused: 0,
  expiresAt: new Date(0),
}

/** How many statements are under way while a claim has no answer yet: when a dot is about to leave, and when a person’s mail came. */
const underWay = async (engine: Database['engine']): Promise<readonly number[]> => {
  let asked = 0
  const database: Queryable & Pick<Database, 'engine'> = {
    engine,
    query: () => {
      asked++
      return new Promise(() => {})
    },
  }
  const commits = openCommits(database, 'tartu:7', new AbortController().signal)
  void commits.claim({ company: 'kivi', mailbox: 'mari' }, false)
  await setImmediate()
  await setImmediate()
  expect(asked).toBe(1)
  void commits.markDot('kivi', message)
  await setImmediate()
  await setImmediate()
  const withDot = asked
  void commits.claim({ company: 'kivi', mailbox: 'mari' }, true)
  await setImmediate()
  await setImmediate()
  return [withDot, asked]
}

it('a dot, and mail that a person waits for, do not wait for other writes, where the database has connections for it', async () => {
  expect(await underWay('postgres')).toEqual([2, 3])
  expect(await underWay('pglite')).toEqual([1, 1])
})

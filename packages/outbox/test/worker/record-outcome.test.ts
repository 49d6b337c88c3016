import { expect, it } from 'vitest'
import type { OutboxContext, OutboxEvent } from '../../src/context.ts'
import { putBack } from '../../src/policy/outcome.ts'
import type { Commits } from '../../src/worker/commits.ts'
import { recordOutcome } from '../../src/worker/record-outcome.ts'

const message = {
  id: '0198c1f0-0000-7000-8000-000000000001',
  run: '0198c1f0-0000-7000-8000-000000000002',
  key: 'm-0',
  attempt: 1,
  sender: 'MARI',
  messageId: '<m-0@kivi.example>',
  bulk: true,
}

it('tells the listeners of an outcome that is recorded, although its run cannot be looked up', async () => {
  const told: OutboxEvent[] = []
  const ending = new AbortController()
  ending.abort()
  const query = () => Promise.reject(new Error('The database is away'))
  const context = {
    store: { database: { query } },
    emit: (event: OutboxEvent) => void told.push(event),
  } as unknown as OutboxContext
  const commits = { ending: ending.signal, end: async () => true } as unknown as Commits
  const key = { company: 'kivi', mailbox: 'smtp.kivi.example:587 mari@kivi.example' }
  await recordOutcome(context, commits, key, message, { outcome: putBack('stopped') })
  expect(told).toMatchObject([{ kind: 'trouble' }, { kind: 'message', state: 'queued', result: 'stopped' }])
})

import { expect, it } from 'vitest'
import type { BulkMessageView, BulkView } from '../server/bulk/contract.ts'
import { sentBefore } from '../server/bulk/sent-before.ts'

const message = (to: string, state: BulkMessageView['state'] = 'sent') =>
  ({ addresses: [to], subject: 'Arve', state }) as unknown as BulkMessageView

/** Runs by their names, the newest first. */
const runsOf = (runs: Readonly<Record<string, readonly BulkMessageView[]>>) => ({
  list: async () =>
    Object.keys(runs).map((name, index) => ({ id: name, name, createdAt: 9 - index }) as unknown as BulkView),
  messages: async (id: string) => ({ messages: runs[id] ?? [], all: 0 }),
})

const batch = (...to: readonly string[]) => ({
  messages: to.map((address) => ({
    key: `new ${address}`,
    message: { to: address, subject: 'Arve', text: '' },
  })),
})

it.each([
  ['the same again', { one: [message('a@x.example')] }, ['a@x.example'], { id: 'one', at: 9, count: 1 }],
  ['a part again', { one: [message('A@x.example')] }, ['a@x.example', 'b@x.example'], { count: 1 }],
  ['what came back', { one: [message('a@x.example', 'bounced')] }, ['a@x.example'], { count: 1 }],
  [
    'an older run',
    { one: [message('b@x.example')], two: [message('a@x.example')] },
    ['a@x.example'],
    { id: 'two' },
  ],
])('a start is preceded by a run with %s', async (_name, runs, to, before) =>
  expect(await sentBefore(runsOf(runs), batch(...to))).toMatchObject(before),
)

it.each([
  ['others', [message('b@x.example')]],
  ['what was canceled or refused', [message('a@x.example', 'cancelled'), message('a@x.example', 'failed')]],
])('a start is preceded by no run with %s', async (_name, messages) =>
  expect(await sentBefore(runsOf({ one: messages }), batch('a@x.example'))).toBeUndefined(),
)

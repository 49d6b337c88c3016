import { expect, it } from 'vitest'
import type { InboxItem } from '../server/inbox/contract.ts'
import { findMessages } from '../web/src/inbox/search.ts'

const item = (changes: Partial<InboxItem>): InboxItem => ({
  id: '1',
  at: 0,
  from: { name: 'Mari Mägi', address: 'mari@kivi.example' },
  to: [{ address: 'anna@example.com' }],
  subject: 'Arve 1042',
  envelope: { from: 'mari@kivi.example', to: ['anna@example.com', 'koopia@kivi.example'] },
  server: 'localhost:1025',
  security: 'tls',
  size: 100,
  attachments: 0,
  ...changes,
})

const items = [item({ id: 'one' }), item({ id: 'two', subject: 'Meeldetuletus', attachments: 1 })]

const found = (words: string, onlyWithAttachments = false) =>
  findMessages(items, { words, onlyWithAttachments }).map(({ id }) => id)

it('finds every word in subject, sender and recipients, without regard to case', () => {
  expect(found('')).toEqual(['one', 'two'])
  expect(found('ARVE mägi')).toEqual(['one'])
  expect(found('koopia@')).toEqual(['one', 'two'])
  expect(found('arve reminder')).toEqual([])
})

it('leaves out messages without attachments when asked', () => {
  expect(found('', true)).toEqual(['two'])
  expect(found('arve', true)).toEqual([])
})

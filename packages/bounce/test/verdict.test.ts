import { replyRules } from '@saatja/core/explain'
import { expect, it } from 'vitest'
import { diagnosisOf } from '../src/cause/verdict.ts'

it.each([
  'delivery-expired',
  'recipient-mailbox-full',
  'recipient-server-unreachable',
  'refused-by-recipient',
])('says of a returned message who can fix it as core says of the reply: %s', (id) =>
  expect(diagnosisOf(id, { params: {} }).actor).toBe(replyRules.find((rule) => rule.id === id)?.actor),
)

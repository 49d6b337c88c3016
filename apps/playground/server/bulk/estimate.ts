import {
  ceilingsOf,
  checkPermission,
  type EffectiveSettings,
  limitsOf,
  MailError,
  type Provider,
} from '@saatja/core'
import { type Batch, timeLeft } from '@saatja/outbox'
import type { BulkEstimate } from './contract.ts'
import { firstMessage } from './first-message.ts'
import { bulkLimit } from './limit.ts'

const listed = (people: unknown): number => (people === undefined ? 0 : [people].flat().length)

const recipientsOf = ({ messages }: Batch): number =>
  messages.reduce((sum, { message: { to, cc, bcc } }) => sum + listed(to) + listed(cc) + listed(bcc), 0)

const filesOf = ({ messages }: Batch): number =>
  messages.reduce(
    (sum, { message }) => sum + ('attachments' in message ? (message.attachments?.length ?? 0) : 0),
    0,
  )

/**
 * Describes a run before it begins: the sender, the number of messages, and the least time under the provider's limits.
 */
export const estimate = async (
  batch: Batch,
  effective: EffectiveSettings,
  providers: readonly Provider[],
): Promise<BulkEstimate> => {
  try {
    await checkPermission({ settings: effective, providers, bulk: true })
  } catch (error) {
    if (!MailError.is(error)) throw error
    return { ok: false, diagnosis: error.diagnosis, findings: error.findings ?? [] }
  }
  const limits = limitsOf(effective, providers)
  const count = batch.messages.length
  const recipients = recipientsOf(batch)
  const load = { messages: count, recipients: recipients / Math.max(count, 1), perMinute: undefined, rest: 0 }
  const takes = timeLeft(load, ceilingsOf(limits))
  const server = effective.fields.server.value
  const first = firstMessage(batch)
  return {
    ok: true,
    from: effective.identity.from.address,
    count,
    recipients,
    attachments: filesOf(batch),
    limit: bulkLimit(limits),
    ...(first === undefined ? {} : { first }),
    ...(server === null ? {} : { server }),
    ...(takes === undefined ? {} : { takes }),
  }
}

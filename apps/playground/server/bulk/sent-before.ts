import { recipientsOf } from '@saatja/core'
import type { Batch } from '@saatja/outbox'
import type { BulkMessageView, RunBefore } from './contract.ts'
import { maxMessages } from './read-batch.ts'
import type { TargetRuns } from './target-runs.ts'

/** How many runs are compared: a run that is repeated by mistake is repeated soon. */
const newest = 5

/** Identifies a message by recipient and subject, since its key differs from run to run. */
const contentOf = (addresses: readonly string[], subject: string): string =>
  JSON.stringify([[...addresses].map((address) => address.toLowerCase()).sort(), subject])

const wasSent = ({ state }: BulkMessageView): boolean => state !== 'failed' && state !== 'cancelled'

/** Finds the newest run with some of these messages: the same subject to the same recipients. */
export const sentBefore = async (
  runs: Pick<TargetRuns, 'list' | 'messages'>,
  { messages }: Pick<Batch, 'messages'>,
): Promise<RunBefore | undefined> => {
  const wanted = messages.map(({ message }) =>
    contentOf(recipientsOf(message), 'subject' in message ? message.subject : ''),
  )
  for (const { id, name, createdAt } of (await runs.list()).slice(0, newest)) {
    const { messages: earlier } = await runs.messages(id, { limit: maxMessages })
    const sent = new Set(
      earlier.filter(wasSent).map(({ addresses, subject }) => contentOf(addresses, subject)),
    )
    const count = wanted.filter((content) => sent.has(content)).length
    if (count > 0) return { id, name, at: createdAt, count }
  }
  return undefined
}

import type { NewEvent, Queryable } from '@saatja/store'
import type { OutboxContext } from '../context.ts'
import { type Outcome, outcomeOfOrphan } from '../policy/outcome.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import type { ClaimedMessage } from '../queue/message-row.ts'
import { applyToMailbox, recover, saveOutcome } from '../queue/save-outcome.ts'
import type { AttemptResult } from './attempt.ts'
import { retryQuery } from './retry.ts'

type RecordedMessage = Pick<ClaimedMessage, 'id' | 'run' | 'attempt' | 'sender'>

/** Writes down how an attempt ended, with all that follows from it, and tells. */
export const recordOutcome = async (
  context: OutboxContext,
  key: MailboxKey,
  message: RecordedMessage,
  { outcome, dotAt }: AttemptResult,
): Promise<void> => {
  if (outcome === 'lost') return
  const ours = await retryQuery(() => write(context, key, message, outcome, dotAt))
  if (ours) emitOutcome(context, key, message, outcome)
}

const write = async (
  context: OutboxContext,
  key: MailboxKey,
  message: RecordedMessage,
  outcome: Outcome,
  dotAt: Date | undefined,
): Promise<boolean> => {
  const { database } = context.store
  const events = eventsOf(key, message, outcome)
  if (events.length === 0) return saveOutcome(database, key.company, message, outcome, dotAt)
  return database.transaction(async (tx) => {
    if (!(await saveOutcome(tx, key.company, message, outcome, dotAt))) return false
    await applyToMailbox(tx, key, message, outcome)
    const log = context.store.company(key.company).within(tx).events
    for (const event of events) await log.add(event)
    return true
  })
}

/** Events to report to the company. */
const eventsOf = (
  { mailbox }: MailboxKey,
  { id, run, sender }: RecordedMessage,
  { state, diagnosis, reply, pauseUntil, holdSender }: Outcome,
): readonly NewEvent[] => {
  const data = { message: id, run, mailbox, ...(diagnosis ? { diagnosis } : {}), ...(reply ? { reply } : {}) }
  const kinds = [
    ...(state === 'failed' || state === 'partial' || state === 'unknown' ? [`message-${state}`] : []),
    ...(pauseUntil === undefined ? [] : ['mailbox-paused']),
    ...(holdSender ? ['sender-held'] : []),
  ]
  return kinds.map((kind) => ({ kind, card: sender, data }))
}

const emitOutcome = (
  context: OutboxContext,
  { company, mailbox }: MailboxKey,
  { id, run }: RecordedMessage,
  outcome: Outcome,
): void => {
  const { state, pauseUntil } = outcome
  context.emit({ kind: 'message', company, run, id, state })
  if (pauseUntil === undefined) return
  const until = Number.isFinite(pauseUntil) ? { until: new Date(pauseUntil) } : {}
  context.emit({ kind: 'mailbox-paused', company, mailbox, ...until })
}

/**
 * Settles what a dead process left on its way. Without a dot nothing was sent, so it goes back to its place; with one
 * it is `unknown`, or goes out again where the kind of mail allows that.
 */
export const recordOrphans = async (context: OutboxContext, key: MailboxKey): Promise<void> => {
  const found = await context.store.database.transaction(async (tx: Queryable) => {
    const orphans = await recover(tx, key)
    const settled = []
    for (const orphan of orphans) {
      const outcome = outcomeOfOrphan({ ...orphan, unknown: context.unknownPolicy(orphan.kind) })
      await saveOutcome(tx, key.company, orphan, outcome, orphan.dotAt ?? undefined)
      const log = context.store.company(key.company).within(tx).events
      for (const event of eventsOf(key, orphan, outcome)) await log.add(event)
      settled.push({ orphan, outcome })
    }
    return settled
  })
  for (const { orphan, outcome } of found) emitOutcome(context, key, orphan, outcome)
}

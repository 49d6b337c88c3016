import type { NewEvent, Queryable } from '@saatja/store'
import type { OutboxContext } from '../context.ts'
import { type Outcome, outcomeOfOrphan } from '../policy/outcome.ts'
import { commitWrites } from '../queue/commit.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import type { ClaimedMessage } from '../queue/message-row.ts'
import { applyToMailbox, cancelledState, recover, resumeIfSaved } from '../queue/save-outcome.ts'
import type { MessageState } from '../state.ts'
import { channelOf } from './announcement.ts'
import type { AttemptResult } from './attempt-context.ts'
import type { Commits } from './commits.ts'
import { retryQuery } from './retry.ts'

type RecordedMessage = Pick<ClaimedMessage, 'id' | 'run' | 'key' | 'attempt' | 'sender' | 'messageId'>

/** An attempt that ended here. */
interface EndedAttempt extends AttemptResult {
  readonly outcome: Outcome
}

/** Records how an attempt ended, with all that follows from it, and tells the listeners. */
export const recordOutcome = async (
  context: OutboxContext,
  commits: Commits,
  key: MailboxKey,
  message: RecordedMessage & Pick<ClaimedMessage, 'bulk'>,
  { outcome, dotAt, took }: AttemptResult,
): Promise<void> => {
  if (outcome === 'lost') return
  const ended = { outcome, ...(dotAt ? { dotAt } : {}), ...(took === undefined ? {} : { took }) }
  const ours = await retryQuery(() => write(context, commits, key, message, ended), commits.ending)
  if (!ours) return
  const told = await retryQuery(() => asEnded(context, key, message, outcome), commits.ending)
  emitOutcome(context, key, message, told, took)
}

/** What listeners and the company are told: another state than the outcome's where the run was cancelled meanwhile. */
type ToldOutcome = Omit<Outcome, 'state'> & { readonly state: MessageState }

/** Reads how the attempt ended where a cancelled run may have ended the message, and tells the company of that. */
const asEnded = async (
  context: OutboxContext,
  key: MailboxKey,
  message: RecordedMessage,
  outcome: Outcome,
): Promise<ToldOutcome> => {
  const { store } = context
  const state = await cancelledState(store.database, key, message, outcome)
  if (state === undefined) return outcome
  const { pauseUntil: _, holdSender: __, ...rest } = outcome
  const log = store.company(key.company).events
  for (const event of eventsOf(key, message, { ...rest, state })) await log.add(event)
  return { ...outcome, state }
}

const write = async (
  context: OutboxContext,
  commits: Commits,
  key: MailboxKey,
  message: RecordedMessage & Pick<ClaimedMessage, 'bulk'>,
  { outcome, dotAt, took }: EndedAttempt,
): Promise<boolean> => {
  const ended = endedOf(key, message, outcome, dotAt)
  const events = eventsOf(key, message, outcome)
  if (events.length === 0) return commits.end(ended, message.bulk)
  return context.store.database.transaction(async (tx) => {
    const [ours] = await commitWrites(tx, context.worker, [ended])
    if (ours !== true) return false
    await applyToMailbox(tx, key, message, outcome)
    if (took !== undefined && (outcome.holdSender || outcome.pauseUntil === Number.POSITIVE_INFINITY))
      await resumeIfSaved(tx, key, message.sender, took, channelOf(context.store.database.schema))
    const log = context.store.company(key.company).within(tx).events
    for (const event of events) await log.add(event)
    return true
  })
}

const endedOf = (
  { company }: MailboxKey,
  { id, attempt }: Pick<RecordedMessage, 'id' | 'attempt'>,
  outcome: Outcome,
  dotAt: Date | undefined,
) =>
  ({
    kind: 'ended',
    company,
    id,
    attempt,
    outcome,
    ...(dotAt === undefined ? {} : { dotAt }),
  }) as const

/** Events for the company. */
const eventsOf = (
  { mailbox }: MailboxKey,
  { id, run, key, sender, attempt, messageId }: RecordedMessage,
  { state, diagnosis, reply, pauseUntil, holdSender }: ToldOutcome,
): readonly NewEvent[] => {
  const ids = { message: id, key, messageId, run, mailbox, attempt }
  const data = { ...ids, ...(diagnosis ? { diagnosis } : {}), ...(reply ? { reply } : {}) }
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
  { id, run, key, attempt, sender: user, messageId }: RecordedMessage,
  { state, result, diagnosis, pauseUntil }: ToldOutcome,
  took?: number,
): void => {
  const why = diagnosis === undefined ? {} : { diagnosis }
  const spent = took === undefined ? {} : { took }
  const told = { company, mailbox, user, ...why }
  context.emit({ kind: 'message', ...told, run, id, key, state, attempt, result, messageId, ...spent })
  if (pauseUntil === undefined) return
  const until = Number.isFinite(pauseUntil) ? { until: new Date(pauseUntil) } : {}
  context.emit({ kind: 'mailbox-paused', ...told, ...until })
}

/**
 * Settles the messages that a dead process was sending. Without a marked dot nothing was sent, so the message goes back
 * to its place; with one it is `unknown`, or is sent again where its kind allows that.
 */
export const recordOrphans = async (context: OutboxContext, key: MailboxKey): Promise<void> => {
  const found = await context.store.database.transaction(async (tx: Queryable) => {
    const orphans = await recover(tx, key)
    const settled = []
    for (const orphan of orphans) {
      const outcome = outcomeOfOrphan({ ...orphan, unknown: context.unknownPolicy(orphan.kind) })
      await commitWrites(tx, context.worker, [endedOf(key, orphan, outcome, orphan.dotAt ?? undefined)])
      const state = (await cancelledState(tx, key, orphan, outcome)) ?? outcome.state
      const told: ToldOutcome = { ...outcome, state }
      const log = context.store.company(key.company).within(tx).events
      for (const event of eventsOf(key, orphan, told)) await log.add(event)
      settled.push({ orphan, told })
    }
    return settled
  })
  for (const { orphan, told } of found) emitOutcome(context, key, orphan, told)
}

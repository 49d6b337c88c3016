import type { NewEvent, Queryable } from '@saatja/store'
import type { Carried } from './attempt.ts'
import type { House } from '../context.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import type { ClaimedMessage } from '../queue/message-row.ts'
import { patiently } from './retry.ts'
import { applyToMailbox, recover, settle } from '../queue/save-outcome.ts'
import { orphanVerdict, type Verdict } from '../policy/outcome.ts'

type Settled = Pick<ClaimedMessage, 'id' | 'run' | 'attempt' | 'sender'>

/** Writes down how an attempt ended, with all that follows from it, and tells. */
export const record = async (
  house: House,
  key: MailboxKey,
  message: Settled,
  { verdict, dotAt }: Carried,
): Promise<void> => {
  if (verdict === 'lost') return
  const ours = await patiently(() => write(house, key, message, verdict, dotAt))
  if (ours) tell(house, key, message, verdict)
}

const write = async (
  house: House,
  key: MailboxKey,
  message: Settled,
  verdict: Verdict,
  dotAt: Date | undefined,
): Promise<boolean> => {
  const { database } = house.store
  const events = eventsOf(key, message, verdict)
  if (events.length === 0) return settle(database, key.company, message, verdict, dotAt)
  return database.transaction(async (tx) => {
    if (!(await settle(tx, key.company, message, verdict, dotAt))) return false
    await applyToMailbox(tx, key, message, verdict)
    const log = house.store.company(key.company).within(tx).events
    for (const event of events) await log.add(event)
    return true
  })
}

/** What a person of the company should hear of. */
const eventsOf = (
  { mailbox }: MailboxKey,
  { id, run, sender }: Settled,
  { state, diagnosis, reply, pauseUntil, holdSender }: Verdict,
): readonly NewEvent[] => {
  const data = { message: id, run, mailbox, ...(diagnosis ? { diagnosis } : {}), ...(reply ? { reply } : {}) }
  const kinds = [
    ...(state === 'failed' || state === 'partial' || state === 'unknown' ? [`message-${state}`] : []),
    ...(pauseUntil === undefined ? [] : ['mailbox-paused']),
    ...(holdSender ? ['sender-held'] : []),
  ]
  return kinds.map((kind) => ({ kind, card: sender, data }))
}

const tell = (
  house: House,
  { company, mailbox }: MailboxKey,
  { id, run }: Settled,
  verdict: Verdict,
): void => {
  const { state, pauseUntil } = verdict
  house.tell({ kind: 'message', company, run, id, state })
  if (pauseUntil === undefined) return
  const until = Number.isFinite(pauseUntil) ? { until: new Date(pauseUntil) } : {}
  house.tell({ kind: 'mailbox-paused', company, mailbox, ...until })
}

/**
 * Settles what a dead process left on its way. Without a dot nothing was sent, so it goes back to its place; with one
 * it is `unknown`, or goes out again where the kind of mail allows that.
 */
export const recordOrphans = async (house: House, key: MailboxKey): Promise<void> => {
  const found = await house.store.database.transaction(async (tx: Queryable) => {
    const orphans = await recover(tx, key)
    const settled = []
    for (const orphan of orphans) {
      const verdict = orphanVerdict({ ...orphan, unknown: house.unknownPolicy(orphan.kind) })
      await settle(tx, key.company, orphan, verdict, orphan.dotAt ?? undefined)
      const log = house.store.company(key.company).within(tx).events
      for (const event of eventsOf(key, orphan, verdict)) await log.add(event)
      settled.push({ orphan, verdict })
    }
    return settled
  })
  for (const { orphan, verdict } of found) tell(house, key, orphan, verdict)
}

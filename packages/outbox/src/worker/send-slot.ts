import { setImmediate } from 'node:timers/promises'
import { clearFailures } from '../queue/save-outcome.ts'
import { promote } from '../queue/stored-message.ts'
import { attemptDelivery } from './attempt.ts'
import type { AttemptContext, AttemptResult } from './attempt-context.ts'
import { recordOutcome } from './record-outcome.ts'
import type { Slot } from './slots.ts'

/** Milliseconds that one mailbox is sent from before others get its place, and the least time when others wait. */
const timeSlice = 60_000
const crowdedTimeSlice = 5_000
/** Milliseconds between two checks for deferred messages whose time has come. */
const promoteEvery = 5_000

/** What a slot learned about its mailbox. */
export interface DrainEvents {
  onSuccess(): void
  onPause(): void
}

/** Makes a slot that claims, sends and records one message after the other, until the mailbox's time is over. */
export const createSendSlot = (
  attempt: AttemptContext,
  crowded: () => boolean,
  mailbox: DrainEvents,
): Slot => {
  const { commits, context, key, stopping } = attempt
  const begun = Date.now()
  const promoteDue = promoteRegularly(attempt, begun)
  const over = (): boolean => {
    const spent = Date.now() - begun
    return stopping.aborted || spent > timeSlice || (spent > crowdedTimeSlice && crowded())
  }
  return async (urgentOnly) => {
    // While an ordinary outcome is recorded, the next message may begin; at most one outcome is outstanding.
    let recorded: Promise<void> = Promise.resolve()
    try {
      while (!over()) {
        // PGlite answers without leaving the microtask queue; timers and sockets need their turn.
        await setImmediate()
        await promoteDue()
        const message = await commits.claim(key, urgentOnly)
        if (message === undefined) break
        const result = await attemptDelivery(attempt, message)
        await recorded
        recorded = recordOutcome(context, commits, key, message, result)
        recorded.catch(() => {})
        if (result.outcome === 'lost' || result.outcome.state !== 'sent') await recorded
        await learn(attempt, result, mailbox)
      }
    } finally {
      await recorded
    }
  }
}

/** Makes deferred messages whose time has come ready to be claimed, every few seconds at most. */
const promoteRegularly = ({ context, key }: AttemptContext, since: number): (() => Promise<void>) => {
  let promoted = since
  return async () => {
    if (Date.now() - promoted <= promoteEvery) return
    promoted = Date.now()
    await promote(context.store.database, key)
  }
}

const learn = async (
  attempt: AttemptContext,
  { outcome }: AttemptResult,
  { onPause, onSuccess }: DrainEvents,
): Promise<void> => {
  if (outcome === 'lost') return
  if (outcome.pauseUntil !== undefined) onPause()
  if (outcome.result !== 'accepted') return
  onSuccess()
  if (attempt.failures === 0) return
  attempt.failures = 0
  await clearFailures(attempt.context.store.database, attempt.key)
}

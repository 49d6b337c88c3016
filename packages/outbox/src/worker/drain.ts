import { setImmediate } from 'node:timers/promises'
import { ceilingsOf, MailError, type Pace, shareOf } from '@saatja/core'
import type { OutboxContext } from '../context.ts'
import { databasePace } from '../pace/database-pace.ts'
import { newHistories } from '../policy/histories.ts'
import { claim, promote } from '../queue/claim.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import { mailboxState } from '../queue/mailbox-state.ts'
import { clearFailures } from '../queue/save-outcome.ts'
import { type AttemptContext, attemptDelivery } from './attempt.ts'
import { recordOrphans, recordOutcome } from './record-outcome.ts'
import type { Semaphore } from './semaphore.ts'
import { senderCache } from './sender-cache.ts'

/** Milliseconds that a mailbox is drained before others get its place, and the least when they are waiting for one. */
const timeSlice = 60_000
const crowdedTimeSlice = 5_000
/** Messages at once where the vendor names no number of connections: one of core's five stays free for a person. */
const defaultSlots = 4
/** Milliseconds between two looks for deferred messages whose time has come. */
const promoteEvery = 5_000
/** Milliseconds that a drain's mailer keeps an unused connection at the most; it is closed when the drain ends. */
const idle = 45_000

export interface DrainOptions {
  readonly semaphore: Semaphore
  /** Whether other mailboxes wait for this one's place. */
  readonly crowded: () => boolean
}

/** One mailbox that this process is sending from. */
export interface Drain {
  /** Ends when nothing is due, when others should have the place, or when it was stopped. */
  readonly done: Promise<void>
  /** A person waits for a mail: it need not wait for the bulk mail that is on its way. */
  wakeNow(): void
  /** Takes no new mail; what has begun is finished. */
  stop(): void
}

export const startDrain = (context: OutboxContext, key: MailboxKey, options: DrainOptions): Drain => {
  const stopping = new AbortController()
  const slots = createSlots()
  const work = async (): Promise<void> => {
    const { database } = context.store
    await recordOrphans(context, key)
    await promote(database, key)
    const state = await mailboxState(database, key)
    if (state === undefined || state.resting || state.sender === null) return
    const pace = databasePace(database, key.company, idle)
    const turns = paceOfHeldTurns(pace, key.mailbox)
    const mailer = await context.makeMailer(context.store.company(key.company), turns.pace)
    try {
      const { signal } = stopping
      const { failures } = state
      const attempt = {
        context,
        key,
        mailer,
        senderOf: senderCache(mailer, context.providers),
        pace,
        hold: turns.hold,
        semaphore: options.semaphore,
        stopping: signal,
        failures,
        histories: newHistories(),
      }
      const count = await slotCount(attempt, state.sender)
      const slot = createSlot(attempt, options, {
        onSuccess: () => slots.grow(count),
        onPause: () => stopping.abort(),
      })
      await slots.run(slot)
    } finally {
      await mailer.close()
      await pace.leave(key.mailbox)
    }
  }
  return { done: work(), wakeNow: () => slots.urge(), stop: () => stopping.abort() }
}

/** Sends one message after the other; `urgentOnly` those that a person waits for. */
type Slot = (urgentOnly: boolean) => Promise<void>

/** What a slot found out about its mailbox. */
interface DrainEvents {
  onSuccess(): void
  onPause(): void
}

const createSlot = (attempt: AttemptContext, { crowded }: DrainOptions, mailbox: DrainEvents): Slot => {
  const { context, key, stopping } = attempt
  const { database } = context.store
  const begun = Date.now()
  let promoted = begun
  const over = (): boolean => {
    const spent = Date.now() - begun
    return stopping.aborted || spent > timeSlice || (spent > crowdedTimeSlice && crowded())
  }
  return async (urgentOnly) => {
    while (!over()) {
      // PGlite answers without leaving the microtask queue; timers and sockets need their turn.
      await setImmediate()
      if (Date.now() - promoted > promoteEvery) {
        promoted = Date.now()
        await promote(database, key)
      }
      const message = await claim(database, key, context.worker, urgentOnly)
      if (message === undefined) return
      const result = await attemptDelivery(attempt, message)
      await recordOutcome(context, key, message, result)
      if (result.outcome === 'lost') continue
      if (result.outcome.pauseUntil !== undefined) mailbox.onPause()
      if (result.outcome.result !== 'accepted') continue
      mailbox.onSuccess()
      if (attempt.failures > 0) {
        attempt.failures = 0
        await clearFailures(database, key)
      }
    }
  }
}

/** Bulk mail leaves one connection to a person. */
const slotCount = async (attempt: AttemptContext, sender: string): Promise<number> => {
  try {
    const { connections } = ceilingsOf((await attempt.senderOf(sender)).limits)
    return Number.isFinite(connections) ? shareOf(connections, true) : defaultSlots
  } catch (error) {
    // What is wrong with the sender's settings is said when the message itself is tried.
    if (MailError.is(error)) return 1
    throw error
  }
}

/**
 * Runs slots until all have ended. It begins with one and grows when the mailbox works: a wrong password is tried
 * once, not by every slot.
 */
const createSlots = () => {
  const running = new Set<Promise<void>>()
  const failures: unknown[] = []
  let slot: Slot | undefined
  let grown = 1
  let waking = false
  const add = (urgentOnly: boolean): void => {
    if (slot === undefined) return
    const one = slot(urgentOnly)
      .catch((error: unknown) => {
        failures.push(error)
      })
      .finally(() => {
        running.delete(one)
        if (urgentOnly) waking = false
      })
    running.add(one)
  }
  return {
    async run(given: Slot): Promise<void> {
      slot = given
      add(false)
      while (running.size > 0) await Promise.all(running)
      slot = undefined
      if (failures.length > 0) throw failures[0]
    },
    grow(count: number): void {
      for (; grown < count; grown++) add(false)
    },
    urge(): void {
      if (slot === undefined || waking) return
      waking = true
      add(true)
    },
  }
}

/**
 * The drain waits for a mail's turn before it has the mail in memory, and the mailer would wait again. So the mailer
 * gets a pace that knows for which mail, by its signal, the turn was taken.
 */
const paceOfHeldTurns = (
  pace: Pace,
  mailbox: string,
): { readonly pace: Pace; readonly hold: (signal: AbortSignal) => void } => {
  const held = new WeakSet<AbortSignal>()
  return {
    hold: (signal) => held.add(signal),
    pace: {
      take: async (request) =>
        request.signal !== undefined && held.has(request.signal) && request.mailbox === mailbox
          ? () => {}
          : pace.take(request),
    },
  }
}

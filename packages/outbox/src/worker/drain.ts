import { setImmediate } from 'node:timers/promises'
import { ceilingsOf, isPaced, MailError, type Pace, shareOf } from '@saatja/core'
import type { OutboxContext } from '../context.ts'
import { databasePace } from '../pace/database-pace.ts'
import { newHistories } from '../policy/histories.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import { mailboxState } from '../queue/mailbox-state.ts'
import { clearFailures } from '../queue/save-outcome.ts'
import { promote } from '../queue/stored-message.ts'
import { lateSuppression } from '../returns/late-suppression.ts'
import { type AttemptContext, attemptDelivery } from './attempt.ts'
import type { Commits } from './commits.ts'
import { recentCards } from './recent-cards.ts'
import { recordOrphans, recordOutcome } from './record-outcome.ts'
import { createSemaphore, type Semaphore } from './semaphore.ts'
import { senderCache } from './sender-cache.ts'
import { createSlots, type Slot } from './slots.ts'

/** Milliseconds that one mailbox is sent from before others get its place, and the least time when others wait. */
const timeSlice = 60_000
const crowdedTimeSlice = 5_000
/**
 * For mailboxes without a limit: bulk mail uses four of core's five connections, and this many of its messages wait for
 * each connection, so that one can go out behind the dot of another.
 */
const defaultConnections = 4
const inHandEach = 3
/** Milliseconds between two checks for deferred messages whose time has come. */
const promoteEvery = 5_000
/** Milliseconds that a drain's mailer keeps an unused connection at the most; it is closed when the drain ends. */
const idle = 45_000

export interface DrainOptions {
  readonly commits: Commits
  readonly semaphore: Semaphore
  /** How many of the messages in progress in this process belong to this mailbox. */
  readonly share: () => number
  /** Whether other mailboxes wait for this one's place. */
  readonly crowded: () => boolean
}

/** One mailbox that this process is sending from. */
export interface Drain {
  /** Resolves when nothing is due, when others should have the place, or when it was stopped. */
  readonly done: Promise<void>
  /** Tells it that a person waits for a message, which need not wait for the bulk mail in progress. */
  wakeNow(): void
  /** Begins no new message; those in progress are finished. */
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
    const company = context.store.company(key.company)
    const cards = recentCards(company.cards)
    const mailer = await context.makeMailer(company, cards, heldTurns(pace, key.mailbox))
    const giveUp = (): void => void mailer.close({ within: 0 })
    const { ending } = options.commits
    ending.addEventListener('abort', giveUp, { once: true })
    if (ending.aborted) giveUp()
    try {
      const { signal } = stopping
      const { failures } = state
      const senderOf = senderCache(mailer, context.providers)
      const room = await roomFor(senderOf, state.sender, options.share())
      const attempt = {
        context,
        commits: options.commits,
        key,
        mailer,
        cards,
        senderOf,
        leaveOut: lateSuppression(database, key.company),
        pace,
        semaphore: options.semaphore,
        room: createSemaphore(room.inHand),
        stopping: signal,
        failures,
        histories: newHistories(),
      }
      const slot = createSlot(attempt, options, {
        onSuccess: () => slots.grow(room.lanes),
        onPause: () => stopping.abort(),
      })
      await slots.run(slot)
    } finally {
      await mailer.close()
      ending.removeEventListener('abort', giveUp)
      await pace.leave(key.mailbox)
    }
  }
  return { done: work(), wakeNow: () => slots.urge(), stop: () => stopping.abort() }
}

/** What a slot learned about its mailbox. */
interface DrainEvents {
  onSuccess(): void
  onPause(): void
}

const createSlot = (attempt: AttemptContext, { crowded }: DrainOptions, mailbox: DrainEvents): Slot => {
  const { commits, context, key, stopping } = attempt
  const { database } = context.store
  const begun = Date.now()
  let promoted = begun
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
        if (Date.now() - promoted > promoteEvery) {
          promoted = Date.now()
          await promote(database, key)
        }
        const message = await commits.claim(key, urgentOnly)
        if (message === undefined) break
        const result = await attemptDelivery(attempt, message)
        await recorded
        recorded = recordOutcome(context, commits, key, message, result)
        recorded.catch(() => {})
        if (result.outcome === 'lost' || result.outcome.state !== 'sent') await recorded
        if (result.outcome === 'lost') continue
        if (result.outcome.pauseUntil !== undefined) mailbox.onPause()
        if (result.outcome.result !== 'accepted') continue
        mailbox.onSuccess()
        if (attempt.failures > 0) {
          attempt.failures = 0
          await clearFailures(database, key)
        }
      }
    } finally {
      await recorded
    }
  }
}

/** How much of a mailbox's bulk mail is in progress at once. */
interface Room {
  /** Messages that core is sending. */
  readonly inHand: number
  /** Further lanes claim the next messages and record the last ones meanwhile. */
  readonly lanes: number
}

/** Bulk mail leaves one connection to a person. Where turns are scarce, messages are not claimed ahead of them. */
const roomFor = async (
  senderOf: AttemptContext['senderOf'],
  sender: string,
  share: number,
): Promise<Room> => {
  try {
    const ceilings = ceilingsOf((await senderOf(sender)).limits)
    const { connections } = ceilings
    const most = Number.isFinite(connections) ? shareOf(connections, true) : defaultConnections
    if (isPaced(ceilings)) return { inHand: most, lanes: most }
    // A message that waits for a connection must not keep messages of other mailboxes out of the process.
    const inHand = Math.max(most, Math.min(inHandEach * most, Math.floor(share / 2)))
    return { inHand, lanes: 2 * inHand }
  } catch (error) {
    // A fault of the sender's settings is reported when the message itself is tried.
    if (MailError.is(error)) return { inHand: 1, lanes: 1 }
    throw error
  }
}

/**
 * The drain has waited for the message's turn before the message is in memory, and the mailer would wait again. Only a
 * message whose settings have changed meanwhile goes another way.
 */
const heldTurns = (pace: Pace, mailbox: string): Pace => ({
  take: async (request) => (request.mailbox === mailbox ? () => {} : pace.take(request)),
})

import type { Mailer, Pace } from '@saatja/core'
import type { OutboxContext } from '../context.ts'
import { databasePace } from '../pace/database-pace.ts'
import { newHistories } from '../policy/histories.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import { mailboxState } from '../queue/mailbox-state.ts'
import { promote } from '../queue/stored-message.ts'
import { lateSuppression } from '../returns/late-suppression.ts'
import type { Commits } from './commits.ts'
import { recentCards } from './recent-cards.ts'
import { recordOrphans } from './record-outcome.ts'
import { roomFor } from './room.ts'
import { createSemaphore, type Semaphore } from './semaphore.ts'
import { createSendSlot } from './send-slot.ts'
import { senderCache } from './sender-cache.ts'
import { createSlots, type Slots } from './slots.ts'

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
  return {
    done: drain(context, key, options, slots, stopping),
    wakeNow: () => slots.urge(),
    stop: () => stopping.abort(),
  }
}

const drain = async (
  context: OutboxContext,
  key: MailboxKey,
  { commits, crowded, semaphore, share }: DrainOptions,
  slots: Slots,
  stopping: AbortController,
): Promise<void> => {
  const { database } = context.store
  await recordOrphans(context, key)
  await promote(database, key)
  const state = await mailboxState(database, key)
  if (state === undefined || state.resting || state.sender === null) return
  const { failures, sender } = state
  const pace = databasePace(database, key.company, idle)
  const company = context.store.company(key.company)
  const cards = recentCards(company.cards)
  const mailer = await context.makeMailer(company, cards, heldTurns(pace, key.mailbox))
  const forget = closeAtOnceWhen(commits.ending, mailer)
  try {
    const senderOf = senderCache(mailer, context.providers)
    const room = await roomFor(senderOf, sender, share())
    const shared = { context, commits, key, mailer, cards, senderOf, pace, semaphore, failures }
    const attempt = {
      ...shared,
      leaveOut: lateSuppression(database, key.company),
      room: createSemaphore(room.inHand),
      stopping: stopping.signal,
      histories: newHistories(),
    }
    const slot = createSendSlot(attempt, crowded, {
      onSuccess: () => slots.grow(room.lanes),
      onPause: () => stopping.abort(),
    })
    await slots.run(slot)
  } finally {
    await mailer.close()
    forget()
    await pace.leave(key.mailbox)
  }
}

/** Gives up the messages in progress when the signal is given. Returns how to forget the mailer. */
const closeAtOnceWhen = (ending: AbortSignal, mailer: Mailer): (() => void) => {
  const giveUp = (): void => void mailer.close({ within: 0 })
  ending.addEventListener('abort', giveUp, { once: true })
  if (ending.aborted) giveUp()
  return () => ending.removeEventListener('abort', giveUp)
}

/**
 * The drain has waited for the message's turn before the message is in memory, and the mailer would wait again. Only a
 * message whose settings have changed meanwhile goes another way.
 */
const heldTurns = (pace: Pace, mailbox: string): Pace => ({
  take: async (request) => (request.mailbox === mailbox ? () => {} : pace.take(request)),
})

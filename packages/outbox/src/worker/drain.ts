import { setImmediate as breathe } from 'node:timers/promises'
import { ceilingsOf, MailError, type Pace, shareOf } from '@saatja/core'
import { accountBook } from './sender-cache.ts'
import { type Carrier, carry } from './attempt.ts'
import { claim, promote } from '../queue/claim.ts'
import type { House } from '../context.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import { mailboxState } from '../queue/mailbox-state.ts'
import { databasePace } from '../pace/pace.ts'
import type { Places } from './semaphore.ts'
import { record, recordOrphans } from './record-outcome.ts'
import { clearFailures } from '../queue/save-outcome.ts'

/** Milliseconds that a mailbox is drained before others get its place, and the least when they are waiting for one. */
const slice = 60_000
const shortSlice = 5_000
/** Messages at once where the vendor names no number of connections: one of core's five stays free for a person. */
const usualLanes = 4
/** Milliseconds between two looks for deferred messages whose time has come. */
const promoteEvery = 5_000
/** Milliseconds that a drain's mailer keeps an unused connection at the most; it is closed when the drain ends. */
const idle = 60_000

export interface DrainOptions {
  readonly places: Places
  /** Whether other mailboxes wait for this one's place. */
  readonly crowded: () => boolean
}

/** One mailbox that this process is sending from. */
export interface Drain {
  /** Ends when nothing is due, when others should have the place, or when it was stopped. */
  readonly done: Promise<void>
  /** A person waits for a mail: it need not wait for the bulk mail that is on its way. */
  urge(): void
  /** Takes no new mail; what has begun is finished. */
  stop(): void
}

export const startDrain = (house: House, key: MailboxKey, options: DrainOptions): Drain => {
  const stopping = new AbortController()
  const lanes = laneSet()
  const work = async (): Promise<void> => {
    const { database } = house.store
    await recordOrphans(house, key)
    await promote(database, key)
    const state = await mailboxState(database, key)
    if (state === undefined || state.resting || state.sender === null) return
    const pace = databasePace(database, key.company, idle)
    const turns = handedOver(pace, key.mailbox)
    const mailer = await house.makeMailer(house.store.company(key.company), turns.pace)
    try {
      const { signal } = stopping
      const { failures } = state
      const carrier = {
        house,
        key,
        mailer,
        accountOf: accountBook(mailer, house.providers),
        pace,
        hold: turns.hold,
        places: options.places,
        stopping: signal,
        failures,
      }
      const count = await laneCount(carrier, state.sender)
      const lane = laneOf(carrier, options, { works: () => lanes.grow(count), rests: () => stopping.abort() })
      await lanes.run(lane)
    } finally {
      await mailer.close()
      await pace.leave(key.mailbox)
    }
  }
  return { done: work(), urge: () => lanes.urge(), stop: () => stopping.abort() }
}

/** Sends one message after the other; `urgentOnly` those that a person waits for. */
type Lane = (urgentOnly: boolean) => Promise<void>

/** What a lane found out about its mailbox. */
interface Hear {
  works(): void
  rests(): void
}

const laneOf = (carrier: Carrier, { crowded }: DrainOptions, mailbox: Hear): Lane => {
  const { house, key, stopping } = carrier
  const { database } = house.store
  const begun = Date.now()
  let promoted = begun
  const over = (): boolean => {
    const spent = Date.now() - begun
    return stopping.aborted || spent > slice || (spent > shortSlice && crowded())
  }
  return async (urgentOnly) => {
    while (!over()) {
      // PGlite answers without leaving the microtask queue; timers and sockets need their turn.
      await breathe()
      if (Date.now() - promoted > promoteEvery) {
        promoted = Date.now()
        await promote(database, key)
      }
      const message = await claim(database, key, house.worker, urgentOnly)
      if (message === undefined) return
      const carried = await carry(carrier, message)
      await record(house, key, message, carried)
      if (carried.verdict === 'lost') continue
      if (carried.verdict.pauseUntil !== undefined) mailbox.rests()
      if (carried.verdict.outcome !== 'accepted') continue
      mailbox.works()
      if (carrier.failures > 0) {
        carrier.failures = 0
        await clearFailures(database, key)
      }
    }
  }
}

/** Bulk mail leaves one connection to a person. */
const laneCount = async (carrier: Carrier, sender: string): Promise<number> => {
  try {
    const { connections } = ceilingsOf((await carrier.accountOf(sender)).limits)
    return Number.isFinite(connections) ? shareOf(connections, true) : usualLanes
  } catch (error) {
    // What is wrong with the sender's settings is said when the message itself is tried.
    if (MailError.is(error)) return 1
    throw error
  }
}

/**
 * Runs lanes until all have ended. It begins with one and grows when the mailbox works: a wrong password is tried
 * once, not by every lane.
 */
const laneSet = () => {
  const running = new Set<Promise<void>>()
  const failures: unknown[] = []
  let lane: Lane | undefined
  let grown = 1
  let urging = false
  const add = (urgentOnly: boolean): void => {
    if (lane === undefined) return
    const one = lane(urgentOnly)
      .catch((error: unknown) => {
        failures.push(error)
      })
      .finally(() => {
        running.delete(one)
        if (urgentOnly) urging = false
      })
    running.add(one)
  }
  return {
    async run(given: Lane): Promise<void> {
      lane = given
      add(false)
      while (running.size > 0) await Promise.all(running)
      lane = undefined
      if (failures.length > 0) throw failures[0]
    },
    grow(count: number): void {
      for (; grown < count; grown++) add(false)
    },
    urge(): void {
      if (lane === undefined || urging) return
      urging = true
      add(true)
    },
  }
}

/**
 * The drain waits for a mail's turn before it has the mail in memory, and the mailer would wait again. So the mailer
 * gets a pace that knows for which mail, by its signal, the turn was taken.
 */
const handedOver = (
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

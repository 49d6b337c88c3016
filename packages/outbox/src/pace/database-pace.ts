import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { type Ceilings, ceilingsOf, isPaced, type Pace, type PaceRequest, refuseTurn } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import { type Ask, begin, end, type Ledger, leaseOf, leave, renew } from './ledger.ts'
import { type LedgerWork, ledgersOf } from './ledgers.ts'

/** Core's `Pace`, shared by all workers of a database. */
export interface DatabasePace extends Pace {
  /** Records that this process has closed its unused connections of a mailbox. */
  leave(mailbox: string): Promise<void>
}

/** Milliseconds between two queries while a turn waits for another message to end. */
const look = 100
const longestTimer = 2 ** 31 - 1

/**
 * Keeps the mailboxes of one company within their vendors' limits over all processes that share the database. `idle`
 * is how long the mailer keeps an unused connection open, in milliseconds.
 */
export const databasePace = (database: Queryable, company: string, idle: number): DatabasePace => {
  const holder = randomUUID()
  const used = new Set<string>()
  const ledgers = ledgersOf(database)
  const change = (mailbox: string, work: LedgerWork) => ledgers({ company, mailbox }, work)
  const wait = async (request: PaceRequest, ceilings: Ceilings, ask: Ask): Promise<void> => {
    const { mailbox, signal } = request
    for (;;) {
      signal?.throwIfAborted()
      const { answer, now } = await change(mailbox, (ledger, at) => begin(ledger, ceilings, ask, at))
      if (answer.kind === 'go') return
      if (answer.kind === 'refused') throw await refuseTurn(request, answer.until)
      const pause = Number.isFinite(answer.until) ? Math.min(answer.until - now, longestTimer) : look
      await delay(Math.max(pause, 1), undefined, signal ? { signal } : {})
    }
  }
  return {
    async take(request) {
      const { mailbox, limits, recipients, bulk = false } = request
      const ceilings = ceilingsOf(limits)
      if (!isPaced(ceilings)) return () => {}
      used.add(mailbox)
      const turn = randomUUID()
      await wait(request, ceilings, { turn, holder, recipients, bulk })
      const write = (work: (ledger: Ledger, now: number) => Ledger): void => {
        // When this cannot be written, the turn expires by itself.
        change(mailbox, (ledger, now) => ({ kind: 'go', ledger: work(ledger, now) })).catch(() => {})
      }
      const renewal = setInterval(() => write((ledger, now) => renew(ledger, turn, now)), leaseOf / 3).unref()
      return () => {
        clearInterval(renewal)
        write((ledger, now) => end(ledger, ceilings, turn, now, idle))
      }
    },
    async leave(mailbox) {
      if (!used.delete(mailbox)) return
      await change(mailbox, (ledger) => ({ kind: 'go', ledger: leave(ledger, holder) }))
    },
  }
}

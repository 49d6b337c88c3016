import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { type Ceilings, ceilingsOf, isPaced, type Pace, type PaceRequest, refuseTurn } from '@saatja/core'
import type { Queryable } from '@saatja/store'
import {
  type Ask,
  begin,
  emptyLedger,
  end,
  type Ledger,
  leaseOf,
  leave,
  type PaceDecision,
  renew,
} from './ledger.ts'

/** The pace of core, shared by all workers of a database. */
export interface DatabasePace extends Pace {
  /** Says that this process has closed its unused connections of a mailbox. */
  leave(mailbox: string): Promise<void>
}

/** Milliseconds between two looks while only the end of somebody else's message helps. */
const look = 100
const longestTimer = 2 ** 31 - 1

/**
 * Keeps the mailboxes of one company within their vendors' limits over all processes that share the database. `idle`
 * is how long the mailer keeps an unused connection open, in milliseconds.
 */
export const databasePace = (database: Queryable, company: string, idle: number): DatabasePace => {
  const holder = randomUUID()
  const used = new Set<string>()
  const change = inOrder(database, company)
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
        // When it cannot be written, the turn runs out by itself.
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

interface Said {
  readonly answer: PaceDecision
  readonly now: number
}

type Work = (ledger: Ledger, now: number) => PaceDecision

/** The changes that this process makes to one mailbox come one after the other: an end before the next beginning. */
const inOrder = (database: Queryable, company: string): ((mailbox: string, work: Work) => Promise<Said>) => {
  const tails = new Map<string, Promise<unknown>>()
  return (mailbox, work) => {
    const said = (tails.get(mailbox) ?? Promise.resolve()).then(() => swap(database, company, mailbox, work))
    const tail = said
      .catch(() => {})
      .finally(() => {
        if (tails.get(mailbox) === tail) tails.delete(mailbox)
      })
    tails.set(mailbox, tail)
    return said
  }
}

interface LedgerRow {
  readonly ledger: Partial<Ledger>
  readonly version: number
  readonly now: number
}

/** Compare-and-swap: repeated when another process was faster. The clock is the database's, one for all. */
const swap = async (database: Queryable, company: string, mailbox: string, work: Work): Promise<Said> => {
  for (;;) {
    const { rows } = await database.query<LedgerRow>(
      `select ledger, version, (extract(epoch from clock_timestamp()) * 1000)::float8 as now
       from saatja.outbox_mailbox where company = $1 and mailbox = $2`,
      [company, mailbox],
    )
    const [row] = rows
    if (row === undefined) {
      await database.query(
        'insert into saatja.outbox_mailbox (company, mailbox) values ($1, $2) on conflict do nothing',
        [company, mailbox],
      )
      continue
    }
    const answer = work({ ...emptyLedger, ...row.ledger }, row.now)
    if (answer.kind !== 'go') return { answer, now: row.now }
    const written = await database.query(
      `update saatja.outbox_mailbox set ledger = $3::jsonb, version = version + 1
       where company = $1 and mailbox = $2 and version = $4 returning version`,
      [company, mailbox, JSON.stringify(answer.ledger), row.version],
    )
    if (written.rows.length > 0) return { answer, now: row.now }
  }
}

import type { Queryable } from '@saatja/store'
import { groupCommit } from '../queue/group-commit.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import { emptyLedger, type Ledger, type PaceDecision } from './ledger.ts'

/** Changes a ledger, or decides that it stays as it is. */
export type LedgerWork = (ledger: Ledger, now: number) => PaceDecision

/** The result of a change, and the database's time at which it was decided. */
interface LedgerAnswer {
  readonly answer: PaceDecision
  readonly now: number
}

/** Changes the ledger of one mailbox. Changes of one process to one mailbox come in the order in which it asks. */
export type ChangeLedger = (key: MailboxKey, work: LedgerWork) => Promise<LedgerAnswer>

interface Ask {
  readonly key: MailboxKey
  readonly work: LedgerWork
}

interface LedgerRow extends MailboxKey {
  readonly ledger: Partial<Ledger>
  readonly version: number
  readonly now: number
}

/** The result of all changes to one mailbox. */
interface Decided {
  readonly row: LedgerRow
  /** Absent when nothing is to be written. */
  readonly ledger?: Ledger
  readonly answers: readonly LedgerAnswer[]
}

const read = `
  select box.company, box.mailbox, box.ledger, box.version,
    (extract(epoch from clock_timestamp()) * 1000)::float8 as now
  from unnest($1::text[], $2::text[]) as key (company, mailbox)
  join saatja.outbox_mailbox box on box.company = key.company and box.mailbox = key.mailbox`

const write = `
  update saatja.outbox_mailbox box set ledger = changed.ledger::jsonb, version = box.version + 1
  from unnest($1::text[], $2::text[], $3::text[], $4::int[]) as changed (company, mailbox, ledger, version)
  where box.company = changed.company and box.mailbox = changed.mailbox and box.version = changed.version
  returning box.company, box.mailbox`

const add = `
  insert into saatja.outbox_mailbox (company, mailbox) select * from unnest($1::text[], $2::text[])
  on conflict do nothing`

const opened = new WeakMap<Queryable, ChangeLedger>()

/**
 * The ledgers of all mailboxes of a database, changed together: one statement reads those that this process changes at
 * one moment, one writes them. All use the database's clock.
 */
export const ledgersOf = (database: Queryable): ChangeLedger => {
  const known = opened.get(database)
  if (known !== undefined) return known
  const change = groupCommit<Ask, LedgerAnswer>((asks) => changeAll(database, asks))
  const fresh: ChangeLedger = (key, work) => change({ key, work })
  opened.set(database, fresh)
  return fresh
}

const keyOf = ({ company, mailbox }: MailboxKey): string => `${company} ${mailbox}`

const columnsOf = (keys: readonly MailboxKey[]) => [
  keys.map(({ company }) => company),
  keys.map(({ mailbox }) => mailbox),
]

/** Compare-and-swap: where another process was faster, it is repeated. */
const changeAll = async (database: Queryable, asks: readonly Ask[]): Promise<readonly LedgerAnswer[]> => {
  const answers = new Map<Ask, LedgerAnswer>()
  let open = new Map<string, Ask[]>()
  for (const ask of asks) open.set(keyOf(ask.key), [...(open.get(keyOf(ask.key)) ?? []), ask])
  while (open.size > 0) {
    const done = await changeOnce(database, open)
    for (const [key, given] of done)
      for (const [index, ask] of (open.get(key) ?? []).entries()) {
        const answer = given[index]
        if (answer !== undefined) answers.set(ask, answer)
      }
    open = new Map([...open].filter(([key]) => !done.has(key)))
  }
  return asks.flatMap((ask) => answers.get(ask) ?? [])
}

/** Answers for the mailboxes whose ledger could be changed, or stays. */
const changeOnce = async (
  database: Queryable,
  open: ReadonlyMap<string, readonly Ask[]>,
): Promise<ReadonlyMap<string, readonly LedgerAnswer[]>> => {
  const keys = [...open.values()].flatMap(([first]) => (first === undefined ? [] : [first.key]))
  const { rows } = await database.query<LedgerRow>(read, columnsOf(keys))
  const decided = rows.map((row) => decide(row, open.get(keyOf(row)) ?? []))
  if (rows.length < keys.length) await database.query(add, columnsOf(keys))
  const changed = decided.flatMap(({ row, ledger }) => (ledger === undefined ? [] : [{ row, ledger }]))
  const written = await writeLedgers(database, changed)
  return new Map(
    decided
      .filter(({ row, ledger }) => ledger === undefined || written.has(keyOf(row)))
      .map(({ row, answers }) => [keyOf(row), answers]),
  )
}

const decide = (row: LedgerRow, asks: readonly Ask[]): Decided => {
  let ledger: Ledger = { ...emptyLedger, ...row.ledger }
  let changed = false
  const answers = asks.map(({ work }) => {
    const answer = work(ledger, row.now)
    if (answer.kind === 'go') {
      ledger = answer.ledger
      changed = true
    }
    return { answer, now: row.now }
  })
  return { row, answers, ...(changed ? { ledger } : {}) }
}

const writeLedgers = async (
  database: Queryable,
  changed: readonly { readonly row: LedgerRow; readonly ledger: Ledger }[],
): Promise<ReadonlySet<string>> => {
  if (changed.length === 0) return new Set()
  const { rows } = await database.query<MailboxKey>(write, [
    ...columnsOf(changed.map(({ row }) => row)),
    changed.map(({ ledger }) => JSON.stringify(ledger)),
    changed.map(({ row }) => row.version),
  ])
  return new Set(rows.map(keyOf))
}

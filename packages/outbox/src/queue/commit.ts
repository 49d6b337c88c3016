import type { Queryable } from '@saatja/store'
import type { Outcome } from '../policy/outcome.ts'
import type { MailboxKey } from './jobs.ts'
import type { ClaimedMessage } from './message-row.ts'

/** One attempt at one message. */
interface AttemptKey {
  readonly company: string
  readonly id: string
  /** Number of the attempt. */
  readonly attempt: number
}

/** What one lane writes. */
export type LaneWrite =
  /** Takes the message of a mailbox whose turn it is, or the next one that a person waits for. */
  | ({ readonly kind: 'claim'; readonly urgentOnly: boolean } & MailboxKey)
  /** The final dot is about to leave. */
  | ({ readonly kind: 'dot' } & AttemptKey)
  /** The attempt has ended. `dotAt` is when its final dot was allowed to leave. */
  | ({ readonly kind: 'ended'; readonly outcome: Outcome; readonly dotAt?: Date } & AttemptKey)

/**
 * What the database answers a lane: the message, undefined when nothing waits; and for a dot or an end whether the
 * message still belonged to this attempt. A dot that was answered with false must not leave.
 */
export type LaneAnswer = ClaimedMessage | undefined | boolean

const call = `
  select answer, answer_company as company, answer_id as id, claimed
  from saatja.outbox_commit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

interface AnswerRow {
  readonly answer: 'dot' | 'ended' | 'urgent' | 'claimed'
  readonly company: string
  readonly id: string
  readonly claimed: (Omit<ClaimedMessage, 'id' | 'expiresAt'> & { mailbox: string; expiresAt: number }) | null
}

/**
 * Writes what lanes have at one moment in one transaction and answers in their order. A claimed message is `sending`
 * from now on, until someone records how it ended. An attempt may end a message that was declared `unknown` meanwhile,
 * because this process seemed dead.
 */
export const commitWrites = async (
  database: Queryable,
  worker: string,
  writes: readonly LaneWrite[],
): Promise<readonly LaneAnswer[]> => {
  const dots = writes.filter((one) => one.kind === 'dot')
  const ended = writes.filter((one) => one.kind === 'ended')
  const wants = countWants(writes)
  const { rows } = await database.query<AnswerRow>(call, [
    worker,
    ...keyColumns(dots),
    ...keyColumns(ended),
    ended.map((one) => JSON.stringify(factsOf(one))),
    wants.map(({ company }) => company),
    wants.map(({ mailbox }) => mailbox),
    wants.map(({ number }) => number),
    wants.map(({ urgentOnly }) => urgentOnly),
  ])
  return answersTo(writes, rows)
}

/** Makes the arrays that the function takes for a list of attempts. */
const keyColumns = (keys: readonly AttemptKey[]) => [
  keys.map(({ company }) => company),
  keys.map(({ id }) => id),
  keys.map(({ attempt }) => attempt),
]

interface Want extends MailboxKey {
  readonly urgentOnly: boolean
  number: number
}

/** Counts how many messages of each mailbox are wanted, bulk mail and others apart. */
const countWants = (writes: readonly LaneWrite[]): readonly Want[] => {
  const wants = new Map<string, Want>()
  for (const write of writes) {
    if (write.kind !== 'claim') continue
    const { company, mailbox, urgentOnly } = write
    const known = wants.get(wantKey(write, urgentOnly))
    if (known === undefined)
      wants.set(wantKey(write, urgentOnly), { company, mailbox, urgentOnly, number: 1 })
    else known.number++
  }
  return [...wants.values()]
}

const wantKey = ({ company, mailbox }: MailboxKey, urgentOnly: boolean): string =>
  `${urgentOnly} ${company} ${mailbox}`

const answersTo = (writes: readonly LaneWrite[], rows: readonly AnswerRow[]): readonly LaneAnswer[] => {
  const ours = new Set<string>()
  const claimed = new Map<string, ClaimedMessage[]>()
  for (const { answer, company, id, claimed: row } of rows) {
    if (row === null) ours.add(`${answer} ${company} ${id}`)
    else {
      const key = wantKey({ company, mailbox: row.mailbox }, answer === 'urgent')
      const message = { ...row, id, expiresAt: new Date(row.expiresAt) }
      claimed.set(key, [...(claimed.get(key) ?? []), message])
    }
  }
  return writes.map((write) =>
    write.kind === 'claim'
      ? claimed.get(wantKey(write, write.urgentOnly))?.shift()
      : ours.has(`${write.kind} ${write.company} ${write.id}`),
  )
}

/** By the names of the columns. */
const factsOf = ({ outcome, dotAt }: LaneWrite & { readonly kind: 'ended' }) => {
  const { state, result, recipients, reply, serverMessageId, diagnosis, pending, nextAt } = outcome
  const count = (wanted: string): number => recipients.filter((one) => one.state === wanted).length
  return {
    state,
    result,
    recipients,
    reply,
    diagnosis,
    pending,
    server_message_id: serverMessageId,
    next_at: nextAt === undefined ? undefined : new Date(nextAt),
    reached: count('sent'),
    refused: count('failed'),
    dot_at: dotAt,
  }
}

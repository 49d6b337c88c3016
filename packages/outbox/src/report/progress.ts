import { type Ceilings, ceilingsOf, type Diagnosis, limitsOf, type Provider } from '@saatja/core'
import type { CompanyStore, Queryable } from '@saatja/store'
import { type MessageState, messageStates, openStates } from '../state.ts'
import { type MailboxLoad, timeLeft } from './estimate.ts'
import {
  type CountRow,
  countsOf,
  type MailboxRow,
  mailboxOf,
  measuredFor,
  type PaceRow,
  paceOf,
  runOf,
} from './progress-rows.ts'

/** How far a run is. */
export interface Progress {
  readonly run: string
  readonly name: string
  /** Code of the card from whose mailbox it is sent. */
  readonly user: string
  readonly kind: string
  readonly total: number
  readonly counts: Readonly<Record<MessageState, number>>
  /** Messages sent per minute recently, a whole number. Absent until enough have been sent. */
  readonly perMinute?: number
  /** When the rest will have been sent, as far as limits and rate tell. */
  readonly doneAt?: Date
  readonly paused: boolean
  /** Set while the mailbox is paused, with the reason; without a time it is paused until someone resumes it. */
  readonly resting?: { readonly until?: Date; readonly diagnosis?: Diagnosis }
  /** Messages that wait until someone signs in again, or corrects their sender's settings. */
  readonly held: number
  /** Recipients whom bulk mail left out, because their address is on the company's list. */
  readonly suppressed: number
  /**
   * Whether a person has to act before any more is sent: resume the run, sign in again, or correct the settings. Leave
   * a loop over `watch` then, if no person is there to act.
   */
  readonly blocked: boolean
  /** Whether no message is left that may still be sent. */
  readonly finished: boolean
}

/** Seconds over which a rate must have been measured to be told. */
const shortest = 5

export const progress = async (
  database: Queryable,
  company: CompanyStore,
  providers: readonly Provider[],
  run: string,
): Promise<Progress | undefined> => {
  const { slug } = company
  const row = await runOf(database, slug, run)
  if (row === undefined) return undefined
  const { name, sender: user, kind, paused } = row
  const counts = await countsOf(database, slug, run)
  const pace = await paceOf(database, slug, run)
  const perMinute = perMinuteOf(pace)
  const open = openIn(counts)
  const box = pace.mailbox === null ? undefined : await mailboxOf(database, slug, pace.mailbox, user, open)
  const left =
    paused || box?.rest === null
      ? undefined
      : timeLeft(loadOf(counts, box, perMinute), await ceilings(company, providers, user))
  return {
    run,
    name,
    user,
    kind,
    total: sum(counts, ({ count }) => count),
    counts: countsByState(counts),
    ...(perMinute === undefined ? {} : { perMinute }),
    ...(left === undefined || open === 0 ? {} : { doneAt: new Date(Date.now() + left) }),
    paused,
    ...(box?.resting ? { resting: restingOf(box) } : {}),
    held: heldIn(counts, box),
    blocked: isBlocked(counts, box, paused),
    suppressed: sum(counts, ({ suppressed }) => suppressed),
    finished: open === 0,
  }
}

const sum = (counts: readonly CountRow[], of: (row: CountRow) => number): number =>
  counts.reduce((all, row) => all + of(row), 0)

/** How many messages may still be sent. */
const openIn = (counts: readonly CountRow[]): number =>
  sum(counts, ({ state, count }) => (openStates.includes(state) ? count : 0))

const countsByState = (counts: readonly CountRow[]): Progress['counts'] => {
  const count = (state: MessageState): number => counts.find((one) => one.state === state)?.count ?? 0
  return Object.fromEntries(messageStates.map((state) => [state, count(state)])) as Progress['counts']
}

const perMinuteOf = ({ recent, seconds }: PaceRow): number | undefined =>
  seconds !== null && seconds >= shortest
    ? Math.round((recent / Math.min(seconds, measuredFor)) * 60)
    : undefined

const loadOf = (
  counts: readonly CountRow[],
  box: MailboxRow | undefined,
  perMinute: number | undefined,
): MailboxLoad => ({
  messages: box?.ahead ?? 0,
  recipients:
    sum(counts, ({ recipients }) => recipients) /
    Math.max(
      sum(counts, ({ count }) => count),
      1,
    ),
  perMinute,
  rest: box?.rest ?? 0,
})

/** A mailbox that is paused until someone resumes it stops everything that is not paused already. */
const heldIn = (counts: readonly CountRow[], box: MailboxRow | undefined): number =>
  sum(counts, ({ held, waiting }) => held + (box?.rest === null ? waiting : 0))

const isBlocked = (counts: readonly CountRow[], box: MailboxRow | undefined, paused: boolean): boolean => {
  if (openIn(counts) === 0) return false
  if (sum(counts, ({ state, count }) => (state === 'sending' ? count : 0)) > 0) return false
  return paused || box?.rest === null || sum(counts, ({ waiting }) => waiting) === 0
}

const restingOf = ({ rest, pause }: MailboxRow): NonNullable<Progress['resting']> => ({
  ...(rest === null ? {} : { until: new Date(Date.now() + rest) }),
  ...(pause === null ? {} : { diagnosis: pause }),
})

const ceilings = async (
  company: CompanyStore,
  providers: readonly Provider[],
  user: string,
): Promise<Ceilings> => {
  const settings = await company.effective(user)
  return ceilingsOf(settings ? limitsOf(settings, providers) : {})
}

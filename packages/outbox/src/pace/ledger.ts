import { type Ceiling, type Ceilings, isDaily, recipientLimit, shareOf, weightOf } from '@saatja/core'

/** A message that may be on its way. Times are milliseconds since the epoch, by the database's clock. */
interface Turn {
  readonly id: string
  readonly recipients: number
  /** When its process counts as dead, and the message as ended. */
  readonly until: number
}

/** A connection to the mailbox's server, in use or kept open by the process that made it. */
interface Connection {
  readonly holder: string
  readonly bulk: boolean
  /** Turn that uses it; absent while it is kept open. */
  readonly turn?: string
  /** When an unused connection is certainly closed. */
  readonly until: number
}

/** How much one mailbox has used of its limits: one small row, shared by all processes. */
export interface Ledger {
  readonly turns: readonly Turn[]
  readonly connections: readonly Connection[]
  /** For each limit: how much ended in which slice of time. */
  readonly used: Readonly<Partial<Record<Ceiling['id'], Readonly<Record<string, number>>>>>
  /** When the next bulk message would be due at an even pace. */
  readonly evenly?: number
}

export const emptyLedger: Ledger = { turns: [], connections: [], used: {} }

export interface Ask {
  readonly turn: string
  readonly holder: string
  readonly recipients: number
  readonly bulk: boolean
}

export type PaceDecision =
  | { readonly kind: 'go'; readonly ledger: Ledger }
  /** Ask again at this time; infinite when only the end of another message helps. */
  | { readonly kind: 'wait'; readonly until: number }
  /** Not today; infinite when no day has room for so many recipients. */
  | { readonly kind: 'refused'; readonly until: number }

/** Milliseconds that a turn lasts unless its process renews it. */
export const leaseOf = 30_000

const never = Number.POSITIVE_INFINITY

/** Messages that bulk mail may send at once before it is spread evenly. */
const burst = 3

/**
 * Decides whether a message may begin now. A message counts from its start until one period after its end, since the
 * vendor counts it at some moment between the two. So no interval of that length ever holds more than its limit.
 */
export const begin = (given: Ledger, ceilings: Ceilings, ask: Ask, now: number): PaceDecision => {
  const ledger = tidy(given, ceilings, now)
  if (ask.recipients > recipientLimit(ceilings, ask.bulk)) return { kind: 'refused', until: never }
  let until = now
  for (const ceiling of ceilings.rates) {
    const free = freeAt(ledger, ceiling, ask, now)
    if (isDaily(ceiling) && free > now && Number.isFinite(free)) return { kind: 'refused', until: free }
    until = Math.max(until, free)
  }
  const even = evenPace(ledger, ceilings, ask, now)
  until = Math.max(until, even.from)
  if (until > now) return { kind: 'wait', until }
  const connections = connect(ledger, ceilings, ask, now)
  if (connections === undefined) return { kind: 'wait', until: soonest(ledger, now) }
  const turn: Turn = { id: ask.turn, recipients: ask.recipients, until: now + leaseOf }
  return { kind: 'go', ledger: { ...ledger, connections, turns: [...ledger.turns, turn], ...even.next } }
}

/** Records that the message has ended. Its connection stays open for `idle` milliseconds at the most. */
export const end = (ledger: Ledger, ceilings: Ceilings, id: string, now: number, idle: number): Ledger => {
  const turn = ledger.turns.find((one) => one.id === id)
  if (turn === undefined) return ledger
  return {
    ...ledger,
    turns: ledger.turns.filter((one) => one !== turn),
    connections: ledger.connections.map(({ turn: used, ...connection }) =>
      used === id
        ? { ...connection, until: now + idle }
        : { ...connection, ...(used === undefined ? {} : { turn: used }) },
    ),
    used: charge(ledger.used, ceilings, turn.recipients, now),
  }
}

/** Records that the message is still being sent. */
export const renew = (ledger: Ledger, id: string, now: number): Ledger => ({
  ...ledger,
  turns: ledger.turns.map((turn) => (turn.id === id ? { ...turn, until: now + leaseOf } : turn)),
})

/** Records that the process has closed its unused connections. */
export const leave = (ledger: Ledger, holder: string): Ledger => ({
  ...ledger,
  connections: ledger.connections.filter((one) => one.holder !== holder || one.turn !== undefined),
})

/** Ends the turns of dead processes, and forgets what no longer counts. */
const tidy = (given: Ledger, ceilings: Ceilings, now: number): Ledger => {
  const dead = given.turns.filter(({ until }) => until <= now)
  const ledger = dead.reduce((left, { id, until }) => end(left, ceilings, id, until, 0), given)
  const used = ceilings.rates.map((ceiling) => [
    ceiling.id,
    Object.fromEntries(
      Object.entries(ledger.used[ceiling.id] ?? {}).filter(([piece]) => countsUntil(ceiling, piece) > now),
    ),
  ])
  return {
    ...ledger,
    connections: ledger.connections.filter(({ turn, until }) => turn !== undefined || until > now),
    used: Object.fromEntries(used),
  }
}

/**
 * Each period is counted in this many slices, each rounded up. The counter stays small whatever the limit is, and costs
 * a sixtieth of the rate.
 */
const pieces = 60

const pieceOf = ({ period }: Ceiling): number => period / pieces

const charge = (
  used: Ledger['used'],
  { rates }: Ceilings,
  recipients: number,
  now: number,
): Ledger['used'] => ({
  ...used,
  ...Object.fromEntries(
    rates.map((ceiling) => {
      const piece = String(Math.floor(now / pieceOf(ceiling)))
      const before = used[ceiling.id] ?? {}
      return [ceiling.id, { ...before, [piece]: (before[piece] ?? 0) + weightOf(ceiling, recipients) }]
    }),
  ),
})

/** What ended in a slice of time counts until one period after the end of that slice. */
const countsUntil = (ceiling: Ceiling, piece: string): number =>
  (Number(piece) + 1) * pieceOf(ceiling) + ceiling.period

const freeAt = (ledger: Ledger, ceiling: Ceiling, { recipients, bulk }: Ask, now: number): number => {
  const room = shareOf(ceiling.limit, bulk) - weightOf(ceiling, recipients)
  const running = ledger.turns.reduce((sum, turn) => sum + weightOf(ceiling, turn.recipients), 0)
  if (running > room) return never
  const pieces = Object.entries(ledger.used[ceiling.id] ?? {}).sort(([a], [b]) => Number(b) - Number(a))
  let sum = running
  for (const [piece, count] of pieces) {
    sum += count
    if (sum > room) return countsUntil(ceiling, piece)
  }
  return now
}

/** After a short burst bulk mail is spread over the minute, so that a person never waits for a whole one. */
const evenPace = (
  { evenly = 0 }: Ledger,
  { rates }: Ceilings,
  { bulk }: Ask,
  now: number,
): { readonly from: number; readonly next: { readonly evenly?: number } } => {
  const ceiling = rates.find(({ id }) => id === 'minute')
  if (!bulk || ceiling === undefined) return { from: now, next: {} }
  const gap = (ceiling.period + pieceOf(ceiling)) / shareOf(ceiling.limit, bulk)
  return { from: evenly - (burst - 1) * gap, next: { evenly: Math.max(evenly, now) + gap } }
}

/** The connections once this message has one; undefined when none is free. */
const connect = (
  { connections }: Ledger,
  { connections: limit }: Ceilings,
  { turn, holder, bulk }: Ask,
  now: number,
): readonly Connection[] | undefined => {
  if (!Number.isFinite(limit)) return connections
  const busy = connections.filter((one) => one.bulk && one.turn !== undefined).length
  const mine = connections.findLast((one) => one.holder === holder && one.turn === undefined)
  const used: Connection = { holder, bulk, turn, until: now }
  if (bulk && busy >= shareOf(limit, bulk)) return undefined
  if (mine !== undefined) return [...connections.filter((one) => one !== mine), used]
  const kept = connections.filter((one) => one.bulk && one.turn === undefined).length
  if (connections.length >= limit || (bulk && busy + kept >= shareOf(limit, bulk))) return undefined
  return [...connections, used]
}

/** When a connection may be free: when the first unused one is certainly closed, unless one in use ends before. */
const soonest = ({ connections }: Ledger, now: number): number =>
  connections.some(({ turn }) => turn !== undefined)
    ? never
    : connections.reduce((first, { until }) => (until > now ? Math.min(first, until) : first), never)

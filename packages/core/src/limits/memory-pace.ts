import type { Pace, PaceRequest } from '../contract/mailer.ts'
import type { Limits } from '../contract/provider.ts'
import { type Problem, ProblemError } from '../diagnosis/problem.ts'

/** Time as the pace sees it. Milliseconds. */
export interface Clock {
  now(): number
  /** Calls back after so long; the answer calls it off. */
  after(ms: number, callback: () => void): () => void
}

const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, Math.min(ms, 2 ** 31 - 1))
    return () => clearTimeout(timer)
  },
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** So much in any stretch of this length. */
interface Ceiling {
  readonly limit: number
  readonly period: number
  readonly weight: (mail: Mail) => number
}

type Mail = Pick<PaceRequest, 'recipients'>

interface Sent extends Mail {
  readonly at: number
}

interface Waiter {
  readonly request: PaceRequest
  readonly go: () => void
  readonly refuse: (error: ProblemError) => void
}

interface Queue {
  readonly waiting: Waiter[]
  readonly active: Set<Mail>
  /** In the order in which they ended; only as far back as a ceiling looks. */
  readonly sent: Sent[]
  cancelTimer?: () => void
}

const one = (): number => 1
const people = ({ recipients }: Mail): number => recipients

/** Only what the vendor itself says is enforced. */
const enforced = (fact: Limits[keyof Limits]): number | undefined =>
  fact?.confidence === 'vendor' ? fact.value : undefined

const readCeilings = (limits: Limits): readonly Ceiling[] => {
  const spacing = enforced(limits.spacing)
  const all = [
    { limit: spacing === undefined ? undefined : 1, period: spacing ?? 0, weight: one },
    { limit: enforced(limits.messagesPerMinute), period: minute, weight: one },
    { limit: enforced(limits.messagesPerHour), period: hour, weight: one },
    { limit: enforced(limits.messagesPerDay), period: day, weight: one },
    { limit: enforced(limits.recipientsPerDay), period: day, weight: people },
  ]
  return all.flatMap(({ limit, ...rest }) => (limit === undefined ? [] : [{ limit, ...rest }]))
}

/** A provider's limits never change, and every mail asks for them. */
const known = new WeakMap<Limits, readonly Ceiling[]>()

const ceilingsOf = (limits: Limits): readonly Ceiling[] => {
  const ceilings = known.get(limits) ?? readCeilings(limits)
  known.set(limits, ceilings)
  return ceilings
}

const isFree = ({ limits, signal }: PaceRequest): boolean =>
  !signal?.aborted && ceilingsOf(limits).length === 0 && enforced(limits.connections) === undefined

/** Bulk mail leaves one turn to a person, where there is more than one. */
const shareOf = (limit: number, { bulk }: PaceRequest): number => (bulk && limit > 1 ? limit - 1 : limit)

/**
 * When a ceiling lets this mail pass. A mail counts from its beginning until one period after its end: the vendor
 * counts it at some moment between the two.
 */
const freeAt = (ceiling: Ceiling, { active, sent }: Queue, request: PaceRequest, now: number): number => {
  const { period, weight } = ceiling
  const room = shareOf(ceiling.limit, request) - weight(request)
  let used = [...active].reduce((sum, mail) => sum + weight(mail), 0)
  if (used > room) return Number.POSITIVE_INFINITY
  for (let last = sent.length - 1; last >= 0; last -= 1) {
    const mail = sent[last]
    if (!mail || mail.at <= now - period) return now
    used += weight(mail)
    if (used > room) return mail.at + period
  }
  return now
}

const exceeded = ({ mailbox }: PaceRequest, until: number): ProblemError => {
  const problem: Problem = {
    stage: 'sender',
    fault: 'pace-exceeded',
    params: { mailbox },
    ...(Number.isFinite(until) ? { retryAt: new Date(until).toISOString() } : {}),
  }
  return new ProblemError(problem)
}

type Turn = { readonly at: number } | { readonly refused: ProblemError }

/** When it is this mail's turn, or that it will not be today. */
const turnOf = (queue: Queue, request: PaceRequest, now: number): Turn => {
  const connections = enforced(request.limits.connections)
  if (connections !== undefined && queue.active.size >= shareOf(connections, request))
    return { at: Number.POSITIVE_INFINITY }
  let at = now
  for (const ceiling of ceilingsOf(request.limits)) {
    const free = freeAt(ceiling, queue, request, now)
    const hopeless = ceiling.weight(request) > ceiling.limit
    if (hopeless || (ceiling.period === day && free > now && Number.isFinite(free)))
      return { refused: exceeded(request, free) }
    at = Math.max(at, free)
  }
  return { at }
}

/** Forgets what no ceiling of this mailbox looks at any more. */
const forget = ({ sent }: Queue, limits: Limits, now: number): void => {
  const horizon = now - Math.max(0, ...ceilingsOf(limits).map(({ period }) => period))
  const first = sent.findIndex(({ at }) => at > horizon)
  sent.splice(0, first === -1 ? sent.length : first)
}

/** A person's mail goes before bulk mail; otherwise first come, first served. */
const enqueue = (waiting: Waiter[], waiter: Waiter): void => {
  const firstBulk = waiter.request.bulk ? -1 : waiting.findIndex(({ request }) => request.bulk)
  waiting.splice(firstBulk === -1 ? waiting.length : firstBulk, 0, waiter)
}

/**
 * Keeps every mailbox within the limits that its vendor states, as far as this process knows. A mail that the limits
 * of a day leave no room for is refused with `pace-exceeded`.
 */
export const memoryPace = (clock: Clock = systemClock): Pace => {
  const queues = new Map<string, Queue>()
  const queueOf = (mailbox: string): Queue => {
    const there = queues.get(mailbox)
    if (there) return there
    const made: Queue = { waiting: [], active: new Set(), sent: [] }
    queues.set(mailbox, made)
    return made
  }
  const serve = (queue: Queue): void => {
    queue.cancelTimer?.()
    const now = clock.now()
    for (;;) {
      const [next] = queue.waiting
      if (!next) return
      const turn = turnOf(queue, next.request, now)
      if ('at' in turn && turn.at > now) {
        if (Number.isFinite(turn.at)) queue.cancelTimer = clock.after(turn.at - now, () => serve(queue))
        return
      }
      queue.waiting.shift()
      if ('refused' in turn) next.refuse(turn.refused)
      else next.go()
    }
  }
  const begin = (queue: Queue, { recipients, limits }: PaceRequest): (() => void) => {
    const mail: Mail = { recipients }
    queue.active.add(mail)
    return () => {
      if (!queue.active.delete(mail)) return
      const at = clock.now()
      queue.sent.push({ recipients, at })
      forget(queue, limits, at)
      serve(queue)
    }
  }
  return {
    take: (request) =>
      new Promise((resolve, reject) => {
        if (isFree(request)) return resolve(() => {})
        const { signal } = request
        const queue = queueOf(request.mailbox)
        const waiter: Waiter = {
          request,
          go: () => {
            signal?.removeEventListener('abort', abort)
            resolve(begin(queue, request))
          },
          refuse: (error) => {
            signal?.removeEventListener('abort', abort)
            reject(error)
          },
        }
        const abort = (): void => {
          const at = queue.waiting.indexOf(waiter)
          if (at !== -1) queue.waiting.splice(at, 1)
          reject(new ProblemError({ stage: 'sender', fault: 'aborted-before-dot' }))
          serve(queue)
        }
        if (signal?.aborted) return abort()
        signal?.addEventListener('abort', abort, { once: true })
        enqueue(queue.waiting, waiter)
        serve(queue)
      }),
  }
}

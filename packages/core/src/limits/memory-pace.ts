import type { Pace, PaceRequest } from '../contract/mailer.ts'
import type { Limits } from '../contract/provider.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { type Ceiling, ceilingsOf, isDaily, isPaced, recipientLimit, shareOf, weightOf } from './ceilings.ts'
import { limitProblem } from './refusal.ts'

/** Time as the pace sees it. Milliseconds. */
export interface Clock {
  now(): number
  /** Calls back after a delay; the result cancels it. */
  after(ms: number, callback: () => void): () => void
}

const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, Math.min(ms, 2 ** 31 - 1))
    return () => clearTimeout(timer)
  },
}

type Turn = Pick<PaceRequest, 'recipients'>

interface Sent extends Turn {
  readonly at: number
}

interface Waiter {
  readonly request: PaceRequest
  readonly go: () => void
  readonly refuse: (error: ProblemError) => void
}

interface Queue {
  readonly waiting: Waiter[]
  readonly active: Set<Turn>
  /** In the order in which they ended; kept only as long as a limit counts them. */
  readonly sent: Sent[]
  cancelTimer?: () => void
}

const isFree = ({ limits, signal }: PaceRequest): boolean => !signal?.aborted && !isPaced(ceilingsOf(limits))

/**
 * When a limit lets this message pass. A message counts from its start until one period after its end, since the vendor
 * counts it at some moment between the two.
 */
const freeAt = (ceiling: Ceiling, { active, sent }: Queue, request: PaceRequest, now: number): number => {
  const { limit, period } = ceiling
  const weight = ({ recipients }: Turn): number => weightOf(ceiling, recipients)
  const room = shareOf(limit, request.bulk ?? false) - weight(request)
  let used = [...active].reduce((sum, turn) => sum + weight(turn), 0)
  if (used > room) return Number.POSITIVE_INFINITY
  for (let last = sent.length - 1; last >= 0; last -= 1) {
    const turn = sent[last]
    if (!turn || turn.at <= now - period) return now
    used += weight(turn)
    if (used > room) return turn.at + period
  }
  return now
}

type Answer = { readonly at: number } | { readonly refused: ProblemError }

/** When this message may be sent, or that it cannot be today. */
const answerTo = (queue: Queue, request: PaceRequest, now: number): Answer => {
  const { limits, recipients, bulk = false } = request
  const ceilings = ceilingsOf(limits)
  const refuse = (until: number): Answer => ({ refused: new ProblemError(limitProblem(request, until)) })
  if (recipients > recipientLimit(ceilings, bulk)) return refuse(Number.POSITIVE_INFINITY)
  if (queue.active.size >= shareOf(ceilings.connections, bulk)) return { at: Number.POSITIVE_INFINITY }
  let at = now
  for (const ceiling of ceilings.rates) {
    const free = freeAt(ceiling, queue, request, now)
    if (isDaily(ceiling) && free > now && Number.isFinite(free)) return refuse(free)
    at = Math.max(at, free)
  }
  return { at }
}

/** Forgets what no limit of this mailbox counts any more. */
const forget = ({ sent }: Queue, limits: Limits, now: number): void => {
  const horizon = now - Math.max(0, ...ceilingsOf(limits).rates.map(({ period }) => period))
  const first = sent.findIndex(({ at }) => at > horizon)
  sent.splice(0, first === -1 ? sent.length : first)
}

/** A person's mail goes before bulk mail; otherwise first come, first served. */
const enqueue = (waiting: Waiter[], waiter: Waiter): void => {
  const firstBulk = waiter.request.bulk ? -1 : waiting.findIndex(({ request }) => request.bulk)
  waiting.splice(firstBulk === -1 ? waiting.length : firstBulk, 0, waiter)
}

/**
 * Keeps every mailbox within the limits that its vendor states, as far as this process knows. A message that
 * the limits of a day leave no room for is refused.
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
      const answer = answerTo(queue, next.request, now)
      if ('at' in answer && answer.at > now) {
        if (Number.isFinite(answer.at)) queue.cancelTimer = clock.after(answer.at - now, () => serve(queue))
        return
      }
      queue.waiting.shift()
      if ('refused' in answer) next.refuse(answer.refused)
      else next.go()
    }
  }
  const begin = (queue: Queue, { recipients, limits }: PaceRequest): (() => void) => {
    const turn: Turn = { recipients }
    queue.active.add(turn)
    return () => {
      if (!queue.active.delete(turn)) return
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

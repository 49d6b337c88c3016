import type { Pace, PaceRequest } from '../contract/mailer.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { ceilingsOf, isPaced } from './ceilings.ts'
import {
  decideTurn,
  enqueue,
  forget,
  type MailboxQueue,
  type PacedMessage,
  type WaitingMessage,
} from './mailbox-queue.ts'

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

const isFree = ({ limits, signal }: PaceRequest): boolean => !signal?.aborted && !isPaced(ceilingsOf(limits))

/**
 * Keeps every mailbox within the limits that its vendor states, as far as this process knows. A message that
 * the limits of a day leave no room for is refused.
 */
export const memoryPace = (clock: Clock = systemClock): Pace => {
  const queues = new Map<string, MailboxQueue>()
  const queueOf = (mailbox: string): MailboxQueue => {
    const there = queues.get(mailbox)
    if (there) return there
    const made: MailboxQueue = { waiting: [], active: new Set(), sent: [] }
    queues.set(mailbox, made)
    return made
  }
  return {
    take: async (request) =>
      isFree(request) ? () => {} : waitForTurn(queueOf(request.mailbox), request, clock),
  }
}

/** Lets every message begin whose time has come, and looks again when the next one's comes. */
const serve = (queue: MailboxQueue, clock: Clock): void => {
  queue.cancelTimer?.()
  const now = clock.now()
  for (;;) {
    const [next] = queue.waiting
    if (!next) return
    const decision = decideTurn(queue, next.request, now)
    if ('at' in decision && decision.at > now) {
      if (Number.isFinite(decision.at))
        queue.cancelTimer = clock.after(decision.at - now, () => serve(queue, clock))
      return
    }
    queue.waiting.shift()
    if ('refused' in decision) next.refuse(decision.refused)
    else next.go()
  }
}

/** Begins a message. Returns how to end it. */
const begin = (queue: MailboxQueue, { recipients, limits }: PaceRequest, clock: Clock): (() => void) => {
  const message: PacedMessage = { recipients }
  queue.active.add(message)
  return () => {
    if (!queue.active.delete(message)) return
    const at = clock.now()
    queue.sent.push({ recipients, at })
    forget(queue, limits, at)
    serve(queue, clock)
  }
}

const waitForTurn = (queue: MailboxQueue, request: PaceRequest, clock: Clock): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const { signal } = request
    const waiter: WaitingMessage = {
      request,
      go: () => {
        signal?.removeEventListener('abort', abort)
        resolve(begin(queue, request, clock))
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
      serve(queue, clock)
    }
    if (signal?.aborted) return abort()
    signal?.addEventListener('abort', abort, { once: true })
    enqueue(queue, waiter)
    serve(queue, clock)
  })

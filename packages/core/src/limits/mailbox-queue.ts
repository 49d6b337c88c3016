import type { PaceRequest } from '../contract/mailer.ts'
import type { Limits } from '../contract/provider.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { type Ceiling, ceilingsOf, isDaily, recipientLimit, shareOf, weightOf } from './ceilings.ts'
import { limitProblem } from './refusal.ts'

export type PacedMessage = Pick<PaceRequest, 'recipients'>

interface EndedMessage extends PacedMessage {
  readonly at: number
}

export interface WaitingMessage {
  readonly request: PaceRequest
  readonly go: () => void
  readonly refuse: (error: ProblemError) => void
}

/** The messages of one mailbox, as its limits see them. */
export interface MailboxQueue {
  readonly waiting: WaitingMessage[]
  readonly active: Set<PacedMessage>
  /** In the order in which they ended; kept only as long as a limit counts them. */
  readonly sent: EndedMessage[]
  cancelTimer?: () => void
}

/**
 * When a limit lets this message pass. A message counts from its start until one period after its end, since the vendor
 * counts it at some moment between the two.
 */
const freeAt = (
  ceiling: Ceiling,
  { active, sent }: MailboxQueue,
  request: PaceRequest,
  now: number,
): number => {
  const { limit, period } = ceiling
  const weight = ({ recipients }: PacedMessage): number => weightOf(ceiling, recipients)
  const room = shareOf(limit, request.bulk ?? false) - weight(request)
  let used = [...active].reduce((sum, message) => sum + weight(message), 0)
  if (used > room) return Number.POSITIVE_INFINITY
  for (let last = sent.length - 1; last >= 0; last -= 1) {
    const message = sent[last]
    if (!message || message.at <= now - period) return now
    used += weight(message)
    if (used > room) return message.at + period
  }
  return now
}

/** When a message may be sent, or why it cannot be. */
type TurnDecision = { readonly at: number } | { readonly refused: ProblemError }

/** Decides when this message may be sent, or that it cannot be today. */
export const decideTurn = (queue: MailboxQueue, request: PaceRequest, now: number): TurnDecision => {
  const { limits, recipients, bulk = false } = request
  const ceilings = ceilingsOf(limits)
  const refuse = (until: number): TurnDecision => ({
    refused: new ProblemError(limitProblem(request, until)),
  })
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
export const forget = ({ sent }: MailboxQueue, limits: Limits, now: number): void => {
  const horizon = now - Math.max(0, ...ceilingsOf(limits).rates.map(({ period }) => period))
  const first = sent.findIndex(({ at }) => at > horizon)
  sent.splice(0, first === -1 ? sent.length : first)
}

/** Adds a message: a person's goes before bulk mail; otherwise first come, first served. */
export const enqueue = ({ waiting }: MailboxQueue, waiter: WaitingMessage): void => {
  const firstBulk = waiter.request.bulk ? -1 : waiting.findIndex(({ request }) => request.bulk)
  waiting.splice(firstBulk === -1 ? waiting.length : firstBulk, 0, waiter)
}

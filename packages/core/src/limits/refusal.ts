import type { PaceRequest } from '../contract/mailer.ts'
import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import { type Ceilings, ceilingsOf, recipientLimit } from './ceilings.ts'

const tooMany = (count: number, limit: number): Problem => ({
  stage: 'recipient',
  fault: 'recipients-too-many',
  params: { count, limit },
})

/** @throws ProblemError when the vendor never takes so many recipients in one message. */
export const requireRecipients = (ceilings: Ceilings, count: number, bulk = false): void => {
  const limit = recipientLimit(ceilings, bulk)
  if (count > limit) throw new ProblemError(tooMany(count, limit))
}

/** @throws ProblemError when the vendor takes no message of so many bytes. */
export const requireSize = ({ size: limit }: Pick<Ceilings, 'size'>, size: number): void => {
  if (size > limit)
    throw new ProblemError({ stage: 'message', fault: 'message-too-large', params: { size, limit } })
}

/**
 * Why a message gets no turn today: more recipients than any day has room for, or a day that is used up until a time
 * in milliseconds since the epoch.
 */
export const limitProblem = ({ mailbox, limits, recipients, bulk }: PaceRequest, until: number): Problem => {
  const limit = recipientLimit(ceilingsOf(limits), bulk ?? false)
  if (recipients > limit) return tooMany(recipients, limit)
  return {
    stage: 'sender',
    fault: 'pace-exceeded',
    params: { mailbox },
    ...(Number.isFinite(until) ? { retryAt: new Date(until).toISOString() } : {}),
  }
}

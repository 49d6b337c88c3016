import { MailError } from '../contract/mail-error.ts'
import type { PaceRequest, SendOptions } from '../contract/mailer.ts'
import type { Limits } from '../contract/provider.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { type Ceilings, ceilingsOf } from '../limits/ceilings.ts'
import { limitsOf } from '../limits/limits-of.ts'
import { requireSize } from '../limits/refusal.ts'
import type { MessageBytes } from '../smtp/message-stream.ts'
import { callListener } from './call-listener.ts'
import type { MailerContext } from './context.ts'
import { mailboxOf, type ResolvedUser } from './resolve-user.ts'

/** Connections of one mailbox at once where its vendor names no number: as many as in nodemailer's pool. */
const connections = 5

const limitsFor = ({ settings, provider }: ResolvedUser): Limits =>
  limitsOf(settings, provider ? [provider] : [])

/** Reads which limits are enforced for the account's mailbox. */
export const ceilingsFor = (account: ResolvedUser): Ceilings => ceilingsOf(limitsFor(account))

export const connectionsOf = (account: ResolvedUser): number => {
  const { connections: limit } = ceilingsFor(account)
  return Number.isFinite(limit) ? limit : connections
}

/**
 * Refuses a message that is too large. A stream is measured while it is sent.
 * @throws ProblemError when the vendor takes no message of that size.
 */
export const checkSize = (account: ResolvedUser, content: MessageBytes): void => {
  if (Buffer.isBuffer(content)) requireSize(ceilingsFor(account), content.length)
}

/**
 * Waits for this message's turn. The result gives the turn back and never throws: the message may have been sent by
 * then.
 */
export const takeTurn = async (
  context: MailerContext,
  account: ResolvedUser,
  recipients: readonly string[],
  { bulk, signal }: Pick<SendOptions, 'bulk' | 'signal'>,
): Promise<() => void> => {
  const request: PaceRequest = {
    mailbox: mailboxOf(account.settings),
    limits: limitsFor(account),
    recipients: recipients.length,
    ...(bulk ? { bulk } : {}),
    ...(signal ? { signal } : {}),
  }
  try {
    const giveBack = await context.pace.take(request)
    return () => void callListener(giveBack)
  } catch (error) {
    if (signal?.aborted && !MailError.is(error))
      throw new ProblemError({ stage: 'sender', fault: 'aborted-before-dot' })
    throw error
  }
}

import { MailError } from '../contract/mail-error.ts'
import type { PaceRequest, SendOptions } from '../contract/mailer.ts'
import type { Limits } from '../contract/provider.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import type { Content } from '../smtp/body.ts'
import { type Account, mailboxOf } from './account.ts'
import { asBystander } from './bystander.ts'
import type { House } from './house.ts'

/** Connections of one mailbox at once where its vendor names no number. As nodemailer's own pool. */
const connections = 5

/** Of a server that nobody knows. */
const none: Limits = {}

/** Only what the vendor itself says is enforced. */
export const vendorLimit = (account: Account, name: keyof Limits): number | undefined => {
  const fact = account.provider?.limits[name]
  return fact?.confidence === 'vendor' ? fact.value : undefined
}

export const connectionsOf = (account: Account): number => vendorLimit(account, 'connections') ?? connections

/** @throws ProblemError when the vendor takes fewer recipients in one mail. */
export const checkRecipients = (account: Account, recipients: readonly string[]): void => {
  const limit = vendorLimit(account, 'recipientsPerMessage')
  if (limit === undefined || recipients.length <= limit) return
  const params = { count: recipients.length, limit }
  throw new ProblemError({ stage: 'recipient', fault: 'recipients-too-many', params })
}

/** @throws ProblemError when the vendor takes no mail of that size. A stream is measured as it goes. */
export const checkSize = (account: Account, content: Content): void => {
  const limit = vendorLimit(account, 'size')
  if (limit === undefined || !Buffer.isBuffer(content) || content.length <= limit) return
  const params = { size: content.length, limit }
  throw new ProblemError({ stage: 'message', fault: 'message-too-large', params })
}

/** Waits for this mail's turn. The answer gives it back and never throws: the mail may have left by then. */
export const takeTurn = async (
  house: House,
  account: Account,
  recipients: readonly string[],
  { bulk, signal }: Pick<SendOptions, 'bulk' | 'signal'>,
): Promise<() => void> => {
  const request: PaceRequest = {
    mailbox: mailboxOf(account.settings),
    limits: account.provider?.limits ?? none,
    recipients: recipients.length,
    ...(bulk ? { bulk } : {}),
    ...(signal ? { signal } : {}),
  }
  try {
    const giveBack = await house.pace.take(request)
    return () => void asBystander(giveBack)
  } catch (error) {
    if (signal?.aborted && !MailError.is(error))
      throw new ProblemError({ stage: 'sender', fault: 'aborted-before-dot' })
    throw error
  }
}

import type { DkimSigning } from '../contract/provider.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import type { OutgoingMail } from '../message/mail.ts'
import { dkimOf } from '../settings/dkim.ts'
import { compose } from '../smtp/compose.ts'
import type { MessageBytes } from '../smtp/message-stream.ts'
import { dkimProblem, sign } from '../smtp/sign.ts'
import type { MailerContext } from './context.ts'
import type { ResolvedUser } from './resolve-user.ts'

/**
 * Returns how messages of this account are signed.
 * @throws ProblemError when the key cannot be used: a message is never sent unsigned instead.
 */
const signingOf = (
  { settings, card, systemUser }: ResolvedUser,
  { options }: Pick<MailerContext, 'options'>,
): DkimSigning | undefined => {
  const dkim = dkimOf(settings, [card, systemUser], options.providers)
  if (dkim !== undefined && dkimProblem(dkim) !== undefined)
    throw new ProblemError({ stage: 'settings', fault: 'dkim-key-unusable', params: { domain: dkim.domain } })
  return dkim
}

/** Writes a message as it goes to the server: in MIME form, and signed where its route says so. */
export const writeMail = async (
  mail: OutgoingMail,
  account: ResolvedUser,
  context: Pick<MailerContext, 'options'>,
): Promise<MessageBytes> => {
  const dkim = signingOf(account, context)
  const content = await compose(mail)
  return dkim === undefined ? content : sign(content, dkim)
}

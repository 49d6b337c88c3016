import type { SendOptions } from '../contract/mailer.ts'
import type { Message, Receipt } from '../contract/message.ts'
import { requireRecipients } from '../limits/refusal.ts'
import { prepareMail } from '../message/mail.ts'
import { holdStreams } from '../message/streams.ts'
import { validateMessage } from '../message/validate.ts'
import { requirePermission } from '../settings/permission.ts'
import { compose } from '../smtp/compose.ts'
import { type MailerContext, resolveOpenUser } from './context.ts'
import { deliver } from './deliver.ts'
import { ceilingsFor, checkSize, takeTurn } from './limits.ts'
import { receiptOf } from './receipt.ts'
import type { ResolvedUser } from './resolve-user.ts'
import { toMailError } from './to-mail-error.ts'
import { type Trace, traceSend } from './trace.ts'

const sendFrom = async (
  context: MailerContext,
  account: ResolvedUser,
  message: Message,
  options: SendOptions,
  trace: Trace,
): Promise<Receipt> => {
  const { signal, beforeDot, bulk } = options
  requirePermission(account.settings, bulk)
  const ceilings = ceilingsFor(account)
  const prepared = prepareMail(validateMessage(message), account.settings.identity, options)
  const { mail: outgoing, recipients } = prepared
  requireRecipients(ceilings, recipients.length, bulk)
  trace.done('settings')
  const content = await compose(outgoing)
  try {
    checkSize(account, content)
    const giveBack = await takeTurn(context, account, recipients, options)
    try {
      const from = account.settings.identity.envelopeFrom
      const mail = { from, recipients, content, limit: ceilings.size, beforeDot }
      return receiptOf(context, account, prepared, await deliver(context, account, mail, trace, signal))
    } finally {
      giveBack()
    }
  } finally {
    if (!Buffer.isBuffer(content)) content.destroy()
  }
}

/** One mail from one user. @throws MailError */
export const sendMail = async (
  context: MailerContext,
  user: string,
  message: Message,
  options: SendOptions,
): Promise<Receipt> => {
  const closeStreams = holdStreams(message)
  const trace = traceSend(user, [context.options.on, options.on])
  const { providers } = context.options
  let account: ResolvedUser | undefined
  trace.begin('settings')
  try {
    account = await resolveOpenUser(context, user, options.signal)
    return await sendFrom(context, account, message, options, trace)
  } catch (thrown) {
    closeStreams()
    const error = await toMailError(thrown, 'settings', { providers, settings: account?.settings })
    trace.fail(error.stage, error.message)
    throw error
  } finally {
    trace.end()
  }
}

import type { MailFacts } from '../contract/mail-event.ts'
import type { SendOptions } from '../contract/mailer.ts'
import type { Message, RawMessage, Receipt } from '../contract/message.ts'
import { requireRecipients } from '../limits/refusal.ts'
import { namedIn, type PreparedMail, prepareMail } from '../message/mail.ts'
import { holdStreams, namingAttachment } from '../message/streams.ts'
import { validateMessage } from '../message/validate.ts'
import { requirePermission } from '../settings/permission.ts'
import { dsnParameters } from '../smtp/dsn-parameters.ts'
import { type MailerContext, resolveOpenSender } from './context.ts'
import { deliver } from './deliver.ts'
import { envelopeSenderOf } from './envelope-sender.ts'
import { ceilingsFor, checkSize, takeTurn } from './limits.ts'
import { checkSendArguments } from './options.ts'
import { receiptOf } from './receipt.ts'
import type { ResolvedUser } from './resolve-user.ts'
import { beginCopy, keptForCopy } from './sent-copy.ts'
import { toMailError } from './to-mail-error.ts'
import { type Trace, traceSend } from './trace.ts'
import { heldForUpload } from './upload-by-api.ts'
import { writeMail } from './write-mail.ts'

const factsOf = (
  { settings, provider }: ResolvedUser,
  { mail, recipients }: PreparedMail,
  bulk = false,
): MailFacts => {
  const { sender, server } = settings.fields
  return {
    messageId: mail.messageId,
    recipients: recipients.length,
    bulk,
    sender: sender.value ?? '',
    ...(provider === undefined ? {} : { provider: provider.id }),
    ...(server.value === null ? {} : { server: server.value }),
  }
}

const sendFrom = async (
  context: MailerContext,
  account: ResolvedUser,
  message: Message | RawMessage,
  options: SendOptions,
  trace: Trace,
): Promise<Receipt> => {
  const { signal, beforeDot, bulk } = options
  requirePermission(account.settings, bulk)
  const ceilings = ceilingsFor(account)
  const prepared = prepareMail(validateMessage(message), account.settings.identity, options)
  const { recipients } = prepared
  const { providers } = context.options
  const sender = envelopeSenderOf(account, providers, options.envelopeFrom)
  requireRecipients(ceilings, recipients.length, bulk)
  trace.know(factsOf(account, prepared, bulk))
  trace.done('settings')
  const outgoing = await heldForUpload(account, prepared.mail)
  const kept = keptForCopy(account, context, await writeMail(outgoing, account, context))
  const { content } = kept
  try {
    checkSize(account, content)
    const giveBack = await takeTurn(context, account, recipients, options)
    try {
      const dsn = dsnParameters({ ...outgoing, ...(outgoing.dsn ? {} : sender) })
      const named = namedIn(outgoing)
      const { from } = sender
      const limit = ceilings.size
      const mail = { from, recipients, named, content, limit, beforeDot, dsn, bulk, source: outgoing }
      const delivery = await deliver(context, account, mail, trace, signal)
      beginCopy(account, context, outgoing.messageId, kept)
      return receiptOf(context, account, { ...prepared, from }, delivery)
    } finally {
      giveBack()
    }
  } finally {
    if (!Buffer.isBuffer(content)) content.destroy()
  }
}

/**
 * Sends one message of one user.
 * @throws MailError; TypeError that names an option
 */
export const sendMail = async (
  context: MailerContext,
  user: string,
  message: Message | RawMessage,
  options: SendOptions,
): Promise<Receipt> => {
  const closeStreams = holdStreams(message)
  try {
    checkSendArguments(user, options)
  } catch (error) {
    closeStreams()
    throw error
  }
  const trace = traceSend(context.options.company.slug, user, [context.options.on, options.on])
  const { providers } = context.options
  const { signal, leave } = context.underway.enter(options.signal)
  let account: ResolvedUser | undefined
  trace.begin('settings')
  try {
    account = await resolveOpenSender(context, user, signal)
    return await sendFrom(context, account, message, { ...options, signal }, trace)
  } catch (thrown) {
    const named = namingAttachment(thrown, message)
    closeStreams()
    const error = await toMailError(named, 'settings', { providers, settings: account?.settings })
    trace.fail(error)
    throw error
  } finally {
    leave()
    trace.end()
  }
}

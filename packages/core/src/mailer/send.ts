import type { SendOptions } from '../contract/mailer.ts'
import type { Message, Receipt } from '../contract/message.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { requireRecipients } from '../limits/refusal.ts'
import { prepareMail } from '../message/mail.ts'
import { holdStreams } from '../message/streams.ts'
import { validateMessage } from '../message/validate.ts'
import { requirePermission } from '../settings/permission.ts'
import type { MessageBytes } from '../smtp/body.ts'
import { compose } from '../smtp/compose.ts'
import { type DeliveryResult, type OutgoingMessage, openSession } from '../smtp/session.ts'
import { type MailerContext, resolveOpenUser } from './context.ts'
import { ceilingsFor, checkSize, connectionsOf, takeTurn } from './limits.ts'
import { receiptOf } from './receipt.ts'
import { poolKeyOf, resolveEndpoint } from './resolve-endpoint.ts'
import { mailboxOf, type ResolvedUser } from './resolve-user.ts'
import { toMailError } from './to-mail-error.ts'
import { type Trace, traceSend } from './trace.ts'

/** A connection that had lain idle may have been closed by the server meanwhile; that says nothing about the mail. */
const hungUp = (error: unknown): boolean =>
  error instanceof ProblemError &&
  (error.problem.fault === 'dropped-before-dot' ||
    (error.problem.stage === 'sender' && error.problem.reply?.startsWith('421') === true))

const untouched = (content: MessageBytes): boolean => Buffer.isBuffer(content) || !content.readableDidRead

/** Takes a connection, or opens one, and delivers. A used connection that turns out dead is replaced once. */
const deliver = async (
  context: MailerContext,
  account: ResolvedUser,
  mail: OutgoingMessage,
  trace: Trace,
  signal: AbortSignal | undefined,
): Promise<DeliveryResult> => {
  const endpoint = await resolveEndpoint(account, context, signal)
  const request = {
    key: await poolKeyOf(endpoint),
    mailbox: mailboxOf(account.settings),
    limit: connectionsOf(account),
    signal,
    open: () => openSession(endpoint.route, context.network, trace, { signal }),
  }
  let atBarrier = false
  const { beforeDot } = mail
  const noticed = beforeDot && {
    beforeDot: () => {
      atBarrier = true
      return beforeDot()
    },
  }
  const attempt = async (fresh: boolean): Promise<DeliveryResult> => {
    const pooled = await context.pool.acquire({ ...request, fresh })
    try {
      return await pooled.session.deliver({ ...mail, ...noticed }, trace, signal)
    } catch (error) {
      if (fresh || atBarrier || !pooled.reused || !hungUp(error) || !untouched(mail.content)) throw error
    } finally {
      pooled.release(true)
    }
    return attempt(true)
  }
  return attempt(false)
}

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

import type { SendOptions } from '../contract/mailer.ts'
import type { Message, Receipt } from '../contract/message.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { requireRecipients } from '../limits/refusal.ts'
import { prepareMail } from '../message/mail.ts'
import { holdStreams } from '../message/streams.ts'
import { validateMessage } from '../message/validate.ts'
import { requirePermission } from '../settings/permission.ts'
import type { Content } from '../smtp/body.ts'
import { compose } from '../smtp/compose.ts'
import { type Delivery, type Outgoing, openSession } from '../smtp/session.ts'
import { type Account, mailboxOf } from './resolve-user.ts'
import { asMailError } from './to-mail-error.ts'
import { type House, openAccount } from './context.ts'
import { ceilingsFor, checkSize, connectionsOf, takeTurn } from './limits.ts'
import { receiptOf } from './receipt.ts'
import { type Run, sendRun } from './trace.ts'
import { keyOf, wayOf } from './resolve-endpoint.ts'

/** A connection that had lain idle may have been closed by the server meanwhile; that says nothing about the mail. */
const hungUp = (error: unknown): boolean =>
  error instanceof ProblemError &&
  (error.problem.fault === 'dropped-before-dot' ||
    (error.problem.stage === 'sender' && error.problem.reply?.startsWith('421') === true))

const untouched = (content: Content): boolean => Buffer.isBuffer(content) || !content.readableDidRead

/** Takes a connection, or opens one, and delivers. A used connection that turns out dead is replaced once. */
const deliver = async (
  house: House,
  account: Account,
  mail: Outgoing,
  run: Run,
  signal: AbortSignal | undefined,
): Promise<Delivery> => {
  const way = await wayOf(account, house, signal)
  const claim = {
    key: await keyOf(way),
    mailbox: mailboxOf(account.settings),
    limit: connectionsOf(account),
    signal,
    open: () => openSession(way.route, house.network, run, { signal }),
  }
  let atBarrier = false
  const { beforeDot } = mail
  const noticed = beforeDot && {
    beforeDot: () => {
      atBarrier = true
      return beforeDot()
    },
  }
  const attempt = async (fresh: boolean): Promise<Delivery> => {
    const lease = await house.pool.claim({ ...claim, fresh })
    try {
      return await lease.session.deliver({ ...mail, ...noticed }, run, signal)
    } catch (error) {
      if (fresh || atBarrier || !lease.reused || !hungUp(error) || !untouched(mail.content)) throw error
    } finally {
      lease.release(true)
    }
    return attempt(true)
  }
  return attempt(false)
}

const sendFrom = async (
  house: House,
  account: Account,
  message: Message,
  options: SendOptions,
  run: Run,
): Promise<Receipt> => {
  const { signal, beforeDot, bulk } = options
  requirePermission(account.settings, bulk)
  const ceilings = ceilingsFor(account)
  const prepared = prepareMail(validateMessage(message), account.settings.identity, options)
  const { mail: outgoing, recipients } = prepared
  requireRecipients(ceilings, recipients.length, bulk)
  run.done('settings')
  const content = await compose(outgoing)
  try {
    checkSize(account, content)
    const giveBack = await takeTurn(house, account, recipients, options)
    try {
      const from = account.settings.identity.envelopeFrom
      const mail = { from, recipients, content, limit: ceilings.size, beforeDot }
      return receiptOf(house, account, prepared, await deliver(house, account, mail, run, signal))
    } finally {
      giveBack()
    }
  } finally {
    if (!Buffer.isBuffer(content)) content.destroy()
  }
}

/** One mail from one user. @throws MailError */
export const sendMail = async (
  house: House,
  user: string,
  message: Message,
  options: SendOptions,
): Promise<Receipt> => {
  const closeStreams = holdStreams(message)
  const run = sendRun(user, [house.options.on, options.on])
  const { providers } = house.options
  let account: Account | undefined
  run.begin('settings')
  try {
    account = await openAccount(house, user, options.signal)
    return await sendFrom(house, account, message, options, run)
  } catch (thrown) {
    closeStreams()
    const error = await asMailError(thrown, 'settings', { providers, settings: account?.settings })
    run.fail(error.stage, error.message)
    throw error
  } finally {
    run.end()
  }
}

import type { SendOptions } from '../contract/mailer.ts'
import type { Message, Receipt } from '../contract/message.ts'
import { MailError } from '../error.ts'
import type { Content } from '../smtp/body.ts'
import { compose } from '../smtp/compose.ts'
import { WalkError } from '../smtp/problem.ts'
import { type Delivery, type Outgoing, openSession } from '../smtp/session.ts'
import { type Account, findAccount, mailboxOf } from './account.ts'
import { asMailError, diagnosisOf, mailError } from './failure.ts'
import type { House } from './house.ts'
import { type CheckedMessage, checkMessage } from './letter.ts'
import { connectionLimit } from './pace.ts'
import { newRun, type Run } from './run.ts'
import { keyOf, wayOf } from './way.ts'

/** Connections of one mailbox at once where its vendor names no number. As nodemailer's own pool. */
const connections = 5

/** @throws MailError when a finding is an error, or bulk mail may not leave this way. */
const checkSettings = ({ settings }: Account, { options }: House, { bulk }: SendOptions): void => {
  const errors = settings.findings.filter(({ severity }) => severity === 'error')
  const circumstances = { providers: options.providers, settings }
  if (errors.length > 0) {
    const params = { count: errors.length }
    throw mailError(
      { stage: 'settings', fault: 'settings-refused', params },
      circumstances,
      settings.findings,
    )
  }
  if (bulk && !settings.bulkAllowed) {
    const params = { sender: settings.fields.sender.value ?? '' }
    throw mailError(
      { stage: 'settings', fault: 'bulk-not-allowed', params },
      circumstances,
      settings.findings,
    )
  }
}

const vendorLimit = (account: Account, name: 'size' | 'recipientsPerMessage'): number | undefined => {
  const fact = account.provider?.limits[name]
  return fact?.confidence === 'vendor' ? fact.value : undefined
}

const checkRecipients = (account: Account, { recipients }: CheckedMessage): void => {
  const limit = vendorLimit(account, 'recipientsPerMessage')
  if (limit === undefined || recipients.length <= limit) return
  const params = { count: recipients.length, limit }
  throw new WalkError({ stage: 'recipient', fault: 'recipients-too-many', params })
}

const checkSize = (content: Content, limit: number | undefined): void => {
  if (limit === undefined || !Buffer.isBuffer(content) || content.length <= limit) return
  const params = { size: content.length, limit }
  throw new WalkError({ stage: 'message', fault: 'message-too-large', params })
}

/** A connection that had lain idle may have been closed by the server meanwhile; that says nothing about the mail. */
const hungUp = (error: unknown): boolean =>
  error instanceof WalkError &&
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
    limit: connectionLimit(account.provider?.limits ?? {}) ?? connections,
    signal,
    open: () => openSession(way.route, house.network, run, { signal }),
  }
  let barrier = false
  const beforeDot = () => {
    barrier = true
    return mail.beforeDot?.()
  }
  const attempt = async (fresh: boolean): Promise<Delivery> => {
    const lease = await house.pool.claim({ ...claim, fresh })
    try {
      return await lease.session.deliver({ ...mail, beforeDot }, run, signal)
    } catch (error) {
      if (fresh || barrier || !lease.reused || !hungUp(error) || !untouched(mail.content)) throw error
    } finally {
      lease.release(true)
    }
    return attempt(true)
  }
  return attempt(false)
}

const receiptOf = (
  house: House,
  account: Account,
  { letter, recipients }: CheckedMessage,
  { accepted, refused, response, serverMessageId }: Delivery,
): Receipt => {
  const { settings } = account
  const circumstances = { providers: house.options.providers, settings }
  return {
    messageId: letter.messageId,
    ...(serverMessageId === undefined ? {} : { serverMessageId }),
    accepted,
    rejected: refused.map(({ address, reply }) => ({
      address,
      reply,
      diagnosis: diagnosisOf({ stage: 'recipient', reply }, circumstances),
    })),
    envelope: { from: settings.identity.envelopeFrom, to: recipients },
    server: settings.fields.server.value ?? '',
    response,
  }
}

const take = async (house: House, account: Account, count: number, { bulk, signal }: SendOptions) => {
  const request = {
    mailbox: mailboxOf(account.settings),
    limits: account.provider?.limits ?? {},
    recipients: count,
    ...(bulk ? { bulk } : {}),
    ...(signal ? { signal } : {}),
  }
  try {
    return await house.pace.take(request)
  } catch (error) {
    if (signal?.aborted && !MailError.is(error))
      throw new WalkError({ stage: 'sender', fault: 'aborted-before-dot' })
    throw error
  }
}

const sendFrom = async (
  house: House,
  account: Account,
  message: Message,
  options: SendOptions,
  run: Run,
): Promise<Receipt> => {
  checkSettings(account, house, options)
  const checked = checkMessage(message, account.settings.identity, options)
  checkRecipients(account, checked)
  run.done('settings')
  const content = await compose(checked.letter)
  try {
    const limit = vendorLimit(account, 'size')
    checkSize(content, limit)
    const giveBack = await take(house, account, checked.recipients.length, options)
    try {
      const from = account.settings.identity.envelopeFrom
      const mail = { from, recipients: checked.recipients, content, limit, beforeDot: options.beforeDot }
      return receiptOf(house, account, checked, await deliver(house, account, mail, run, options.signal))
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
  const run = newRun(user, [house.options.on, options.on])
  let account: Account | undefined
  run.begin('settings')
  try {
    account = await findAccount(house.options, user)
    return await sendFrom(house, account, message, options, run)
  } catch (thrown) {
    const circumstances = {
      providers: house.options.providers,
      ...(account ? { settings: account.settings } : {}),
    }
    const error = asMailError(thrown, 'settings', circumstances)
    run.fail(error.stage, error.message)
    throw error
  } finally {
    run.end()
  }
}

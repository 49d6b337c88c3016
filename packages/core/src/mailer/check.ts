import type { UserCard } from '../contract/card.ts'
import type { CheckOptions, CheckReport } from '../contract/check.ts'
import type { MailError } from '../contract/mail-error.ts'
import { faults } from '../diagnosis/faults.ts'
import { requireRecipients } from '../limits/refusal.ts'
import { refuseMalformed } from '../message/field.ts'
import { prepareMail } from '../message/mail.ts'
import { validateMessage } from '../message/validate.ts'
import { requirePermission } from '../settings/permission.ts'
import { presentedCertificate } from '../smtp/probe.ts'
import { type Check, lastStage, reportOf } from './check-report.ts'
import { sendTest, testMessage, visit } from './check-visit.ts'
import { type MailerContext, resolveOpenUser } from './context.ts'
import { ceilingsFor } from './limits.ts'
import { checkCheckArguments } from './options.ts'
import { toMailError } from './to-mail-error.ts'
import { startTrace } from './trace.ts'

/** A program without types may pass no options: then the depth is refused. */
const noOptions = {} as CheckOptions

const runStages = async (check: Check, user: string | UserCard): Promise<void> => {
  const { context, options } = check
  check.trace.begin('settings')
  checkCheckArguments(user, options)
  const { signal, leave } = context.underway.enter(options.signal)
  check.options = { ...options, signal }
  try {
    await runChecked(check, user)
  } finally {
    leave()
  }
}

const runChecked = async (check: Check, user: string | UserCard): Promise<void> => {
  const { context, options, trace } = check
  if (!Object.hasOwn(lastStage, options.depth)) {
    refuseMalformed(
      'depth',
      Object.keys(lastStage)
        .map((depth) => `'${depth}'`)
        .join(' | '),
      'settings',
    )
  }
  const account = await resolveOpenUser(context, user, options.signal)
  check.account = account
  requirePermission(account.settings)
  const prepared =
    options.depth === 'message'
      ? prepareMail(validateMessage(testMessage(check, account)), account.settings.identity, {})
      : undefined
  if (prepared) requireRecipients(ceilingsFor(account), prepared.recipients.length)
  trace.done('settings')
  if (account.settings.fields.security.value === 'none') trace.skip('encryption')
  if (account.settings.auth === 'none' && options.depth !== 'connection') trace.skip('sign-in')
  if (prepared) await sendTest(check, account, prepared)
  else await visit(check, account)
}

/** The certificate that was refused. The connection that refused it keeps nothing of it, so it is asked for again. */
const noteCertificate = async (
  { route, context, options, trace }: Check,
  error: MailError,
): Promise<void> => {
  const refused = error.stage === 'encryption' && error.reply === undefined && !(error.diagnosis.id in faults)
  if (!refused || !route) return
  const facts = await presentedCertificate(route, context.network, options.signal)
  if (facts) trace.note('encryption', facts)
}

/**
 * Goes through the stages of sending as far as asked, with the code that sends, and tells step by step what it saw.
 * Never throws: every fault is in the report.
 */
export const checkMail = async (
  context: MailerContext,
  user: string | UserCard,
  given: CheckOptions | null | undefined,
): Promise<CheckReport> => {
  const options = given ?? noOptions
  const code = typeof user === 'string' ? user : String((user as UserCard | undefined)?.code ?? '')
  const trace = startTrace(
    context.options.company.slug,
    code,
    [context.options.on, options.on].filter((one) => typeof one === 'function'),
  )
  const check: Check = { context, options, trace }
  let error: MailError | undefined
  try {
    await runStages(check, user)
  } catch (thrown) {
    const { providers } = context.options
    error = await toMailError(thrown, 'settings', { providers, settings: check.account?.settings })
    trace.fail(error)
    await noteCertificate(check, error)
  }
  trace.end()
  return reportOf(check, error)
}

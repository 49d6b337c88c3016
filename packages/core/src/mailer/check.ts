import { randomUUID } from 'node:crypto'
import type { UserCard } from '../contract/card.ts'
import type { MailError } from '../contract/mail-error.ts'
import type { CheckDepth, CheckOptions, CheckReport, CheckStep } from '../contract/mailer.ts'
import type { Message, Receipt } from '../contract/message.ts'
import { type Stage, stages } from '../contract/stage.ts'
import { faults } from '../diagnosis/faults.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { requireRecipients } from '../limits/refusal.ts'
import { type PreparedMail, prepareMail } from '../message/mail.ts'
import { validateMessage } from '../message/validate.ts'
import { requirePermission } from '../settings/permission.ts'
import { compose } from '../smtp/compose.ts'
import { presentedCertificate, speaksTlsFirst } from '../smtp/probe.ts'
import type { Route } from '../smtp/endpoint.ts'
import { openSession } from '../smtp/session.ts'
import { type Account, mailboxOf } from './resolve-user.ts'
import { asMailError } from './to-mail-error.ts'
import { type House, openAccount } from './context.ts'
import { ceilingsFor, checkSize, connectionsOf, takeTurn } from './limits.ts'
import { receiptOf } from './receipt.ts'
import { newRun, type Run } from './trace.ts'
import { wayOf } from './resolve-endpoint.ts'

/** Milliseconds of silence after which the check wonders whether the server waits for TLS. */
const silence = 2_000

const lastStage: Readonly<Record<CheckDepth, Stage>> = {
  connection: 'capabilities',
  'sign-in': 'sign-in',
  message: 'final-reply',
}

/** What a program without types may mean by no options: refused for its depth. */
const noOptions = {} as CheckOptions

/** One check under way, and what it has found out. */
interface Check {
  readonly house: House
  readonly options: CheckOptions
  readonly run: Run
  account?: Account
  route?: Route
  receipt?: Receipt
}

const testMessage = ({ options, house }: Check, { card }: Account): Message => ({
  subject: `Test mail from ${house.options.company.name}`,
  text: `This is a test mail, sent with the mail settings of ${card.code}.`,
  ...options.message,
  to: options.to ?? [],
})

const openFor = async (check: Check, account: Account) => {
  const { house, options, run } = check
  const { signal, depth } = options
  const { route } = await wayOf(account, house, signal)
  const { network } = house
  check.route = route
  const after = Math.min(silence, network.deadlines.connect / 4)
  const look = () => speaksTlsFirst(route, network, signal)
  return house.pool.claim({
    // Nobody else's connection, and none for anybody else afterwards.
    key: randomUUID(),
    fresh: true,
    mailbox: mailboxOf(account.settings),
    limit: connectionsOf(account),
    signal,
    open: () =>
      openSession(route, network, run, {
        signal,
        signIn: depth !== 'connection',
        ...(route.security === 'tls' ? {} : { silence: { after, look } }),
      }),
  })
}

/** The turn comes first and the connection second, as when sending: the other way round, two could wait for each other. */
const sendTest = async (check: Check, account: Account, prepared: PreparedMail): Promise<void> => {
  const { house, run, options } = check
  const { recipients, mail: outgoing } = prepared
  const content = await compose(outgoing)
  checkSize(account, content)
  const giveBack = await takeTurn(house, account, recipients, options)
  try {
    const lease = await openFor(check, account)
    try {
      const from = account.settings.identity.envelopeFrom
      const mail = { from, recipients, content, limit: ceilingsFor(account).size }
      const delivery = await lease.session.deliver(mail, run, options.signal)
      check.receipt = receiptOf(house, account, prepared, delivery)
    } finally {
      lease.release(false)
    }
  } finally {
    giveBack()
  }
}

const walk = async (check: Check, user: string | UserCard): Promise<void> => {
  const { house, options, run } = check
  run.begin('settings')
  if (!Object.hasOwn(lastStage, options.depth)) {
    const params = { field: 'depth' }
    throw new ProblemError({ stage: 'settings', fault: 'message-malformed', params })
  }
  const account = await openAccount(house, user, options.signal)
  check.account = account
  requirePermission(account.settings)
  const prepared =
    options.depth === 'message'
      ? prepareMail(validateMessage(testMessage(check, account)), account.settings.identity, {})
      : undefined
  if (prepared) requireRecipients(ceilingsFor(account), prepared.recipients.length)
  run.done('settings')
  if (account.settings.fields.security.value === 'none') run.skip('encryption')
  if (account.settings.auth === 'none' && options.depth !== 'connection') run.skip('sign-in')
  if (prepared) await sendTest(check, account, prepared)
  else (await openFor(check, account)).release(false)
}

/** The certificate that was refused: nothing of it is left on the connection that refused it, so it is asked for anew. */
const noteCertificate = async ({ route, house, options, run }: Check, error: MailError): Promise<void> => {
  const refused = error.stage === 'encryption' && error.reply === undefined && !(error.diagnosis.id in faults)
  if (!refused || !route) return
  const facts = await presentedCertificate(route, house.network, options.signal)
  if (facts) run.note('encryption', facts)
}

const reportOf = (check: Check, error: MailError | undefined): CheckReport => {
  const { run, options, account, receipt } = check
  const within = stages.slice(0, stages.indexOf(lastStage[options.depth] ?? 'settings') + 1)
  const steps = within.flatMap((stage): CheckStep[] => {
    const visit = run.visits.get(stage)
    if (!visit) return []
    const { result, took, facts } = visit
    const diagnosis = result === 'fail' ? error?.diagnosis : undefined
    return [{ stage, result, took, facts, ...(diagnosis ? { diagnosis } : {}) }]
  })
  return {
    ok: error === undefined,
    steps,
    notChecked: stages.filter((stage) => !steps.some((step) => step.stage === stage)),
    findings: account?.settings.findings ?? error?.findings ?? [],
    ...(error ? { diagnosis: error.diagnosis } : {}),
    ...(receipt ? { receipt } : {}),
    transcript: run.transcript,
  }
}

/**
 * Walks the way of a mail as far as asked, with the very code that sends, and tells step by step what it saw.
 * Never throws: whatever goes wrong is in the report.
 */
export const checkMail = async (
  house: House,
  user: string | UserCard,
  given: CheckOptions | null | undefined,
): Promise<CheckReport> => {
  const options = given ?? noOptions
  const code = typeof user === 'string' ? user : String((user as UserCard | undefined)?.code ?? '')
  const run = newRun(code, [house.options.on, options.on])
  const check: Check = { house, options, run }
  let error: MailError | undefined
  try {
    await walk(check, user)
  } catch (thrown) {
    const { providers } = house.options
    error = await asMailError(thrown, 'settings', { providers, settings: check.account?.settings })
    run.fail(error.stage, error.message)
    await noteCertificate(check, error)
  }
  run.end()
  return reportOf(check, error)
}

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
import type { Endpoint, Network } from '../smtp/endpoint.ts'
import { presentedCertificate, speaksTlsFirst } from '../smtp/probe.ts'
import { openSession } from '../smtp/session.ts'
import { type MailerContext, resolveOpenUser } from './context.ts'
import { ceilingsFor, checkSize, connectionsOf, takeTurn } from './limits.ts'
import { receiptOf } from './receipt.ts'
import { resolveEndpoint } from './resolve-endpoint.ts'
import { mailboxOf, type ResolvedUser } from './resolve-user.ts'
import { toMailError } from './to-mail-error.ts'
import { startTrace, type Trace } from './trace.ts'

/** Milliseconds of silence after which the check wonders, at a port where TLS comes first, whether the server waits for it. */
const silence = 2_000
/** The port of implicit TLS (RFC 8314 7.3). */
const implicitTls = 465
/** Milliseconds that a person waits for a greeting at the most. Mail in the background waits longer. */
const patience = 30_000

/** A person sits before the check. */
const forPerson = (network: Network): Network => {
  const { deadlines } = network
  const { greeting, envelope, command } = deadlines
  return {
    ...network,
    deadlines: {
      ...deadlines,
      greeting: Math.min(greeting, patience),
      envelope: Math.min(envelope, command),
    },
  }
}

const lastStage: Readonly<Record<CheckDepth, Stage>> = {
  connection: 'capabilities',
  'sign-in': 'sign-in',
  message: 'final-reply',
}

/** What a program without types may mean by no options: refused for its depth. */
const noOptions = {} as CheckOptions

/** One check under endpoint, and what it has found out. */
interface Check {
  readonly context: MailerContext
  readonly options: CheckOptions
  readonly trace: Trace
  account?: ResolvedUser
  route?: Endpoint
  receipt?: Receipt
}

const testMessage = ({ options, context }: Check, { card }: ResolvedUser): Message => ({
  subject: `Test mail from ${context.options.company.name}`,
  text: `This is a test mail, sent with the mail settings of ${card.code}.`,
  ...options.message,
  to: options.to ?? [],
})

const openFor = async (check: Check, account: ResolvedUser) => {
  const { context, options, trace } = check
  const { signal, depth } = options
  const { route } = await resolveEndpoint(account, context, signal)
  const network = forPerson(context.network)
  check.route = route
  // QUIRK: a server may shut out an address that speaks before the greeting (postscreen, sendmail's greet_pause), so
  // elsewhere than at the port of TLS the probe comes last.
  const after = route.port === implicitTls ? { after: Math.min(silence, network.deadlines.greeting / 4) } : {}
  const probe = () => speaksTlsFirst(route, network, signal)
  return context.pool.acquire({
    // Nobody else's connection, and none for anybody else afterwards.
    key: randomUUID(),
    fresh: true,
    mailbox: mailboxOf(account.settings),
    limit: connectionsOf(account),
    signal,
    open: () =>
      openSession(route, network, trace, {
        signal,
        signIn: depth !== 'connection',
        ...(route.security === 'tls' ? {} : { silence: { ...after, probe } }),
      }),
  })
}

/** The turn comes first and the connection second, as when sending: the other endpoint round, two could wait for each other. */
const sendTest = async (check: Check, account: ResolvedUser, prepared: PreparedMail): Promise<void> => {
  const { context, trace, options } = check
  const { recipients, mail: outgoing } = prepared
  const content = await compose(outgoing)
  checkSize(account, content)
  const giveBack = await takeTurn(context, account, recipients, options)
  try {
    const pooled = await openFor(check, account)
    try {
      const from = account.settings.identity.envelopeFrom
      const mail = { from, recipients, content, limit: ceilingsFor(account).size }
      const delivery = await pooled.session.deliver(mail, trace, options.signal)
      check.receipt = receiptOf(context, account, prepared, delivery)
    } finally {
      pooled.release(false)
    }
  } finally {
    giveBack()
  }
}

const runStages = async (check: Check, user: string | UserCard): Promise<void> => {
  const { context, options, trace } = check
  trace.begin('settings')
  if (!Object.hasOwn(lastStage, options.depth)) {
    const params = { field: 'depth' }
    throw new ProblemError({ stage: 'settings', fault: 'message-malformed', params })
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
  else (await openFor(check, account)).release(false)
}

/** The certificate that was refused: nothing of it is left on the connection that refused it, so it is asked for anew. */
const noteCertificate = async (
  { route, context, options, trace }: Check,
  error: MailError,
): Promise<void> => {
  const refused = error.stage === 'encryption' && error.reply === undefined && !(error.diagnosis.id in faults)
  if (!refused || !route) return
  const facts = await presentedCertificate(route, context.network, options.signal)
  if (facts) trace.note('encryption', facts)
}

const reportOf = (check: Check, error: MailError | undefined): CheckReport => {
  const { trace, options, account, receipt } = check
  const within = stages.slice(0, stages.indexOf(lastStage[options.depth] ?? 'settings') + 1)
  const steps = within.flatMap((stage): CheckStep[] => {
    const step = trace.steps.get(stage)
    if (!step) return []
    const { result, took, facts } = step
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
    transcript: trace.transcript,
  }
}

/**
 * Walks the endpoint of a mail as far as asked, with the very code that sends, and tells step by step what it saw.
 * Never throws: whatever goes wrong is in the report.
 */
export const checkMail = async (
  context: MailerContext,
  user: string | UserCard,
  given: CheckOptions | null | undefined,
): Promise<CheckReport> => {
  const options = given ?? noOptions
  const code = typeof user === 'string' ? user : String((user as UserCard | undefined)?.code ?? '')
  const trace = startTrace(code, [context.options.on, options.on])
  const check: Check = { context, options, trace }
  let error: MailError | undefined
  try {
    await runStages(check, user)
  } catch (thrown) {
    const { providers } = context.options
    error = await toMailError(thrown, 'settings', { providers, settings: check.account?.settings })
    trace.fail(error.stage, error.message)
    await noteCertificate(check, error)
  }
  trace.end()
  return reportOf(check, error)
}

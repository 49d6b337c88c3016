import { randomUUID } from 'node:crypto'
import type { Message } from '../contract/message.ts'
import { namedIn, type PreparedMail } from '../message/mail.ts'
import type { DeliveryResult } from '../smtp/delivery-result.ts'
import { dsnParameters } from '../smtp/dsn-parameters.ts'
import { type Network, serverKey } from '../smtp/endpoint.ts'
import { speaksTlsFirst } from '../smtp/probe.ts'
import { openSession } from '../smtp/session.ts'
import { apiOf } from './api-of.ts'
import type { Check } from './check-report.ts'
import { deliver } from './deliver.ts'
import { visitApi } from './deliver-by-api.ts'
import { ceilingsFor, checkSize, connectionsOf, takeTurn } from './limits.ts'
import type { MailInTransit } from './mail-in-transit.ts'
import { receiptOf } from './receipt.ts'
import { resolveEndpoint } from './resolve-endpoint.ts'
import { mailboxOf, type ResolvedUser } from './resolve-user.ts'
import { heldForUpload } from './upload-by-api.ts'
import { writeMail } from './write-mail.ts'

/** Milliseconds of silence at a port of implicit TLS after which the check asks whether the server waits for TLS. */
const silence = 2_000
/** The port of implicit TLS (RFC 8314 7.3). */
const implicitTls = 465
/** Milliseconds that a person waits for a greeting at the most. Mail in the background waits longer. */
const patience = 30_000

/** A person waits for the result of a check. */
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

export const testMessage = ({ options, context }: Check, { card }: ResolvedUser): Message => ({
  subject: `Test message from ${context.options.company.name}`,
  text: `This is a test message, sent with the mail settings of ${card.code}.`,
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
    // A connection that is not shared, before or afterwards.
    key: randomUUID(),
    fresh: true,
    server: serverKey(route),
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

/** Sends the test message, by SMTP over a connection of its own. */
const carry = async (check: Check, account: ResolvedUser, mail: MailInTransit): Promise<DeliveryResult> => {
  const { context, trace, options } = check
  if (apiOf(account)) {
    check.route = (await resolveEndpoint(account, context, options.signal)).route
    return deliver(context, account, mail, trace, options.signal)
  }
  const pooled = await openFor(check, account)
  try {
    return await pooled.session.deliver(mail, trace, options.signal)
  } finally {
    pooled.release(false)
  }
}

/**
 * The turn comes first and the connection second, as when sending: in the other order two could wait for each other.
 */
export const sendTest = async (
  check: Check,
  account: ResolvedUser,
  prepared: PreparedMail,
): Promise<void> => {
  const { context, options } = check
  const { recipients } = prepared
  const outgoing = await heldForUpload(account, prepared.mail)
  const content = await writeMail(outgoing, account, context)
  checkSize(account, content)
  const giveBack = await takeTurn(context, account, recipients, options)
  try {
    const from = account.settings.identity.envelopeFrom
    const limit = ceilingsFor(account).size
    const dsn = dsnParameters(outgoing)
    const mail = { from, recipients, named: namedIn(outgoing), content, limit, dsn, source: outgoing }
    const delivery = await carry(check, account, mail)
    check.receipt = receiptOf(context, account, { ...prepared, from }, delivery)
  } finally {
    giveBack()
  }
}

/** Connects to the server and goes no further than asked, without a message. */
export const visit = async (check: Check, account: ResolvedUser): Promise<void> => {
  const { context, options, trace } = check
  if (!apiOf(account)) return (await openFor(check, account)).release(false)
  check.route = (await resolveEndpoint(account, context, options.signal)).route
  await visitApi(context, account, check.route, trace, options)
}

import { type Problem, ProblemError, recipientsRefused } from '../diagnosis/problem.ts'
import type { PooledConnection } from '../smtp/acquire-request.ts'
import type { DeliveryResult } from '../smtp/delivery-result.ts'
import { type Endpoint, serverKey } from '../smtp/endpoint.ts'
import { afterDelivery, afterFailure, type EnvelopeState, type Next } from '../smtp/envelope.ts'
import type { OutgoingMessage } from '../smtp/outgoing-message.ts'
import { noteRecipientLimit, recipientLimit } from '../smtp/recipient-limits.ts'
import { openSession } from '../smtp/session.ts'
import { apiOf } from './api-of.ts'
import type { MailerContext } from './context.ts'
import { deliverByApi } from './deliver-by-api.ts'
import { connectionsOf } from './limits.ts'
import type { MailInTransit } from './mail-in-transit.ts'
import { resolveEndpoint } from './resolve-endpoint.ts'
import { mailboxOf, type ResolvedUser } from './resolve-user.ts'
import type { Trace } from './trace.ts'

/** Most connections for one message, each of which must have decided about at least one recipient. */
const mostConnections = 20

/** Takes a connection, or opens one. */
type Connect = (fresh: boolean) => Promise<PooledConnection>

const connectTo = async (
  context: MailerContext,
  account: ResolvedUser,
  { bulk }: Pick<MailInTransit, 'bulk'>,
  trace: Trace,
  signal: AbortSignal | undefined,
): Promise<{ readonly route: Endpoint; readonly connect: Connect }> => {
  const endpoint = await resolveEndpoint(account, context, signal)
  const request = {
    key: await endpoint.poolKey(),
    server: serverKey(endpoint.route),
    mailbox: mailboxOf(account.settings),
    limit: connectionsOf(account),
    bulk,
    signal,
    open: () => openSession(endpoint.route, context.network, trace, { signal }),
  }
  return { route: endpoint.route, connect: (fresh) => context.pool.acquire({ ...request, fresh }) }
}

/** One transaction, and what follows from it. */
interface Step extends Next {
  readonly delivery?: DeliveryResult
}

const transact = async (
  pooled: PooledConnection,
  mail: OutgoingMessage,
  envelope: EnvelopeState,
  most: number,
  trace: Trace,
  signal: AbortSignal | undefined,
): Promise<Step> => {
  const recipients = envelope.pending.slice(0, Math.min(most, pooled.session.recipients()))
  const whole = Buffer.isBuffer(mail.content)
  let atBarrier = false
  const beforeDot = mail.beforeDot && {
    beforeDot: () => {
      atBarrier = true
      return mail.beforeDot?.()
    },
  }
  try {
    const delivery = await pooled.session.deliver({ ...mail, ...beforeDot, recipients }, trace, signal)
    return { ...afterDelivery(envelope, recipients.length, delivery, whole), delivery }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const untouched = Buffer.isBuffer(mail.content) || !mail.content.readableDidRead
    const { problem } = error
    // A server that has refused the final dot does not hold the message.
    const repeatable = untouched && (!atBarrier || problem.again === true)
    return afterFailure(envelope, recipients.length, { problem, reused: pooled.reused, repeatable })
  } finally {
    pooled.release(true)
  }
}

/** What the last transaction left undecided, told for each recipient. */
const undelivered = ({ pending, refused }: EnvelopeState, problem: Problem | undefined) => [
  ...refused,
  ...pending.map((address) => ({ address, reply: problem?.reply ?? '', ...(problem ? { problem } : {}) })),
]

const outcome = (
  { envelope, problem }: Next,
  first: DeliveryResult | undefined,
  recipients: readonly string[],
): DeliveryResult => {
  const { accepted, refused } = envelope
  const uncertain = problem?.stage === 'final-reply' && problem.fault !== undefined
  if (first === undefined || uncertain)
    throw new ProblemError({
      ...(problem ?? recipientsRefused(refused)),
      ...(refused.length > 0 ? { refused } : {}),
      ...(accepted.length > 0 ? { accepted } : {}),
    })
  const order = (address: string): number => recipients.indexOf(address)
  return {
    ...first,
    accepted: accepted.toSorted((one, other) => order(one) - order(other)),
    refused: undelivered(envelope, problem).toSorted(
      (one, other) => order(one.address) - order(other.address),
    ),
  }
}

/** Delivers one message the way its mail sender states: by SMTP, or through the provider's API. */
export const deliver = (
  context: MailerContext,
  account: ResolvedUser,
  mail: MailInTransit,
  trace: Trace,
  signal: AbortSignal | undefined,
): Promise<DeliveryResult> => {
  const api = apiOf(account)
  return api
    ? deliverByApi(context, account, api, mail, trace, signal)
    : deliverBySmtp(context, account, mail, trace, signal)
}

/**
 * Delivers one message, in one transaction where the server allows it. Recipients beyond the server's limit follow in
 * further transactions. A reply that is about the connection is not about the message: the message is sent once more on
 * a fresh connection, without the recipients whom the server has already refused.
 */
const deliverBySmtp = async (
  context: MailerContext,
  account: ResolvedUser,
  mail: MailInTransit,
  trace: Trace,
  signal: AbortSignal | undefined,
): Promise<DeliveryResult> => {
  const { route, connect } = await connectTo(context, account, mail, trace, signal)
  let next: Next = { envelope: { pending: mail.recipients, accepted: [], refused: [] }, go: 'on' }
  let first: DeliveryResult | undefined
  for (let fresh = 0; next.go !== 'end' && fresh < mostConnections; ) {
    const renew: boolean = next.go === 'on-fresh-connection'
    if (renew) fresh++
    const step: Step = await connect(renew).then(
      (pooled) => transact(pooled, mail, next.envelope, recipientLimit(route), trace, signal),
      (error: unknown) => {
        // Some recipients have the message or are refused: this must not be lost when the connection is lost for the
        // others.
        if (!(error instanceof ProblemError)) throw error
        return { envelope: next.envelope, go: 'end', problem: error.problem }
      },
    )
    if (step.limit !== undefined) noteRecipientLimit(route, step.limit)
    first ??= step.delivery
    next = step
  }
  return outcome(next, first, mail.recipients)
}

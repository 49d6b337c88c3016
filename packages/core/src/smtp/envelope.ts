import type { Problem, RecipientRefusal } from '../diagnosis/problem.ts'
import type { DeliveryResult } from './delivery-result.ts'

/** What is known of the recipients of one mail while it is on its way, in one transaction or several. */
export interface EnvelopeState {
  /** Nothing has been decided about them. */
  readonly pending: readonly string[]
  readonly accepted: readonly string[]
  /** Refused for their own sake. They are not asked about again. */
  readonly refused: readonly RecipientRefusal[]
}

/** How a transaction that delivered nothing ended. */
export interface Failed {
  readonly problem: Problem
  /** The connection had carried a mail before this one. */
  readonly reused: boolean
  /** Nothing of the body has been used up, and no one was told that the dot leaves. */
  readonly repeatable: boolean
}

/** What follows: another transaction for those who are pending, or the end. */
export interface Next {
  readonly envelope: EnvelopeState
  readonly go: 'on' | 'on-fresh-connection' | 'end'
  /** Recipients of one transaction that the server turned out to take, when it said that it takes no more. */
  readonly limit?: number
  /** Why those who are pending have not got the mail, if there is no further transaction. */
  readonly problem?: Problem
}

/** "Too many recipients" by the enhanced code of that meaning (RFC 3463 3.6) or by words. */
const tooMany =
  /^\S+[ -][45]\.5\.3\b|too many (?:recipients|rcpts?|addresses|receivers)|(?:separate|another|new) transaction/i
/** Temporary by nature; 552 here is an old mistake for 452 (RFC 5321 4.5.3.1.10). */
const surplusCode = /^(?:4\d\d|552)/
/** The recipient is refused because of others. QUIRK: Debian's Exim does so from the 11th on when most were refused. */
const crowd =
  /too many (?:bad|invalid|unknown|unrecogni[sz]ed|rejected|refused|failed) |too many (?:errors|failures)/i
/** The connection has carried enough, whatever the code says. */
const wornOut =
  /too many (?:errors|failures|messages|mails|(?:non-?mail |unrecogni[sz]ed )?commands|transactions)/i

const isSurplus = ({ reply }: RecipientRefusal): boolean => surplusCode.test(reply) && tooMany.test(reply)
const isCrowded = ({ reply }: RecipientRefusal): boolean => crowd.test(reply)

const addresses = (refusals: readonly RecipientRefusal[]): readonly string[] =>
  refusals.map(({ address }) => address)

/** A transaction for the first `count` of those who are pending was accepted, for some of them at least. */
export const afterDelivery = (
  { pending, accepted, refused }: EnvelopeState,
  count: number,
  delivery: DeliveryResult,
  again: boolean,
): Next => {
  const limited = delivery.refused.some(isSurplus)
  const waiting = again ? delivery.refused.filter((one) => isSurplus(one) || isCrowded(one)) : []
  const judged = delivery.refused.filter((one) => !waiting.includes(one))
  const left = [...pending.slice(count), ...addresses(waiting)]
  return {
    envelope: {
      pending: left,
      accepted: [...accepted, ...delivery.accepted],
      refused: [...refused, ...judged],
    },
    go: left.length > 0 ? 'on' : 'end',
    ...(limited ? { limit: delivery.accepted.length } : {}),
  }
}

/** Replies and silences that are about the connection or its server, and say nothing about a mail. */
const lost = ({ fault, reply }: Problem): boolean =>
  fault === 'dropped-before-dot' || (fault === undefined && reply?.startsWith('421') === true)

/**
 * Whether the connection itself was at its end: servers tell the limits of a connection in many words, most of them
 * temporary replies to MAIL. QUIRK: OpenSMTPD says `452 4.5.3 Too many recipients` to the 101st MAIL.
 */
const connectionEnded = (problem: Problem): boolean =>
  lost(problem) ||
  (problem.stage === 'sender' &&
    problem.fault === undefined &&
    (problem.reply?.startsWith('4') === true || wornOut.test(problem.reply ?? '')))

/** A transaction for the first `count` of those who are pending delivered nothing. */
export const afterFailure = (
  { pending, accepted, refused }: EnvelopeState,
  count: number,
  { problem, reused, repeatable }: Failed,
): Next => {
  const part = pending.slice(0, count)
  const now = problem.refused ?? []
  const spared = now.filter((one) => isCrowded(one) || isSurplus(one))
  const { admitted = 0 } = problem
  // Without anyone else before it there is no crowd, and a limit of no recipient at all is none.
  const alone = spared.length === now.length && admitted === 0 && !reused
  const judged = alone ? now : now.filter((one) => !spared.includes(one))
  const limit = admitted > 0 && now.some(isSurplus) ? { limit: admitted } : {}
  const settled = new Set(addresses(judged))
  const left = [...part.filter((address) => !settled.has(address)), ...pending.slice(count)]
  const envelope = { pending: left, accepted, refused: [...refused, ...judged] }
  if (left.length === 0) return { envelope, go: 'end', ...limit }
  const allRefused =
    problem.fault === undefined && problem.stage === 'recipient' && now.length === part.length
  // A connection that brought nothing, neither an answer nor a limit, is not worth another one, unless it was old.
  const brought = reused || judged.length > 0 || 'limit' in limit
  const further = allRefused || problem.again === true || (brought && connectionEnded(problem))
  return { envelope, go: repeatable && further ? 'on-fresh-connection' : 'end', problem, ...limit }
}

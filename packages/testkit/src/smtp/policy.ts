import type { Limits, RawReply, Sourced } from '@saatja/core'
import type { ServerProfile } from './server-profile.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What a server remembers about one mailbox. */
export interface Usage {
  /** Open connections signed in as the mailbox, this one included. */
  readonly connections: number
  /** Times at which its messages were accepted, in milliseconds since the epoch, oldest first. */
  readonly accepted: readonly { readonly at: number; readonly recipients: number }[]
}

/** What a server knows when it has to answer. */
export interface ClientState {
  readonly secure: boolean
  readonly user: string | null
  readonly usage: Usage
  readonly now: number
}

type Moment = Pick<ClientState, 'usage' | 'now'>

const since = ({ usage, now }: Moment, span: number) => usage.accepted.filter(({ at }) => at > now - span)

const over = (limit: Sourced<number> | undefined, used: number) => limit !== undefined && used > limit.value

/** Finds the size in bytes that the server announces as its limit, if it does. */
export const announcedSize = (profile: ServerProfile): number => {
  const line = profile.behaviour.extensions.find((extension) => /^SIZE \d+$/i.test(extension))
  return line === undefined ? Number.POSITIVE_INFINITY : Number(line.slice(5))
}

export const refuseSize = (profile: ServerProfile, size: number): RawReply | undefined =>
  size > announcedSize(profile)
    ? (profile.behaviour.replies.tooLarge ?? '552 5.3.4 Message too big')
    : undefined

/** The interval between messages is averaged over a minute, so short bursts are allowed. */
const perMinute = ({ spacing }: Limits) =>
  spacing === undefined ? undefined : { ...spacing, value: Math.floor(minute / spacing.value) }

/** Whether one more message now would be faster than the mailbox may send. */
export const tooSoon = (limits: Limits, visit: Moment): boolean =>
  over(limits.messagesPerMinute, since(visit, minute).length + 1) ||
  over(perMinute(limits), since(visit, minute).length + 1) ||
  over(limits.messagesPerHour, since(visit, hour).length + 1)

/**
 * Finds the server's refusal of MAIL FROM, if there is one. Limits count only where the server has a reply for them.
 */
export const refuseSender = (
  profile: ServerProfile,
  visit: ClientState,
  size: number,
): RawReply | undefined => {
  const { limits, behaviour } = profile
  const { replies, signIn } = behaviour
  if (replies.encryptionRequired !== undefined && !visit.secure) return replies.encryptionRequired
  if (signIn === 'required' && visit.user === null) return replies.signInRequired
  if (replies.tooManyConnections !== undefined && over(limits.connections, visit.usage.connections))
    return replies.tooManyConnections
  if (replies.tooFast !== undefined && tooSoon(limits, visit)) return replies.tooFast
  if (replies.dailyLimit !== undefined && over(limits.messagesPerDay, since(visit, day).length + 1))
    return replies.dailyLimit
  return refuseSize(profile, size)
}

/** Whether one more message with so many recipients is more than the mailbox may send in a day. */
export const usedUp = (limits: Limits, visit: Moment, count: number): boolean => {
  const today = since(visit, day)
  const recipients = today.reduce((sum, one) => sum + one.recipients, count)
  return over(limits.messagesPerDay, today.length + 1) || over(limits.recipientsPerDay, recipients)
}

/** Finds the server's refusal of one more RCPT TO. `count` is the number of recipients including this one. */
export const refuseRecipient = (
  { limits, behaviour: { replies } }: ServerProfile,
  visit: ClientState,
  count: number,
): RawReply | undefined => {
  if (replies.tooManyRecipients !== undefined && over(limits.recipientsPerMessage, count))
    return replies.tooManyRecipients
  const today = since(visit, day).reduce((sum, { recipients }) => sum + recipients, count)
  return replies.dailyLimit !== undefined && over(limits.recipientsPerDay, today)
    ? replies.dailyLimit
    : undefined
}

/** Whether a signed-in mailbox is known well enough to tell its own addresses from foreign ones. */
export const isForeign = (address: string, user: string | null, owned: readonly string[]): boolean =>
  user?.includes('@') === true && ![user, ...owned].some((own) => own.toLowerCase() === address.toLowerCase())

const lastLine = (reply: RawReply) => reply.slice(reply.lastIndexOf('\n') + 1)

export const codeOf = (reply: RawReply): number => Number(lastLine(reply).slice(0, 3))

/** Puts values in the place of `{from}`, `{mailbox}` and `{id}`. */
export const filled = (reply: RawReply, values: Readonly<Record<string, string>>): RawReply =>
  reply.replace(/\{(from|mailbox|id)\}/g, (_, name: string) => values[name] ?? '')

import { type Limits, MailError, type Mailer, type Pace, recipientsOf } from '@saatja/core'
import type { Account } from './sender-cache.ts'
import { loadMessage, markDot, moveTo } from '../queue/claim.ts'
import type { House } from '../context.ts'
import type { MailboxKey } from '../queue/jobs.ts'
import type { ClaimedMessage } from '../queue/message-row.ts'
import type { Places } from './semaphore.ts'
import { type Attempted, putBack, type Verdict, verdictOfError, verdictOfReceipt } from '../policy/outcome.ts'

/** What one drain carries its messages with. */
export interface Carrier {
  readonly house: House
  readonly key: MailboxKey
  readonly mailer: Mailer
  readonly accountOf: (sender: string) => Promise<Account>
  /** Waits for the mailbox's turn. */
  readonly pace: Pace
  /** Lets the mailer know that the turn of the mail with this signal has been taken. */
  readonly hold: (signal: AbortSignal) => void
  /** Bounds how many messages this process has in memory and on the wire. */
  readonly places: Places
  /** Aborted when no new mail may begin. */
  readonly stopping: AbortSignal
  failures: number
}

/** How an attempt ended; `lost` when the message belongs to another process by now. */
export interface Carried {
  readonly verdict: Verdict | 'lost'
  /** When the final dot was allowed to leave. */
  readonly dotAt?: Date
}

/** One attempt at one claimed message. Never throws for the sake of the mail itself. */
export const carry = async (carrier: Carrier, message: ClaimedMessage): Promise<Carried> => {
  let account: Account | undefined
  try {
    account = await carrier.accountOf(message.sender)
    const { mailbox, limits } = account
    if (mailbox !== carrier.key.mailbox) return { verdict: await moveAway(carrier, message, mailbox) }
    const giveBack = await takeTurn(carrier, message, limits)
    if (giveBack === undefined) return { verdict: putBack('stopped') }
    try {
      const leave = await carrier.places.enter()
      try {
        return await send(carrier, message, account)
      } finally {
        leave()
      }
    } finally {
      giveBack()
    }
  } catch (error) {
    if (MailError.is(error))
      return { verdict: verdictOfError(error, attempted(carrier, message, account), moment()) }
    throw error
  }
}

const takeTurn = async (
  { key, pace, stopping }: Carrier,
  { recipients, bulk, pending }: ClaimedMessage,
  limits: Limits,
): Promise<(() => void) | undefined> => {
  try {
    return await pace.take({
      mailbox: key.mailbox,
      limits,
      recipients: pending?.length ?? recipients,
      bulk,
      signal: stopping,
    })
  } catch (error) {
    if (stopping.aborted) return undefined
    throw error
  }
}

const moveAway = async (
  { house, key }: Carrier,
  message: ClaimedMessage,
  other: string,
): Promise<Verdict> => {
  await moveTo(house.store.database, key, message, other)
  await house.announce(house.store.database, { company: key.company, mailbox: other }, false)
  return putBack('moved')
}

/** `unrecorded`: the dot was held back, since the database did not answer. */
interface Dot {
  state: 'not yet' | 'allowed' | 'lost' | 'unrecorded'
  at?: Date
}

const send = async (carrier: Carrier, message: ClaimedMessage, account: Account): Promise<Carried> => {
  const { house, key, mailer } = carrier
  const { database } = house.store
  const content = await loadMessage(database, key.company, message)
  // Of this mail alone: it tells the mailer for which mail the turn was taken. Nobody aborts a mail that has begun.
  const { signal } = new AbortController()
  carrier.hold(signal)
  const dot: Dot = { state: 'not yet' }
  const beforeDot = async (): Promise<void> => {
    dot.state = 'unrecorded'
    dot.state = (await markDot(database, key.company, message)) ? 'allowed' : 'lost'
    if (dot.state === 'lost') throw new Error('Another process has taken over this message')
    dot.at = new Date()
  }
  try {
    const receipt = await mailer.send(message.sender, content, {
      bulk: message.bulk,
      messageId: message.messageId,
      ...(message.pending === null ? {} : { recipients: message.pending }),
      signal,
      beforeDot,
    })
    return carried(verdictOfReceipt(receipt, attempted(carrier, message, account), moment()), dot)
  } catch (error) {
    if (dot.state === 'lost') return { verdict: 'lost' }
    if (dot.state === 'unrecorded') return { verdict: putBack('dot-not-recorded') }
    if (!MailError.is(error)) throw error
    return carried(verdictOfError(error, attempted(carrier, message, account), moment()), dot)
  }
}

const carried = (verdict: Verdict, { at }: Dot): Carried => ({
  verdict,
  ...(at === undefined ? {} : { dotAt: at }),
})

const moment = () => ({ now: Date.now(), chance: Math.random() })

const attempted = (
  { house, failures }: Carrier,
  message: ClaimedMessage,
  account: Account | undefined,
): Attempted => ({
  deferrals: message.deferrals,
  recipients: message.pending ?? recipientsOf(message.content),
  reached: message.reached,
  refused: message.refused,
  expiresAt: message.expiresAt.getTime(),
  unknown: house.unknownPolicy(message.kind),
  failures,
  ownGrant: account?.ownGrant ?? false,
})
